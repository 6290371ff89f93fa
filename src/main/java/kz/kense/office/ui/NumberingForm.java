package kz.kense.office.ui;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.casefile.Numbering;
import kz.kense.ui.Phrase;

/** Templates of numbers and cases of the nomenclature, register by register. */
public final class NumberingForm {
  /** The registers of the program, in the order they are shown. */
  static final List<String> REGISTERS =
      Stream.concat(
              Stream.of(Numbering.INCOMING, Numbering.OUTGOING, Numbering.RESULT),
              Numbering.RESULT_REGISTERS.stream())
          .toList();

  /** A number for the example beside a template. */
  private static final int EXAMPLE_SEQ = 125;

  private final Problems problems;
  private final Map<String, StringProperty> templates = new LinkedHashMap<>();
  private final Map<String, StringProperty> indices = new LinkedHashMap<>();
  private Numbering before = new Numbering("{seq}", "{seq}", "{seq}");

  NumberingForm(Problems problems) {
    this.problems = problems;
    for (String register : REGISTERS) {
      StringProperty template = new SimpleStringProperty("");
      template.addListener(o -> check(register));
      templates.put(register, template);
      indices.put(register, new SimpleStringProperty(""));
    }
  }

  /** Of a register of results it may stay blank: its results then go to the common register. */
  public StringProperty template(String register) {
    return Objects.requireNonNull(templates.get(register), register);
  }

  /** The register's case in the nomenclature. */
  public StringProperty index(String register) {
    return Objects.requireNonNull(indices.get(register), register);
  }

  static boolean required(String register) {
    return !Numbering.RESULT_REGISTERS.contains(register);
  }

  /** The number a template gives on a day; empty while it is wrong or blank. */
  public Optional<String> example(String register, LocalDate day) {
    String template = template(register).get();
    return template.isBlank() || Numbering.problem(template).isPresent()
        ? Optional.empty()
        : Optional.of(
            Numbering.write(template, index(register).get().strip(), EXAMPLE_SEQ, day, true));
  }

  void show(Numbering numbering) {
    before = numbering;
    for (String register : REGISTERS) {
      boolean own = required(register) || numbering.ownCount(register);
      template(register).set(own ? numbering.template(register) : "");
      index(register).set(numbering.index(register));
    }
  }

  /** What was typed; only when {@link #check()} found nothing wrong. */
  Numbering read() {
    Map<String, String> results = new HashMap<>(before.results());
    for (String register : Numbering.RESULT_REGISTERS) {
      String template = template(register).get().strip();
      if (template.isEmpty()) {
        results.remove(register);
      } else {
        results.put(register, template);
      }
    }
    Map<String, String> typed = new HashMap<>(before.indices());
    indices.forEach((register, index) -> typed.put(register, index.get().strip()));
    return new Numbering(
        template(Numbering.INCOMING).get().strip(),
        template(Numbering.RESULT).get().strip(),
        template(Numbering.OUTGOING).get().strip(),
        results,
        Numbering.ownIndices(typed));
  }

  void check() {
    REGISTERS.forEach(this::check);
  }

  private void check(String register) {
    String template = template(register).get().strip();
    boolean fine = template.isEmpty() && !required(register);
    problems
        .of(register)
        .set(fine ? null : Numbering.problem(template).map(Phrase::of).orElse(null));
  }
}
