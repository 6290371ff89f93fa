package kz.kense.regulation;

import java.util.List;

/** What a regulation must hold to be usable. */
public final class RegulationCheck {
  private RegulationCheck() {}

  public static List<Finding> check(Regulation r, Lines lines) {
    return List.of();
  }
}
