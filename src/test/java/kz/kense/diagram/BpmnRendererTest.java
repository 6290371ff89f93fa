package kz.kense.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kense.diagram.AllDiagrams.One;
import kz.kense.text.Lang;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens every BPMN file in somebody else's renderer: bpmn-js, in a Chromium without a window. Both
 * are optional: {@code packaging/bpmn-js} fetches the renderer into {@code target}.
 */
class BpmnRendererTest {
  private static final Path VIEWER =
      Path.of("target/bpmn-js/node_modules/bpmn-js/dist/bpmn-viewer.production.min.js");

  @TempDir private Path folder;

  @Test
  void bpmn_js_draws_every_diagram_without_a_warning() throws Exception {
    if (!Files.isRegularFile(VIEWER)) {
      Assumptions.abort("bpmn-js is not there; sh packaging/bpmn-js fetches it with npm");
    }
    Path chromium =
        chromium().orElseGet(() -> Assumptions.abort("Chromium is not installed on this machine"));
    List<One> all = AllDiagrams.with(Letters.renderer(), Lang.RU);
    List<String> files = all.stream().map(one -> BpmnWriter.write(one.scene())).toList();
    String page = open(chromium, page(files));
    Matcher told = Pattern.compile("<pre id=\"told\">(.*?)</pre>", Pattern.DOTALL).matcher(page);
    assertThat(told.find()).as(page).isTrue();
    List<String> lines = told.group(1).lines().filter(l -> !l.isBlank()).toList();
    assertThat(lines).hasSize(all.size());
    for (int i = 0; i < lines.size(); i++) {
      Chart chart = all.get(i).scene().chart();
      long lanes = chart.pools().stream().mapToLong(p -> 1 + p.lanes().size()).sum();
      long least = lanes + chart.nodes().size() + chart.edges().size();
      assertThat(lines.get(i)).as(all.get(i).name()).startsWith("warnings 0 elements ");
      long elements = Long.parseLong(lines.get(i).substring("warnings 0 elements ".length()));
      assertThat(elements).as(all.get(i).name()).isGreaterThanOrEqualTo(least);
    }
  }

  private Path page(List<String> files) throws IOException {
    String json = JsonMapper.builder().build().writeValueAsString(files).replace("</", "<\\/");
    String page =
        """
        <!doctype html><meta charset="utf-8"><div id="canvas" style="width:1600px;height:900px"></div><pre id="told"></pre>
        <script src="%s"></script>
        <script>
        const files = %s;
        (async () => {
          for (const xml of files) {
            const viewer = new BpmnJS({container: '#canvas'});
            let line;
            try {
              const result = await viewer.importXML(xml);
              line = 'warnings ' + result.warnings.length + ' elements ' + viewer.get('elementRegistry').getAll().length;
            } catch (e) { line = 'failed ' + e.message; }
            document.getElementById('told').textContent += line + '\\n';
            viewer.destroy();
          }
        })();
        </script>
        """
            .formatted(VIEWER.toUri(), json);
    return Files.writeString(folder.resolve("page.html"), page);
  }

  private String open(Path chromium, Path page) throws IOException, InterruptedException {
    Path dom = folder.resolve("dom.html");
    Process browser =
        new ProcessBuilder(
                List.of(
                    chromium.toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--user-data-dir=" + folder.resolve("profile"),
                    "--allow-file-access-from-files",
                    "--virtual-time-budget=60000",
                    "--dump-dom",
                    page.toUri().toString()))
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = browser.waitFor(120, TimeUnit.SECONDS);
    browser.destroyForcibly();
    assertThat(ended).as("the browser ends by itself").isTrue();
    return Files.readString(dom, StandardCharsets.UTF_8);
  }

  private static Optional<Path> chromium() {
    List<Path> places = new ArrayList<>();
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      Stream.of("chromium", "chromium-browser", "google-chrome")
          .map(name -> Path.of(folder, name))
          .forEach(places::add);
    }
    return places.stream().filter(Files::isExecutable).findFirst();
  }
}
