package marsad.local.option;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Prints warnings of the steps on standard error while no server with a log is running. */
public final class Warnings {
  private static final Logger STEPS = Logger.getLogger("marsad");

  private static final Handler HANDLER =
      new Handler() {
        private final Formatter formatter =
            new Formatter() {
              @Override
              public String format(LogRecord warning) {
                return formatMessage(warning);
              }
            };

        @Override
        public void publish(LogRecord warning) {
          if (warning.getLevel().intValue() >= Level.WARNING.intValue()) {
            System.err.println("marsad: " + formatter.format(warning));
          }
        }

        @Override
        public void flush() {
          System.err.flush();
        }

        @Override
        public void close() {
          flush();
        }
      };

  private Warnings() {}

  /** Prints warnings from now on. */
  public static void toStandardError() {
    STEPS.addHandler(HANDLER);
    STEPS.setUseParentHandlers(false);
  }

  /** Leaves warnings to the log of the server that starts now. */
  public static void toLog() {
    STEPS.setUseParentHandlers(true);
    STEPS.removeHandler(HANDLER);
  }
}
