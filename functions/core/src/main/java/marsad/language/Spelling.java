package marsad.language;

/**
 * Tells words apart that fold alike. Writers leave marks out but put none in: a plain letter may
 * stand for a marked one, Sorani گیرا for گێڕا, never the other way round.
 */
public final class Spelling {
  private Spelling() {}

  /**
   * Returns whether a stretch of text can be a phrase that folds like it.
   *
   * @param phrase as a table writes it
   * @param text as a report writes it, with endings perhaps
   */
  public static boolean allows(String phrase, String text) {
    int i = 0;
    int k = 0;
    while (true) {
      i = skip(phrase, i);
      k = skip(text, k);
      if (i >= phrase.length() || k >= text.length()) {
        return k >= text.length() || !isNounEnding(text.charAt(k));
      }
      char written = phrase.charAt(i);
      char found = text.charAt(k);
      char folded = Fold.fold(written);
      if (folded != Fold.fold(found)) {
        // a gap, an ending or a letter that is written twice: nothing more to compare
        return !isNounEnding(found);
      }
      if (isMarked(found) && written == folded) {
        return false;
      }
      i++;
      k++;
    }
  }

  private static int skip(String word, int from) {
    int i = from;
    while (i < word.length()
        && (Fold.vanishes(word.charAt(i)) || Character.isWhitespace(word.charAt(i)))) {
      i++;
    }
    return i;
  }

  /** The ending of a noun is no pronoun: سيطرة "control" is not سيطره "controlled it". */
  private static boolean isNounEnding(char c) {
    return Marks.is(Marks.NOUN_ENDING, c);
  }

  private static boolean isMarked(char c) {
    return Marks.is(Marks.MARKED_LETTER, c);
  }
}
