package kz.kense.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.kense.text.Failure;

/**
 * The folders of one form, nearest first: a file the office has not copied is taken from the next
 * folder.
 */
public final class FormFiles {
  private final List<FormFolder> folders;

  FormFiles(List<FormFolder> folders) {
    this.folders = List.copyOf(folders);
  }

  Optional<FormFile> find(String name) {
    return folders.stream().map(f -> f.find(name)).flatMap(Optional::stream).findFirst();
  }

  FormFile require(String form, String name) {
    return find(name).orElseThrow(() -> Failure.of("result.template-missing", form, name));
  }

  FormFiles then(FormFiles further) {
    return new FormFiles(Stream.concat(folders.stream(), further.folders.stream()).toList());
  }
}
