package marsad.extract.text;

import java.util.Iterator;
import java.util.NoSuchElementException;
import marsad.extract.lexicon.Lexicon;

/**
 * Reads a text passage by passage: what was read of one need not be kept for the next, so a long
 * text costs no more per character than a short one. Few reports are longer than one passage; an
 * empty text has one that is empty.
 */
public final class Passages implements Iterator<AnnotatedPassage> {
  /** A passage ends at the first line feed behind so many characters, … */
  private static final int USUAL = 16_000;

  /** … and in a text without line feeds here, at the last space. */
  private static final int LONGEST = 24_000;

  private final String text;
  private final String in;
  private final Lexicon lexicon;
  private int at;
  private boolean begun;

  /**
   * @param in {@code title} where the text is a title, else null
   */
  public Passages(String text, String in, Lexicon lexicon) {
    this.text = text;
    this.in = in;
    this.lexicon = lexicon;
  }

  @Override
  public boolean hasNext() {
    return !begun || at < text.length();
  }

  @Override
  public AnnotatedPassage next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the text has no more passages");
    }
    begun = true;
    int from = at;
    at = end(from);
    return new AnnotatedPassage(text, from, at, in, lexicon);
  }

  private int end(int from) {
    if (text.length() - from <= LONGEST) {
      return text.length();
    }
    int latest = from + LONGEST;
    for (int i = from + USUAL; i < latest; i++) {
      if (text.charAt(i) == '\n') {
        return i + 1;
      }
    }
    for (int i = latest; i > from + USUAL; i--) {
      if (text.charAt(i - 1) == ' ') {
        return i;
      }
    }
    return latest;
  }
}
