package kz.kense;

/** The first lines that run. Must not extend {@code Application}: JavaFX is on the class path. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
