package marsad.language;

/** Gives what is known of a folded word. */
@FunctionalInterface
public interface Vocabulary {
  /** Knows nothing but the word itself: enough to split the phrases of the tables. */
  Vocabulary PLAIN = (form, length) -> Word.plain(new String(form, 0, length));

  /**
   * @param form holds the word's folded letters; the caller goes on to use it
   * @param length how many they are
   */
  Word word(char[] form, int length);
}
