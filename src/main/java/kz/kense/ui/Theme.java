package kz.kense.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;

/** The two looks of the window. */
public enum Theme {
  LIGHT,
  DARK;

  /** Address of the base style sheet, for {@code Application.setUserAgentStylesheet}. */
  public String stylesheet() {
    return this == LIGHT
        ? new PrimerLight().getUserAgentStylesheet()
        : new PrimerDark().getUserAgentStylesheet();
  }

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  /** {@code light} or {@code dark}, as the settings file has it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The theme with this code; light for anything that is not {@code dark}. */
  public static Theme ofCode(String code) {
    return DARK.code().equals(code) ? DARK : LIGHT;
  }
}
