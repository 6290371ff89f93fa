package kz.kense.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormCatalogueTest {
  private static final String YAML =
      """
      title: {kk: "Анықтама", ru: "Справка"}
      sections:
        - id: main
          label: {kk: "Негізгі", ru: "Основное"}
          fields:
            - id: name
              label: {kk: "Атауы", ru: "Наименование"}
              type: text
              required: true
              from: applicant.name
            - id: issued
              label: {kk: "Күні", ru: "Дата"}
              type: date
      """;
  private static final String XHTML =
      "<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<body>\n<p>{{name}}</p>\n<p>{{issued.kkLocative}}</p>\n</body>\n</html>";

  @TempDir Path office;

  @BeforeEach
  void newForm() throws Exception {
    write("certificate/form.yaml", YAML);
    write("certificate/form.css", "h1 { color: black; }");
    write("certificate/kk.xhtml", XHTML);
    write("certificate/ru.xhtml", XHTML);
  }

  @Test
  void officeAddsFormWithoutJava() throws Exception {
    FormDefinition form = FormCatalogue.with(office).find("certificate");
    Map<String, Object> data =
        Prefill.values(
            form, Lang.KK, Map.of("applicant", Map.of("name", new LocalText("Һүрия", "Хурия"))));
    data.put("issued", LocalDate.of(2016, 9, 17));
    byte[] pdf = new FormRenderer().render(form, Lang.KK, data, Marks.paper(Samples.CREATED)).pdf();
    assertThat(FormRendererTest.squeezed(FormRendererTest.text(pdf)))
        .contains("Һүрия")
        .contains("2016жылғы17қыркүйектегі");
  }

  @Test
  void officeChangesOneFileOfBuiltInFormAndKeepsTheRest() throws Exception {
    write("refusal-letter/kk.xhtml", XHTML.replace("{{name}}", "Біздің нысан {{applicantName}}"));
    FormDefinition form = FormCatalogue.with(office).find("refusal-letter");
    FormRenderer renderer = new FormRenderer();
    assertThat(
            FormRendererTest.text(
                renderer.render(form, Lang.KK, Map.of(), Marks.paper(Samples.CREATED)).pdf()))
        .contains("Біздің нысан");
    assertThat(
            FormRendererTest.squeezed(
                FormRendererTest.text(
                    renderer.render(form, Lang.RU, Map.of(), Marks.paper(Samples.CREATED)).pdf())))
        .contains("МОТИВИРОВАННЫЙОТКАЗ");
  }

  @Test
  void brokenTemplateIsToldByFileAndLine() throws Exception {
    write("certificate/ru.xhtml", XHTML.replace("{{name}}</p>", "{{name}}"));
    refused("result.template-broken", "ru.xhtml:");
  }

  @Test
  void unknownNameInTemplateIsToldByFileAndLine() throws Exception {
    write("certificate/ru.xhtml", XHTML.replace("{{name}}", "{{nmae}}"));
    refused("result.template-name", "ru.xhtml:3");
  }

  @Test
  void unclosedSectionIsToldByFile() throws Exception {
    write("certificate/ru.xhtml", XHTML.replace("{{name}}", "{{#name}}"));
    refused("result.template-broken", "ru.xhtml:");
  }

  @Test
  void unescapedOutputIsRefused() throws Exception {
    write("certificate/ru.xhtml", XHTML.replace("{{name}}", "{{{name}}}"));
    refused("result.template-raw", "ru.xhtml:3");
  }

  @Test
  void unknownKeyAndWrongTypeInFormYamlAreToldByLine() throws Exception {
    write("certificate/form.yaml", YAML.replace("from: applicant", "frm: applicant"));
    refused("result.yaml-key", "form.yaml:10");
    write("certificate/form.yaml", YAML.replace("type: date", "type: day"));
    refused("result.yaml-value", "form.yaml:13");
    write("certificate/form.yaml", YAML.replace("title: {kk", "title: {{kk"));
    refused("result.yaml-", "form.yaml");
  }

  @Test
  void missingTemplateIsToldByName() throws Exception {
    Files.delete(office.resolve("certificate/ru.xhtml"));
    refused("result.template-missing", "ru.xhtml");
  }

  @Test
  void pictureFromElsewhereIsRefused() throws Exception {
    write(
        "certificate/ru.xhtml",
        XHTML.replace("{{name}}", "{{name}}<img src=\"http://example.org/a.png\" alt=\"a\"/>"));
    FormDefinition form = FormCatalogue.with(office).find("certificate");
    assertThatThrownBy(
            () -> new FormRenderer().render(form, Lang.RU, Map.of(), Marks.paper(Samples.CREATED)))
        .isInstanceOf(Failure.class);
  }

  private void refused(String code, String where) {
    ThrowingCallable reading = () -> FormCatalogue.with(office);
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.code()).startsWith(code);
              for (Lang lang : Lang.values()) {
                assertThat(Messages.in(lang).describe(failure)).contains(where).doesNotContain("!");
              }
            });
  }

  private void write(String name, String text) throws Exception {
    Path file = office.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
