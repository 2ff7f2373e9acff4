package marsad.steps.store;

import java.io.IOException;

/** A stored object that is not what Marsad wrote: cut off, changed, or of another form. */
public final class DamagedRecord extends IOException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String reason;

  public DamagedRecord(String key, String reason) {
    super(key + " is damaged: " + reason);
    this.key = key;
    this.reason = reason;
  }

  /** Key of the object. */
  public String key() {
    return key;
  }

  /** What is wrong with it, in one line. */
  public String reason() {
    return reason;
  }
}
