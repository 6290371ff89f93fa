package kz.kense.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.kense.calendar.Length;
import kz.kense.calendar.OfficeHours;
import kz.kense.calendar.TermTable;
import kz.kense.calendar.Unit;
import kz.kense.calendar.WorkCalendar;
import kz.kense.regulation.Regulation.Category;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.Regulation.TermRule;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a registration from which the steps, each taking all of its term, end after the total
 * (rule R4): on every working day of ten years, at every minute of it. The end of a route never
 * comes earlier for a later minute of the same day while the total stays the same, so the last
 * minute of a day tells whether any of the day fails, and halving finds the first one that does.
 */
final class TermSearch {
  private static final int FIRST_YEAR = 2014;
  private static final int LAST_YEAR = 2023;

  private final Regulation r;
  private final Report report;
  private final TermTable table;
  private final List<LocalDate> days = new ArrayList<>();
  private final Map<Told, List<String>> told = new LinkedHashMap<>();

  /** What is found alike for several categories of a kind is told once. */
  private record Told(String path, String code, String kind, List<Object> args) {}

  /** A step with its term on one route; {@code path} is where the term is written. */
  private record Leg(Step step, Length length, String path) {}

  /** A registration from which the terms do not fit. */
  private record Example(int registered, Leg leg, int end, int total) {}

  private TermSearch(Regulation r, Report report, WorkCalendar calendar, OfficeHours hours) {
    this.r = r;
    this.report = report;
    table =
        new TermTable(
            calendar,
            hours,
            LocalDate.of(FIRST_YEAR, 1, 1),
            LocalDate.of(LAST_YEAR + 3, 12, 31)); // room for terms that end after the last start
    for (LocalDate day = LocalDate.of(FIRST_YEAR, 1, 1);
        day.getYear() <= LAST_YEAR;
        day = day.plusDays(1)) {
      if (table.isWorking(day)) {
        days.add(day);
      }
    }
  }

  static void check(
      Regulation r, List<Route> routes, Report report, WorkCalendar calendar, OfficeHours hours) {
    TermSearch search = new TermSearch(r, report, calendar, hours);
    for (Route route : routes) {
      if (route.complete()) {
        for (@Nullable String category : search.categories()) {
          search.search(route, category);
        }
      }
    }
    search.tell();
  }

  private List<@Nullable String> categories() {
    List<@Nullable String> all = new ArrayList<>();
    r.categories().stream().map(Category::id).forEach(all::add);
    if (all.isEmpty()) {
      all.add(null);
    }
    return all;
  }

  private void search(Route route, @Nullable String category) {
    String kind = route.kind().id();
    Optional<TermRule> total = r.total(kind, category);
    List<Leg> legs = legs(route, category);
    if (total.isEmpty() || legs.isEmpty() || tooLong(total.get().length(), legs)) {
      return;
    }
    Length length = total.get().length();
    int failing = 0;
    boolean always = true;
    LocalDate example = null;
    for (LocalDate day : days) {
      int due = table.due(length, table.opening(day));
      if (end(legs, table.closing(day)) > due) {
        failing++;
        if (example == null || better(day, example)) {
          example = day;
        }
        always = always && end(legs, table.opening(day)) > due;
      } else {
        always = false;
      }
    }
    if (example != null) {
      found(route, category, legs, length, example(legs, length, example), failing, always);
    }
  }

  /** A day on which the regulation was in force says more than one on which it was not. */
  private boolean better(LocalDate day, LocalDate than) {
    return r.validity().covers(day) && !r.validity().covers(than);
  }

  /** The terms that run from the registration until the result is ready (rule R5). */
  private List<Leg> legs(Route route, @Nullable String category) {
    List<Leg> legs = new ArrayList<>();
    for (Step step : route.steps()) {
      Optional<TermRule> term = step.term(route.kind().id(), category);
      if (term.isEmpty()
          || term.get().length().equals(YamlMap.NO_LENGTH)
          || step.action() == StepAction.REGISTER
          || step.from() == TermStart.ARRIVAL) {
        continue;
      }
      String path =
          "steps." + r.steps().indexOf(step) + ".terms." + step.terms().indexOf(term.get());
      legs.add(new Leg(step, term.get().length(), path));
    }
    return legs;
  }

  /** Terms of years are not searched: the calendar would not reach. They are told otherwise. */
  private static boolean tooLong(Length total, List<Leg> legs) {
    int months = 0;
    for (Leg leg : legs) {
      months += months(leg.length());
    }
    return total.equals(YamlMap.NO_LENGTH) || months > 30 || months(total) > 30;
  }

  private static int months(Length length) {
    return switch (length.unit()) {
      case MO -> length.amount();
      case WD, CD -> length.amount() / 20;
      case H -> length.amount() / 160;
      case MIN -> length.amount() / 9600;
    };
  }

  private int end(List<Leg> legs, int registered) {
    int at = registered;
    for (Leg leg : legs) {
      at = end(leg, registered, at);
    }
    return at;
  }

  private int end(Leg leg, int registered, int since) {
    return leg.step().from() == TermStart.REGISTRATION
        ? Math.max(since, table.due(leg.length(), registered))
        : table.due(leg.length(), since);
  }

  /** The first minute of the day from which the terms do not fit, and the step that shows it. */
  private Example example(List<Leg> legs, Length total, LocalDate day) {
    int due = table.due(total, table.opening(day));
    int fits = table.opening(day) - 1;
    int fails = table.closing(day);
    while (fails - fits > 1) {
      int middle = (fits + fails) / 2;
      if (end(legs, middle) > due) {
        fails = middle;
      } else {
        fits = middle;
      }
    }
    int at = fails;
    for (Leg leg : legs) {
      at = end(leg, fails, at);
      if (at > due) {
        return new Example(fails, leg, at, due);
      }
    }
    throw new IllegalStateException("no step ends after the total");
  }

  private void found(
      Route route,
      @Nullable String category,
      List<Leg> legs,
      Length total,
      Example example,
      int failing,
      boolean always) {
    List<Object> args =
        List.of(
            sum(legs),
            total.toString(),
            table.time(example.registered()),
            example.leg().step().id(),
            table.time(example.end()),
            table.time(example.total()),
            failing,
            days.size(),
            FIRST_YEAR + "–" + LAST_YEAR);
    List<String> categories =
        told.computeIfAbsent(
            new Told(
                heaviest(legs).path(),
                always ? "terms-never-fit" : "terms-tight",
                route.kind().id(),
                args),
            t -> new ArrayList<>());
    if (category != null) {
      categories.add(category);
    }
  }

  /** The one to mend is the longest term in days, if there is any. */
  private static Leg heaviest(List<Leg> legs) {
    Leg heaviest = legs.getFirst();
    for (Leg leg : legs) {
      if (days(leg) > days(heaviest)) {
        heaviest = leg;
      }
    }
    return heaviest;
  }

  private static int days(Leg leg) {
    return leg.length().unit().byClock()
        ? 0
        : leg.length().amount() * (leg.length().unit() == Unit.MO ? 30 : 1);
  }

  /** {@code 28 cd + 12 h}. */
  private static String sum(List<Leg> legs) {
    Map<Unit, Integer> byUnit = new EnumMap<>(Unit.class);
    legs.forEach(l -> byUnit.merge(l.length().unit(), l.length().amount(), Integer::sum));
    return byUnit.keySet().stream()
        .sorted((a, b) -> b.compareTo(a))
        .map(u -> byUnit.get(u) + " " + u.code())
        .collect(Collectors.joining(" + "));
  }

  private void tell() {
    told.forEach(
        (what, categories) -> {
          List<Object> args = new ArrayList<>();
          args.add(
              categories.isEmpty()
                  ? what.kind()
                  : what.kind() + " (" + String.join(", ", categories) + ")");
          args.addAll(what.args());
          report.warning(what.path(), what.code(), args.toArray());
        });
  }
}
