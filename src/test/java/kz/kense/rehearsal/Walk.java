package kz.kense.rehearsal;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.casefile.CaseState;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.TermRule;
import kz.kense.regulation.SystemProcess;
import kz.kense.regulation.Trace;

/** The values of a regulation that a played case came by, and the paragraphs they answer. */
record Walk(Regulation regulation, Played played) {

  Set<String> paragraphs() {
    Set<String> found = new LinkedHashSet<>(Trace.answered(regulation, places()));
    Played.Stop stop = played.stop();
    if (stop != null) {
      stop.failure()
          .paragraph()
          .filter(regulation.text().paragraphs()::contains)
          .ifPresent(found::add);
    }
    return found;
  }

  private Set<String> places() {
    Set<String> places = new LinkedHashSet<>();
    CaseState c = played.state();
    for (Played.Step step : played.steps()) {
      places.add("steps." + step.step());
      places.add("steps." + step.step() + ".output");
      regulation.step(step.step()).ifPresent(s -> places.add("roles." + s.role()));
    }
    played.files().stream()
        .map(f -> f.getFileName().toString().replaceAll("^\\d+-|\\.pdf$", ""))
        .forEach(f -> places.add("forms." + f));
    if (c != null) {
      of(c, places);
    }
    return places;
  }

  private void of(CaseState c, Set<String> places) {
    String channel = "channels." + c.intake().channel();
    places.add(channel);
    places.add("kinds." + c.intake().kind());
    places.add("kinds." + c.kind());
    IntStream.range(0, regulation.totals().size())
        .filter(i -> fits(regulation.totals().get(i), c))
        .forEach(i -> places.add("totals." + i));
    if (played.applicantDue() != null) {
      places.add("applicantTotals.0");
    }
    if (c.intake().acceptedAt() != null) {
      places.add(channel + ".before.accept");
      places.add(channel + ".before.forward");
    }
    c.checks().forEach(k -> places.add(channel + ".processes." + k.check().process()));
    c.intake().checklist().stream()
        .filter(e -> e.state() != Presence.MISSING)
        .forEach(e -> places.add("documents." + e.document()));
    c.grounds().forEach(g -> places.add("grounds." + g.ground()));
    if (c.payment() != null) {
      places.add("payment");
    }
    if (c.signed() != null) {
      places.add("results." + regulation.kind(c.kind()).orElseThrow().result());
    }
    if (c.status() == CaseState.Status.CLOSED && c.kind().equals(c.intake().kind())) {
      regulation
          .channel(c.intake().channel())
          .flatMap(ch -> ch.processes().stream().filter(SystemProcess::result).findFirst())
          .ifPresent(p -> places.add(channel + ".processes." + p.id()));
    }
    if (c.survey() != null) {
      places.add("forms.survey");
    }
  }

  private static boolean fits(TermRule rule, CaseState c) {
    return rule.fits(c.kind(), c.intake().category());
  }
}
