package marsad.json;

/**
 * Characters that turn the direction of what stands around them: embeddings, overrides and isolates
 * (Unicode Standard Annex 9, 2.1 to 2.4). They make a text look like another one. The marks of one
 * direction (U+200E, U+200F, U+061C) turn nothing but themselves, and joiners (U+200C, U+200D)
 * belong to words of Kurdish and Persian: both are kept.
 */
public final class Directions {
  private Directions() {}

  /** Whether a character is one of them. */
  public static boolean turns(char c) {
    return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
  }
}
