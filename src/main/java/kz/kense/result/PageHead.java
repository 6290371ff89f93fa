package kz.kense.result;

import kz.kense.text.Failure;
import kz.kense.text.Lang;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Gives a filled page what every document needs and no template should repeat: language, title,
 * style sheets.
 */
final class PageHead {
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private PageHead() {}

  static void complete(Document page, FormDefinition form, String title, Lang lang) {
    Element html = page.getDocumentElement();
    Node body = page.getElementsByTagName("body").item(0);
    if (!html.getTagName().equals("html") || body == null || body.getParentNode() != html) {
      String file = form.files().require(form.id(), lang.tag() + ".xhtml").where();
      throw Failure.of("result.template-broken", file, "<html><body>…");
    }
    html.setAttribute("lang", lang.tag() + "-KZ");
    Node old = page.getElementsByTagName("head").item(0);
    if (old != null) {
      html.removeChild(old);
    }
    Element head = page.createElementNS(XHTML, "head");
    html.insertBefore(head, html.getFirstChild());
    append(head, "title", title);
    Element description = append(head, "meta", "");
    description.setAttribute("name", "description");
    description.setAttribute("content", title);
    append(head, "style", form.files().require(form.id(), "base.css").text());
    append(head, "style", form.files().require(form.id(), "form.css").text());
  }

  private static Element append(Element head, String name, String text) {
    Element element = head.getOwnerDocument().createElementNS(XHTML, name);
    if (!text.isEmpty()) {
      element.setTextContent(text);
    }
    head.appendChild(element);
    return element;
  }
}
