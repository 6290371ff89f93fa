package kz.kense.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/** The forms at hand: the program's own, and the office's, which stand before them. Immutable. */
public final class FormCatalogue {
  private static final FormFolder SHARED = new FormFolder.BuiltIn("parts");

  private final Map<String, FormDefinition> forms;

  private FormCatalogue(Map<String, FormDefinition> forms) {
    this.forms = forms;
  }

  /** The forms that come with the program. */
  public static FormCatalogue builtIn() {
    return new Loading(null).load();
  }

  /**
   * The program's forms with the office's own before them: a folder of the same id replaces the
   * files it holds, a folder of a new id is a new form, the folder {@code parts} replaces what the
   * forms share.
   *
   * @param officeForms folder of form folders; may be absent
   * @throws Failure naming the file, and the line where possible, when a form or a template is
   *     wrong
   */
  public static FormCatalogue with(Path officeForms) {
    return new Loading(officeForms).load();
  }

  /**
   * @throws Failure when there is no such form
   */
  public FormDefinition find(String id) {
    return Optional.ofNullable(forms.get(id))
        .orElseThrow(
            () -> Failure.of("result.form-unknown", id, String.join(", ", forms.keySet())));
  }

  public Collection<FormDefinition> all() {
    return forms.values();
  }

  /** One reading of all folders; forms that extend others are read on demand. */
  private static final class Loading {
    private final @Nullable Path office;
    private final Set<String> builtIn = new LinkedHashSet<>();
    private final Set<String> own = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Map<String, FormDefinition> read = new LinkedHashMap<>();

    Loading(@Nullable Path office) {
      this.office = office != null && Files.isDirectory(office) ? office : null;
    }

    FormCatalogue load() {
      FormFile index = new FormFolder.BuiltIn("").find("forms.txt").orElseThrow();
      index.text().lines().filter(l -> !l.isBlank()).forEach(builtIn::add);
      if (office != null) {
        own.addAll(folders(office));
      }
      Stream.concat(builtIn.stream(), own.stream()).forEach(this::form);
      TemplateCheck check = new TemplateCheck();
      read.values().forEach(check::check);
      return new FormCatalogue(read);
    }

    private FormDefinition form(String id) {
      FormDefinition done = read.get(id);
      if (done != null) {
        return done;
      }
      if (!builtIn.contains(id) && !own.contains(id) || !open.add(id)) {
        throw Failure.of("result.form-unknown", id, String.join(", ", builtIn));
      }
      FormDefinition form = new FormReader(this::form).read(id, files(id));
      read.put(id, form);
      return form;
    }

    private FormFiles files(String id) {
      List<FormFolder> folders = new ArrayList<>();
      if (office != null) {
        folders.add(new FormFolder.OnDisk(office.resolve(id)));
      }
      folders.add(new FormFolder.BuiltIn(id));
      if (office != null) {
        folders.add(new FormFolder.OnDisk(office.resolve("parts")));
      }
      folders.add(SHARED);
      return new FormFiles(folders);
    }

    private static List<String> folders(Path office) {
      try (Stream<Path> paths = Files.list(office)) {
        return paths
            .filter(Files::isDirectory)
            .map(p -> String.valueOf(p.getFileName()))
            .filter(n -> !n.equals("parts") && !n.startsWith("."))
            .sorted()
            .toList();
      } catch (IOException e) {
        throw Failure.of("result.file-unreadable", office.toString()).causedBy(e);
      }
    }
  }
}
