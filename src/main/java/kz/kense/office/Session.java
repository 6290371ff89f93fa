package kz.kense.office;

import java.util.Objects;
import kz.kense.casefile.Actor;
import org.jspecify.annotations.Nullable;

/** Who works at this machine now. */
public final class Session {
  private volatile @Nullable Employee employee;

  public void enter(Employee who) {
    employee = who;
  }

  public void leave() {
    employee = null;
  }

  /** False while nobody is logged in. */
  public boolean entered() {
    return employee != null;
  }

  /**
   * @throws NullPointerException while nobody is logged in: no screen is shown then
   */
  public Employee me() {
    return Objects.requireNonNull(employee, "nobody is logged in");
  }

  public Actor actor() {
    return me().actor();
  }
}
