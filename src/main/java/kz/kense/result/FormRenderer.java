package kz.kense.result;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * Prints a form: data and template to PDF/A-2a (ISO 19005-2), tagged, fonts embedded. Stateless;
 * reads nothing but the form's own folders.
 */
public final class FormRenderer {
  private static final double MM_PER_POINT = 25.4 / 72;
  private static final String PLACE = "place-";
  private static final Pattern PLACES = Pattern.compile(PLACE + ".+");
  private static final String SCHEME = "form";

  /** The one picture that is no file of a form: the code the paper proves itself by. */
  private static final String PROOF = "proof.png";

  static {
    RendererLog.install();
  }

  /**
   * @param data values by field id: text, {@link kz.kense.text.LocalText}, numbers, dates, lists,
   *     and lists of maps for tables; what is absent is printed as a line to write on
   * @throws Failure naming the file when a template or a picture of it is wrong
   */
  public RenderedForm render(FormDefinition form, Lang lang, Map<String, ?> data, Marks marks) {
    return render(form, lang, data, marks, true);
  }

  /**
   * @param tagged false for a scrap that is laid on another document, where its tags would be
   *     strangers
   */
  RenderedForm render(
      FormDefinition form, Lang lang, Map<String, ?> data, Marks marks, boolean tagged) {
    Document page = new TemplateText(form, lang).fill(new Values(lang).context(form, data, marks));
    String title = form.title().in(lang);
    PageHead.complete(page, form, title, lang);
    try (PDDocument pdf = new PDDocument();
        PdfBoxRenderer renderer = builder(form, page, pdf, marks, tagged).buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      if (marks.draft()) {
        Watermark.putOn(pdf, lang);
      }
      byte[] caseData = marks.data();
      if (caseData != null) {
        CaseDataFile.embed(pdf, caseData, marks.created());
      }
      int part = caseData == null ? 2 : 3;
      new Metadata(title, lang, marks.created(), part, tagged ? "A" : "U").putInto(pdf);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      List<Place> places = places(renderer, pdf);
      pdf.save(out);
      return new RenderedForm(out.toByteArray(), places, pdf.getNumberOfPages());
    } catch (IOException e) {
      throw Failure.of("result.render", form.id(), String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  private static PdfRendererBuilder builder(
      FormDefinition form, Document page, PDDocument pdf, Marks marks, boolean tagged) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withW3cDocument(page, SCHEME + ":/");
    builder.usePDDocument(pdf);
    builder.toStream(new ByteArrayOutputStream());
    builder.usePdfAConformance(tagged ? PdfAConformance.PDFA_2_A : PdfAConformance.PDFA_2_U);
    builder.usePdfUaAccessibility(tagged);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useReplacementText("?");
    builder.useUnicodeLineBreaker(new WholeWords());
    builder.useUriResolver((base, uri) -> resolve(form, uri));
    builder.useProtocolsStreamImplementation(uri -> new Picture(form, marks, uri), SCHEME);
    Fonts.addTo(builder);
    return builder;
  }

  /** Pictures come from the form's folders only; nothing is fetched from elsewhere. */
  private static String resolve(FormDefinition form, String uri) {
    String name = uri.startsWith(SCHEME + ":/") ? uri.substring(SCHEME.length() + 2) : uri;
    if (!name.equals(PROOF) && form.files().find(name).isEmpty()) {
      throw Failure.of("result.template-missing", form.id(), uri);
    }
    return SCHEME + ":/" + name;
  }

  private static List<Place> places(PdfBoxRenderer renderer, PDDocument pdf) {
    return renderer.findPagePositionsByID(PLACES).stream()
        .map(p -> place(p, pdf))
        .sorted(Comparator.comparing(Place::page).thenComparing(Place::name))
        .toList();
  }

  private static Place place(PagePosition<?> at, PDDocument pdf) {
    double page = pdf.getPage(at.getPageNo()).getMediaBox().getHeight();
    return new Place(
        at.getId().substring(PLACE.length()),
        at.getPageNo() + 1,
        at.getX() * MM_PER_POINT,
        (page - at.getY() - at.getHeight()) * MM_PER_POINT,
        at.getWidth() * MM_PER_POINT,
        at.getHeight() * MM_PER_POINT);
  }

  private record Picture(FormDefinition form, Marks marks, String uri) implements FSStream {
    @Override
    public InputStream getStream() {
      String name = uri.substring(SCHEME.length() + 2);
      byte[] proof = marks.proof();
      if (name.equals(PROOF) && proof != null) {
        return new ByteArrayInputStream(proof);
      }
      return new ByteArrayInputStream(form.files().require(form.id(), name).bytes());
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
