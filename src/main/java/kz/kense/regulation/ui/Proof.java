package kz.kense.regulation.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import kz.kense.journal.TouchedCases;
import kz.kense.journal.TouchedCases.Touched;
import kz.kense.office.Office;
import kz.kense.office.Offices;
import kz.kense.regulation.Comparison;
import kz.kense.regulation.Finding;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.RegulationExam;
import kz.kense.regulation.RegulationLibrary;
import kz.kense.regulation.RegulationReader;
import kz.kense.regulation.RegulationReader.Reading;
import kz.kense.storage.Database;

/**
 * Checks an office's regulations thoroughly, with its calendar, hours, forms and all editions side
 * by side, and compares two of them. Reads the office file: call it through {@code Work.run}.
 *
 * @param form whether the office has a form of this id
 */
public record Proof(Database database, Offices offices, Predicate<String> form) {

  /** Two editions laid side by side, and the open cases of the first that it touches. */
  record Compared(Comparison comparison, List<Touched> touched) {
    Compared {
      touched = List.copyOf(touched);
    }
  }

  /** What a file would be, beside what the office has. */
  Reading check(String name, String yaml) {
    return Objects.requireNonNull(present().add(name, yaml).readings().get(name));
  }

  /** What is to be said of an edition the office has. */
  List<Finding> findings(Regulation r) {
    Map<String, Reading> all = present().readings();
    Reading reading = all.get(name(r));
    return reading == null ? List.of() : reading.findings();
  }

  Compared compare(Regulation before, Regulation after) {
    Comparison comparison = Comparison.of(before, after);
    return new Compared(comparison, database.read(tx -> TouchedCases.of(tx, comparison)));
  }

  private RegulationExam present() {
    Office office = offices.office();
    RegulationExam exam =
        new RegulationExam(office.calendar(), office.organisation().hours(), form);
    RegulationLibrary.shippedFiles().values().forEach(yaml -> add(exam, yaml));
    offices.regulationFiles().forEach(yaml -> add(exam, yaml));
    return exam;
  }

  private static void add(RegulationExam exam, String yaml) {
    Regulation r = RegulationReader.read("", yaml).regulation();
    if (r != null) {
      exam.add(name(r), yaml);
    }
  }

  /** Not a file's name: a file that is checked may bear any. */
  private static String name(Regulation r) {
    return r.id() + " " + r.version();
  }
}
