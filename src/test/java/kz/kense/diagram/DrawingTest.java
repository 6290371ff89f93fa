package kz.kense.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.kense.diagram.AllDiagrams.One;
import kz.kense.diagram.Chart.Node;
import kz.kense.diagram.Chart.State;
import kz.kense.diagram.Diagrams.Format;
import kz.kense.diagram.Diagrams.View;
import kz.kense.diagram.Diagrams.Wanted;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.RegulationLibrary;
import kz.kense.text.Lang;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The drawings say what the act says, and need nothing but themselves. */
class DrawingTest {
  private static final Regulation EMISSIONS =
      RegulationLibrary.builtIn().find("zhm-emi").orElseThrow();

  private static Wanted wanted(String channel, Lang lang, Standing standing) {
    return new Wanted(EMISSIONS, EMISSIONS.channel(channel).orElseThrow(), null, lang, standing);
  }

  @Test
  void every_svg_is_well_formed_has_a_title_and_asks_for_nothing_outside() throws Exception {
    for (One one : AllDiagrams.with(Letters.own(), Lang.KK)) {
      String svg = SvgWriter.write(one.scene());
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Document xml = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
      assertThat(xml.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo(one.scene().chart().title());
      assertThat(xml.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
      assertThat(svg.replaceAll("xmlns=\"[^\"]*\"", ""))
          .as(one.name())
          .doesNotContain("http:", "https:");
      assertThat(SvgWriter.write(one.scene())).isEqualTo(svg);
    }
  }

  /** By the numbers of ¶7: nine steps, and of ¶10: nine processes and three conditions. */
  @Test
  void the_handbook_has_the_steps_and_the_interaction_the_processes_of_the_act() {
    Wanted w = wanted("portal", Lang.KK, Standing.NOWHERE);
    Scene handbook = Diagrams.scene(w, View.HANDBOOK, Letters.own());
    assertThat(handbook.chart().nodes())
        .extracting(Node::mark)
        .contains("1", "2", "3", "4", "5", "6", "7", "8", "9")
        .doesNotContain("10");
    Node draft = handbook.chart().node("draft").orElseThrow();
    assertThat(String.join(" ", draft.notes())).contains("28", "13", "7.5");
    Scene interaction = Diagrams.scene(w, View.INTERACTION, Letters.own());
    assertThat(interaction.chart().nodes())
        .extracting(Node::mark)
        .contains("1-үдеріс", "9-үдеріс", "1-шарт", "3-шарт")
        .doesNotContain("10-үдеріс", "4-шарт");
    assertThat(interaction.chart().legend())
        .extracting(Chart.LegendEntry::text)
        .contains("Басқару ағымы", "Хабарлама ағымы", "Шарт", "Қате");
    assertThat(handbook.chart().legend())
        .extracting(Chart.LegendEntry::text)
        .contains("Таңдау нұсқасы", "Мемлекеттік қызмет көрсетудің басталуы немесе аяқталуы");
  }

  @Test
  void a_kind_alone_shows_its_own_way_and_what_it_may_turn_into() {
    Regulation r = RegulationLibrary.builtIn().find("alm-exp").orElseThrow();
    Regulation.Channel c = r.channels().getFirst();
    Chart all = Handbook.of(r, c, null, Lang.RU, Standing.NOWHERE);
    Chart one = Handbook.of(r, c, "repeat", Lang.RU, Standing.NOWHERE);
    String terms = String.join(" ", one.node("draft").map(Node::notes).orElse(List.of()));
    assertThat(terms).contains("5 раб").doesNotContain("мес");
    assertThat(String.join(" ", all.node("draft").map(Node::notes).orElse(List.of())))
        .contains("мес");
  }

  @Test
  void where_a_case_stands_is_drawn_with_who_and_when() {
    Standing standing =
        new Standing(
            Map.of(
                "register", new Standing.At(State.DONE, List.of("Ахметова А., 05.10.2015 10:00")),
                "head-resolution", new Standing.At(State.NOW, List.of("до 05.10.2015 12:00"))));
    Scene scene =
        Diagrams.scene(wanted("chancellery", Lang.RU, standing), View.HANDBOOK, Letters.own());
    String svg = SvgWriter.write(scene);
    assertThat(svg).contains("class=\"shape done\"", "class=\"shape now\"", "Ахметова");
    assertThat(scene.chart().node("register").orElseThrow().state()).isEqualTo(State.DONE);
    assertThat(scene.chart().node("sign").orElseThrow().state()).isEqualTo(State.PLAIN);
  }

  @Test
  void a_pdf_has_a_page_for_each_diagram_drawn_with_lines_and_its_own_letters() throws Exception {
    byte[] file =
        Diagrams.file(
            wanted("portal", Lang.KK, Standing.NOWHERE),
            List.of(View.HANDBOOK, View.INTERACTION),
            Format.PDF);
    try (PDDocument pdf = Loader.loadPDF(file)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getResources().getXObjectNames()).as("no pictures").isEmpty();
        for (COSName font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("1-үдеріс", "Бөлім маманы", "Басқару ағымы", "10.4-тармақ");
    }
  }
}
