package kz.kense.ui;

import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * The few meanings that have a colour; each has an icon too, because colour alone says nothing to
 * many eyes.
 */
public enum Tone {
  INFO(MaterialDesignI.INFORMATION_OUTLINE),
  OK(MaterialDesignC.CHECK_CIRCLE_OUTLINE),
  NEAR(MaterialDesignC.CLOCK_ALERT_OUTLINE),
  OVERDUE(MaterialDesignA.ALERT_CIRCLE_OUTLINE),
  DRAFT(MaterialDesignP.PENCIL_OUTLINE),
  DONE(MaterialDesignC.CHECK_ALL),
  VOIDED(MaterialDesignC.CANCEL);

  private final Ikon icon;

  Tone(Ikon icon) {
    this.icon = icon;
  }

  public Ikon icon() {
    return icon;
  }

  /** Style class: {@code tone-near}. */
  public String style() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its usual word. */
  public String textKey() {
    return "ui.chip." + name().toLowerCase(Locale.ROOT);
  }
}
