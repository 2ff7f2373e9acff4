package marsad.aggregate.incident;

import marsad.language.Marks;

/** Cuts quotes out of a text. */
final class Quotes {
  /** Maximum number of characters of a sentence before the span. */
  private static final int BEFORE = 120;

  private static final int LONGEST = 200;

  /** Characters that end a sentence. */
  private static final String ENDS = "\n" + Marks.SENTENCE_STOP;

  private static final String ENDS_BEFORE = "." + ENDS;

  private Quotes() {}

  /** Returns the sentence around a span, cut to 200 characters. */
  static String sentence(String text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < BEFORE && ENDS_BEFORE.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - from < LONGEST && ENDS.indexOf(text.charAt(to)) < 0) {
      to++;
      if (text.charAt(to - 1) == '.') {
        break;
      }
    }
    while (from < start && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    if (Character.isHighSurrogate(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to).strip();
  }
}
