package kz.kense.ui;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import kz.kense.text.Lang;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings on disk. A crash at any moment leaves a whole file: the new text goes to a temporary
 * file, is forced to disk, and is moved into place; the one before stays as {@code .bak}. Keys of a
 * newer Kense are kept, not understood. Settings are never worth stopping for: what cannot be read
 * is replaced by defaults, what cannot be written is logged.
 */
public final class SettingsFile {
  /** System property that puts the file elsewhere, for tests. */
  public static final String PATH_PROPERTY = "kense.settings";

  private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Executor writer;
  private Settings current;
  private boolean waiting;
  private ObjectNode onDisk = JSON.createObjectNode();

  /**
   * @param writer runs the writing; never the window's thread in the program
   */
  public SettingsFile(Path file, Executor writer) {
    this.file = file;
    this.writer = writer;
    this.current = read();
  }

  /**
   * {@code $XDG_CONFIG_HOME/kense/settings.json}, or under {@code ~/.config}.
   *
   * @param environment as {@code System.getenv()} gives it
   */
  public static Path defaultPath(Map<String, String> environment) {
    String elsewhere = System.getProperty(PATH_PROPERTY);
    if (elsewhere != null) {
      return Path.of(elsewhere);
    }
    String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path base =
        xdg.isBlank() ? Path.of(System.getProperty("user.home", "."), ".config") : Path.of(xdg);
    return base.resolve("kense").resolve("settings.json");
  }

  public synchronized Settings current() {
    return current;
  }

  /** Changes the settings at once and writes them soon after. */
  public synchronized void update(UnaryOperator<Settings> change) {
    Settings next = change.apply(current);
    if (!next.equals(current)) {
      current = next;
      if (!waiting) {
        waiting =
            true; // dragging a column changes the width at every pixel; one write takes them all
        writer.execute(this::write);
      }
    }
  }

  private Settings read() {
    for (Path candidate : List.of(file, backup())) {
      try {
        if (Files.exists(candidate)
            && JSON.readTree(Files.readString(candidate)) instanceof ObjectNode read) {
          onDisk = read;
          return parse(read);
        }
      } catch (IOException | JacksonException e) {
        LOG.log(Level.WARNING, "settings not readable: " + candidate, e);
      }
    }
    return Settings.initial();
  }

  private synchronized void write() {
    waiting = false;
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      fill(onDisk, current);
      try (FileChannel out =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer bytes =
            ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(onDisk));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      if (Files.exists(file)) {
        Files.copy(file, backup(), StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | JacksonException e) {
      LOG.log(Level.WARNING, "settings not written: " + file, e);
    }
  }

  private Path backup() {
    return file.resolveSibling(file.getFileName() + ".bak");
  }

  private static Settings parse(JsonNode json) {
    Settings settings =
        new Settings(
            Lang.ofTag(json.path("lang").asString("")),
            Theme.ofCode(json.path("theme").asString("")),
            json.path("railCollapsed").asBoolean(false),
            null,
            tables(json.path("tables")),
            recent(json.path("recent")),
            keys(json.path("keys")));
    JsonNode w = json.path("window");
    double width = w.path("width").asDouble(0);
    double height = w.path("height").asDouble(0);
    if (width < 1 || height < 1) {
      return settings;
    }
    return settings.with(
        new Settings.Bounds(
            w.path("x").asDouble(0),
            w.path("y").asDouble(0),
            width,
            height,
            w.path("maximized").asBoolean(false)));
  }

  private static List<String> recent(JsonNode json) {
    List<String> files = new ArrayList<>();
    json.forEach(file -> files.add(file.asString("")));
    files.removeIf(String::isBlank);
    return files;
  }

  private static Map<String, String> keys(JsonNode json) {
    Map<String, String> keys = new TreeMap<>();
    json.properties().forEach(key -> keys.put(key.getKey(), key.getValue().asString("")));
    keys.values().removeIf(String::isBlank);
    return keys;
  }

  private static Map<String, List<Settings.Column>> tables(JsonNode json) {
    Map<String, List<Settings.Column>> tables = new TreeMap<>();
    for (Map.Entry<String, JsonNode> table : json.properties()) {
      List<Settings.Column> columns = new ArrayList<>();
      for (JsonNode c : table.getValue()) {
        String id = c.path("id").asString("");
        double width = c.path("width").asDouble(0);
        if (!id.isEmpty() && width > 0) {
          columns.add(new Settings.Column(id, width, c.path("visible").asBoolean(true)));
        }
      }
      tables.put(table.getKey(), columns);
    }
    return tables;
  }

  private static void fill(ObjectNode json, Settings settings) {
    json.put("lang", settings.lang().tag());
    json.put("theme", settings.theme().code());
    json.put("railCollapsed", settings.railCollapsed());
    Settings.Bounds bounds = settings.bounds();
    if (bounds != null) {
      json.putObject("window")
          .put("x", bounds.x())
          .put("y", bounds.y())
          .put("width", bounds.width())
          .put("height", bounds.height())
          .put("maximized", bounds.maximized());
    }
    ArrayNode recent = json.putArray("recent");
    settings.recent().forEach(recent::add);
    ObjectNode keys = json.putObject("keys");
    settings.keys().forEach(keys::put);
    ObjectNode tables = json.putObject("tables");
    settings
        .tables()
        .forEach(
            (id, columns) -> {
              ArrayNode list = tables.putArray(id);
              for (Settings.Column c : columns) {
                list.addObject()
                    .put("id", c.id())
                    .put("width", c.width())
                    .put("visible", c.visible());
              }
            });
  }
}
