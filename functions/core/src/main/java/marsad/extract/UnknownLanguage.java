package marsad.extract;

/** An article in a language that Marsad does not read. */
public final class UnknownLanguage extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnknownLanguage(String reason) {
    super(reason);
  }
}
