package marsad.local.option;

/** Exit codes of the commands, besides 0 (done) and 2 (wrong usage). */
public final class ExitCodes {
  /** Some input was rejected; each is named on standard error. */
  public static final int REJECTED = 1;

  private ExitCodes() {}

  /** The exit code after a number of rejected inputs. */
  public static int of(int rejected) {
    return rejected == 0 ? 0 : REJECTED;
  }
}
