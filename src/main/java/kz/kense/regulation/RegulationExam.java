package kz.kense.regulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kz.kense.calendar.OfficeHours;
import kz.kense.calendar.WorkCalendar;
import kz.kense.regulation.RegulationReader.Parsed;
import kz.kense.regulation.RegulationReader.Reading;

/**
 * The thorough check of regulation files: what {@link RegulationReader} finds, and what is only
 * found with a calendar, the forms at hand and the other files: terms that do not fit the total
 * from some registration, forms without templates, citations of paragraphs the text does not have,
 * gaps and overlaps of validity.
 */
public final class RegulationExam {
  private final WorkCalendar calendar;
  private final OfficeHours hours;
  private final Predicate<String> template;
  private final Map<String, Parsed> files = new LinkedHashMap<>();

  /**
   * @param template whether there is a form of this id
   */
  public RegulationExam(WorkCalendar calendar, OfficeHours hours, Predicate<String> template) {
    this.calendar = calendar;
    this.hours = hours;
    this.template = template;
  }

  /** Adds a file by its text. */
  public RegulationExam add(String fileName, String yaml) {
    files.put(fileName, deep(RegulationReader.parse(fileName, yaml)));
    return this;
  }

  /** Adds a file on disk; one that is not there or is not UTF-8 text is a finding too. */
  public RegulationExam add(Path file) {
    SourceText read = SourceText.of(file);
    String text = read.text();
    return text == null ? unread(file.toString(), read.findings()) : add(file.toString(), text);
  }

  /** Adds the files that ship with Kense. */
  public RegulationExam addShipped() {
    RegulationLibrary.shippedFiles().forEach(this::add);
    return this;
  }

  private RegulationExam unread(String name, List<Finding> findings) {
    files.put(name, new Parsed(null, new Lines(name, Map.of()), findings));
    return this;
  }

  /** What was found, by file, in the order they were added; each file's findings by line. */
  public Map<String, Reading> readings() {
    List<Finding> together = SetCheck.check(List.copyOf(files.values()));
    Map<String, Reading> readings = new LinkedHashMap<>();
    files.forEach(
        (name, parsed) -> {
          List<Finding> findings = new ArrayList<>(parsed.findings());
          together.stream().filter(f -> f.file().equals(name)).forEach(findings::add);
          findings.sort(Finding.IN_ORDER);
          boolean wrong = findings.stream().anyMatch(Finding::isError);
          readings.put(name, new Reading(wrong ? null : parsed.regulation(), findings));
        });
    return readings;
  }

  private Parsed deep(Parsed parsed) {
    Regulation r = parsed.regulation();
    if (r == null) {
      return parsed;
    }
    Report report = new Report(parsed.lines());
    templates(r, report);
    // the routes are walked again: what is wrong with them has been told
    List<Route> routes = RouteCheck.check(r, new Report(parsed.lines()));
    TermSearch.check(r, routes, report, calendar, hours);
    List<Finding> all = new ArrayList<>(parsed.findings());
    all.addAll(report.findings());
    return new Parsed(r, parsed.lines(), all);
  }

  private void templates(Regulation r, Report report) {
    for (int i = 0; i < r.results().size(); i++) {
      Regulation.Result result = r.results().get(i);
      template(report, "results." + i + ".form", result.form());
      if (result.annex() != null) {
        template(report, "results." + i + ".annex", result.annex());
      }
    }
    for (int i = 0; i < r.forms().size(); i++) {
      String form = r.forms().get(i).template();
      if (!form.isEmpty() && !template.test(form)) {
        report.warning("forms." + i + ".template", "template-missing", form);
      }
    }
  }

  private void template(Report report, String path, String form) {
    if (!form.isEmpty() && !template.test(form)) {
      report.error(path, "template-missing", form);
    }
  }
}
