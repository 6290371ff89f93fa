package kz.kense.signing;

/** Papers for signing tests of other packages. */
public final class Papers {
  private Papers() {}

  /** One unsigned page, PDF/A-2a. */
  public static byte[] plain() {
    return DemoDesk.PAPER.clone();
  }
}
