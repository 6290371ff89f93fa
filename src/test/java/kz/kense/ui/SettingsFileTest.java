package kz.kense.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.kense.text.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir Path dir;
  private Path file;

  @BeforeEach
  void place() {
    file = dir.resolve("deep/settings.json");
  }

  @Test
  void whatIsChangedIsThereAfterARestart() {
    SettingsFile settings = open();
    settings.update(s -> s.with(Lang.RU));
    settings.update(
        s ->
            s.with(Theme.DARK)
                .withRailCollapsed(true)
                .with(new Settings.Bounds(1, 2, 1200, 700, true)));
    settings.update(
        s ->
            s.withTable(
                "journal",
                List.of(
                    new Settings.Column("b", 80, true), new Settings.Column("a", 120.5, false))));
    assertThat(open().current()).isEqualTo(settings.current());
    assertThat(open().current().tables().get("journal"))
        .extracting(Settings.Column::id)
        .containsExactly("b", "a");
  }

  @Test
  void keysOfANewerKenseAreKept() throws IOException {
    write(file, "{\"lang\":\"ru\",\"hologram\":{\"depth\":3}}");
    SettingsFile settings = open();
    assertThat(settings.current().lang()).isEqualTo(Lang.RU);
    settings.update(s -> s.with(Theme.DARK));
    assertThat(Files.readString(file)).contains("hologram").contains("depth").contains("dark");
  }

  @Test
  void aBrokenFileIsReplacedByTheOneBefore() throws IOException {
    SettingsFile settings = open();
    settings.update(s -> s.with(Lang.RU));
    settings.update(s -> s.with(Theme.DARK));
    Files.writeString(file, "{\"lang\":\"r");
    assertThat(open().current().lang()).isEqualTo(Lang.RU);
  }

  @Test
  void aCrashBeforeTheMoveLeavesTheOldSettingsWhole() throws IOException {
    open().update(s -> s.with(Lang.RU));
    Files.writeString(file.resolveSibling("settings.json.new"), "{\"lang\":");
    assertThat(open().current().lang()).isEqualTo(Lang.RU);
  }

  @Test
  void valuesOfTheWrongKindAreDefaultsAndNoError() throws IOException {
    write(
        file,
        "{\"lang\":7,\"theme\":[],\"window\":\"large\",\"tables\":{\"t\":[{\"id\":\"a\",\"width\":-5},3]}}");
    Settings read = open().current();
    assertThat(read.lang()).isEqualTo(Lang.KK);
    assertThat(read.theme()).isEqualTo(Theme.LIGHT);
    assertThat(read.bounds()).isNull();
    assertThat(read.tables().get("t")).isEmpty();
  }

  @Test
  void manyChangesInARowAreOneWrite() {
    List<Runnable> writes = new ArrayList<>();
    SettingsFile settings = new SettingsFile(file, writes::add);
    settings.update(s -> s.with(Lang.RU));
    settings.update(s -> s.with(Theme.DARK));
    settings.update(s -> s.with(Theme.DARK));
    assertThat(writes).hasSize(1);
    writes.getFirst().run();
    assertThat(open().current()).isEqualTo(settings.current());
  }

  @Test
  void aFolderThatCannotBeWrittenStopsNobody() throws IOException {
    write(dir.resolve("deep"), "a file stands where the folder should be");
    SettingsFile settings = open();
    settings.update(s -> s.with(Lang.RU));
    assertThat(settings.current().lang()).isEqualTo(Lang.RU);
  }

  @Test
  void theFileIsWhereTheDesktopSaysSo() {
    assertThat(SettingsFile.defaultPath(Map.of("XDG_CONFIG_HOME", "/cfg")))
        .isEqualTo(Path.of("/cfg/kense/settings.json"));
    assertThat(SettingsFile.defaultPath(Map.of()).toString())
        .endsWith(".config/kense/settings.json");
  }

  private SettingsFile open() {
    return new SettingsFile(file, Runnable::run);
  }

  private static void write(Path path, String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
