package marsad.steps.store;

import java.io.IOException;

/** A stored record that cannot be read, or is not there; it is left out, and the others go on. */
public final class DamagedRecord extends IOException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String reason;

  /**
   * @param reason what is wrong, on one line
   */
  public DamagedRecord(String key, String reason, Throwable cause) {
    super(key + " is damaged: " + reason, cause);
    this.key = key;
    this.reason = reason;
  }

  /**
   * @param reason what is wrong, on one line
   */
  public DamagedRecord(String key, String reason) {
    this(key, reason, null);
  }

  /** A record that another one is about, and that is not there. */
  public static DamagedRecord missing(String key) {
    return new DamagedRecord(key, "it is not stored", null);
  }

  /** Key in the private bucket. */
  public String key() {
    return key;
  }

  /** What is wrong, on one line: the field, its value and what is expected. */
  public String reason() {
    return reason;
  }
}
