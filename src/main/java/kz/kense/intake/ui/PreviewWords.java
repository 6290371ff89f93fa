package kz.kense.intake.ui;

import java.util.ArrayList;
import java.util.List;
import kz.kense.calendar.CountedDay;
import kz.kense.casefile.Deadlines.PlannedStep;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.intake.IntakePreview;
import kz.kense.regulation.Regulation.Role;
import kz.kense.text.Messages;
import kz.kense.ui.Formats;
import kz.kense.ui.RouteStep;

/** The preview in words of one language. */
record PreviewWords(Messages messages, Formats formats) {
  static final java.time.format.DateTimeFormatter TIME =
      java.time.format.DateTimeFormatter.ofPattern("HH:mm");

  /** When it will be registered, and why not at once when not. */
  String registration(IntakePreview p) {
    String moment = formats.moment(p.registeredAt());
    return switch (p.whyLater()) {
      case AT_ONCE -> messages.get("intake.route.at-once", formats.dateTime(p.registeredAt()));
      case BEFORE_OPENING -> messages.get("intake.route.early", formats.time(p.opening()), moment);
      case AFTER_CLOSE -> messages.get("intake.route.late", formats.time(p.closing()), moment);
      case DAY_OFF -> messages.get("intake.route.off", moment);
    };
  }

  /** {@code ср, 9 марта 2016, 18:30}. */
  String total(IntakePreview p) {
    return formats.moment(p.total().due().due()) + " · " + formats.date(p.total().due().dueDate());
  }

  List<String> reasons(Timed timed) {
    List<String> lines = new ArrayList<>();
    for (CountedDay day : timed.due().derivation()) {
      lines.add(formats.day(day.date()) + ": " + day.reason().in(messages.lang()));
    }
    lines.add(paragraph(timed.paragraph()));
    return lines;
  }

  /** Paragraphs of other acts name the act themselves. */
  private String paragraph(String paragraph) {
    return Character.isDigit(paragraph.charAt(0))
        ? messages.get("text.paragraph", paragraph)
        : paragraph;
  }

  List<RouteStep> steps(IntakePreview p) {
    return p.steps().stream().map(s -> step(p, s)).toList();
  }

  private RouteStep step(IntakePreview p, PlannedStep s) {
    return new RouteStep(
        s.step().name().in(messages.lang()),
        p.regulation()
            .role(s.step().role())
            .map(Role::name)
            .map(n -> n.in(messages.lang()))
            .orElse(""),
        "",
        messages.get("intake.route.due", formats.moment(s.term().due().due())),
        "",
        RouteStep.State.FUTURE,
        reasons(s.term()));
  }
}
