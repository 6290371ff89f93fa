package kz.kense.routing.ui;

import kz.kense.office.Employee;
import kz.kense.text.LocalText;

/** How people are written in lists. */
final class People {
  private People() {}

  /** Name and position, for telling namesakes apart. */
  static LocalText withPosition(Employee e) {
    return new LocalText(
        e.name().kk() + ", " + e.position().kk(), e.name().ru() + ", " + e.position().ru());
  }
}
