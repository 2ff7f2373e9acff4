package marsad.steps.store;

import java.io.IOException;

/** A record that somebody names and that is not stored. */
public final class NoSuchRecord extends IOException {
  private static final long serialVersionUID = 1L;

  public NoSuchRecord(String key) {
    super(key + " is not stored");
  }
}
