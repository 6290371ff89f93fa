package kz.kense.result;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Leads what the renderer has to say into the program's log. Left to itself it puts a handler of
 * its own on standard error and tells there how long every page took.
 */
final class RendererLog implements XRLogger {
  private static final Logger LOG = Logger.getLogger("com.openhtmltopdf");

  private RendererLog() {}

  /** From now on, for the whole process: the renderer keeps one logger for all. */
  static void install() {
    XRLog.setLoggerImpl(new RendererLog());
  }

  @Override
  public void log(String where, Level level, String text) {
    log(where, level, text, null);
  }

  @Override
  public void log(String where, Level level, String text, @Nullable Throwable thrown) {
    LOG.log(quieter(level), where + ": " + text, thrown);
  }

  /** Its warnings are remarks on the templates, repeated for every page; an error is an error. */
  private static Level quieter(Level level) {
    return level.intValue() >= Level.SEVERE.intValue() ? level : Level.FINE;
  }

  @Override
  public void setLevel(String logger, Level level) {
    // the program's log decides
  }

  @Override
  public boolean isLogLevelEnabled(Diagnostic diagnostic) {
    return LOG.isLoggable(quieter(diagnostic.getLevel()));
  }
}
