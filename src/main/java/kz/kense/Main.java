package kz.kense;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import kz.kense.app.LogFile;
import kz.kense.cli.KenseCommand;
import kz.kense.scan.escl.EsclHost;

/** The first lines that run. Must not extend {@code Application}: JavaFX is on the class path. */
public final class Main {
  /** Kept in a field: a logger that nothing holds forgets its level. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Main() {}

  /**
   * @param args see {@code kense --help}
   */
  public static void main(String[] args) {
    LogFile.start();
    System.setProperty(EsclHost.ALLOW, "host");
    // else JavaFX warns on every start that it was loaded from the class path, which is on purpose
    JAVAFX.setLevel(Level.SEVERE);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(KenseCommand.run(out, err, System.getenv(), args));
  }
}
