package kz.kense.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.kense.report.Table;
import kz.kense.report.Table.Column;
import kz.kense.report.Table.Line;
import kz.kense.report.Table.Watch;
import kz.kense.text.Lang;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class TablePdfTest {
  private static final int LINES = 1200;

  @Test
  void longRegisterIsPdfA2WithNumberedSheetsAndItsHeadOnEach() throws Exception {
    FormDefinition form = FormCatalogue.builtIn().find("printed-journal");
    TablePdf printer =
        new TablePdf(
            Lang.KK,
            Samples.CREATED,
            sheets -> {
              Map<String, Object> data = Samples.of(form, Lang.KK);
              data.put("sheets", sheets + " парақ");
              return new FormRenderer()
                  .render(form, Lang.KK, data, Marks.paper(Samples.CREATED), false)
                  .pdf();
            });
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(printer.write(out, table(LINES), Watch.NOBODY)).isTrue();
    byte[] pdf = out.toByteArray();
    FormRendererTest.keep("register", new RenderedForm(pdf, List.of(), 1));
    assertThat(PdfA.violations(pdf, PDFAFlavour.PDFA_2_U)).isEmpty();
    List<String> pages = FormRendererTest.pages(pdf);
    int sheets = pages.size() - 1;
    assertThat(sheets).isGreaterThan(20);
    for (int i = 0; i < sheets; i++) {
      assertThat(pages.get(i)).startsWith(Integer.toString(i + 1)).contains("Хат-хабарды жолдаушы");
    }
    String all = String.join("", pages);
    IntStream.rangeClosed(1, LINES).forEach(i -> assertThat(all).contains("ЗТ-" + i + ";"));
    assertThat(pages.getLast())
        .contains("1-нөмірден 438-нөмірге дейін 436 (төрт жүз отыз алты) құжат")
        .contains(sheets + " парақ");
  }

  @Test
  void lineLongerThanAPageLosesNothing() throws Exception {
    String word = "экологияландырылмағандықтарыңыздан";
    Table table =
        new Table(
            "Журнал",
            List.of(),
            List.of(new Column("№", 1), new Column("Мазмұны", 2)),
            1,
            (from, to) -> List.of(Line.of(List.of("1", (word + " ").repeat(600)))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TablePdf(Lang.KK, Samples.CREATED).write(out, table, Watch.NOBODY);
    String text = FormRendererTest.squeezed(FormRendererTest.text(out.toByteArray()));
    assertThat(text.split(word, -1)).hasSize(601);
  }

  @Test
  void lettersTheFontLacksDoNotStopTheJournal() throws Exception {
    Table table =
        new Table(
            "Журнал 漢",
            List.of("кезең"),
            List.of(new Column("№", 1)),
            1,
            (from, to) -> List.of(Line.of(List.of(Samples.ALL_LETTERS + " 🌍\u0001 соңы"))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TablePdf(Lang.RU, Samples.CREATED).write(out, table, Watch.NOBODY);
    assertThat(FormRendererTest.text(out.toByteArray()))
        .contains(Samples.ALL_LETTERS + " ? соңы")
        .contains("Журнал ?");
  }

  @Test
  void stoppedWritingGivesNothing() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> heard = new ArrayList<>();
    boolean whole =
        new TablePdf(Lang.RU, Samples.CREATED)
            .write(
                out,
                table(LINES),
                (done, all) -> {
                  heard.add(done);
                  return done == 0;
                });
    assertThat(whole).isFalse();
    assertThat(heard).containsExactly(0, 500);
    assertThat(out.size()).isZero();
  }

  static Table table(int lines) {
    return new Table(
        "Кіріс құжаттардың журналы",
        List.of("2016 жылғы 1 қаңтардан бастап 31 желтоқсанға дейін"),
        List.of(
            new Column("Тіркеу нөмірі және күні", 2),
            new Column("Хат-хабарды жолдаушы", 3),
            new Column("Қысқаша мазмұны", 5)),
        lines,
        (from, to) ->
            IntStream.range(from, to)
                .mapToObj(
                    i ->
                        new Line(
                            List.of(
                                "ЗТ-" + (i + 1) + "; 17.03.2016",
                                "«Қазфосфат» ЖШС, БСН 991140000347",
                                "Қоршаған ортаға эмиссияларға рұқсат беру; II санат; парақ: 14+3"),
                            i % 7 == 3,
                            -1))
                .toList());
  }
}
