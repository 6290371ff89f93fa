package kz.kense.result;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The XHTML of a form in one language, filled in. */
final class TemplateText {
  private static final Pattern RAW = Pattern.compile("\\{\\{\\{|\\{\\{\\s*&");
  private static final Pattern LINE = Pattern.compile("line (\\d+)|:(\\d+)$|@ (\\d+)");
  private static final ErrorHandler SILENT =
      new DefaultHandler(); // throws fatal errors, prints nothing

  private final FormDefinition form;
  private final Lang lang;

  TemplateText(FormDefinition form, Lang lang) {
    this.form = form;
    this.lang = lang;
  }

  /** The language's template filled with {@code context}, parsed. */
  Document fill(Map<String, Object> context) {
    FormFile file = file(lang.tag());
    String xhtml = filled(file, context);
    return parsed(file, xhtml, false);
  }

  private FormFile file(String name) {
    return form.files().require(form.id(), name + ".xhtml");
  }

  private String filled(FormFile file, Map<String, Object> context) {
    FormFile[] reading = {file};
    try {
      return Mustache.compiler()
          .strictSections(true)
          .withEscaper(XhtmlText::of)
          .withLoader(name -> new StringReader(checked(reading, file(name + "." + lang.tag()))))
          .compile(checked(reading, file))
          .execute(context);
    } catch (MustacheException.Context e) {
      throw Failure.of("result.template-name", located(e), e.key).causedBy(e);
    } catch (MustacheParseException e) {
      String message = String.valueOf(e.getMessage());
      throw Failure.of("result.template-broken", at(reading[0], line(message)), message)
          .causedBy(e);
    } catch (MustacheException e) {
      if (e.getCause() instanceof Failure failure) {
        throw failure;
      }
      throw Failure.of("result.template-broken", file.where(), String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  /**
   * Finds the file by the line the engine names: the template or one of its parts, whichever holds
   * the name there.
   */
  private String located(MustacheException.Context e) {
    FormFile main = file(lang.tag());
    if (holds(main, e.lineNo, e.key)) {
      return at(main, e.lineNo);
    }
    Matcher parts = Pattern.compile("\\{\\{>\\s*([\\w-]+)").matcher(main.text());
    while (parts.find()) {
      FormFile part = file(parts.group(1) + "." + lang.tag());
      if (holds(part, e.lineNo, e.key)) {
        return at(part, e.lineNo);
      }
    }
    return main.where();
  }

  private static boolean holds(FormFile file, int line, String key) {
    return file.text().lines().skip(Math.max(0, line - 1)).limit(1).anyMatch(l -> l.contains(key));
  }

  /**
   * Refuses raw output and markup that is not well-formed, while lines still are those of the file.
   */
  private static String checked(FormFile[] reading, FormFile file) {
    reading[0] = file;
    String text = file.text();
    Matcher raw = RAW.matcher(text);
    if (raw.find()) {
      int line = (int) text.substring(0, raw.start()).chars().filter(c -> c == '\n').count() + 1;
      throw Failure.of("result.template-raw", at(file, line));
    }
    parsed(file, text.contains("<html") ? text : "<part>" + text + "</part>", true);
    return text;
  }

  private static Document parsed(FormFile file, String xhtml, boolean source) {
    try {
      return parser().parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXParseException e) {
      String where = source ? at(file, e.getLineNumber()) : file.where();
      throw Failure.of("result.template-broken", where, String.valueOf(e.getMessage())).causedBy(e);
    } catch (SAXException | IOException e) {
      throw Failure.of("result.template-broken", file.where(), String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(SILENT);
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int line(String message) {
    Matcher matcher = LINE.matcher(message);
    if (!matcher.find()) {
      return 1;
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return Integer.parseInt(matcher.group(group));
      }
    }
    return 1;
  }

  private static String at(FormFile file, int line) {
    return line > 0 ? file.where() + ":" + line : file.where();
  }
}
