package marsad.export.names;

import java.util.regex.Pattern;
import marsad.language.Marks;

/** A mark between two words that matters for names. */
enum Separator {
  /** A comma, or a bracket that opens. */
  COMMA("[" + Marks.LIST + "(]"),
  /** A quotation mark, or a bracket that opens. */
  OPENING("[«“”\"'‘(]"),
  COLON(":"),
  /** What separates the items of a list. */
  LISTED("[" + Marks.LIST + "&]");

  private final Pattern pattern;

  Separator(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** Returns whether it alone stands before a word. */
  boolean isBefore(AnnotatedWords reading, int i) {
    return i < reading.size() && pattern.matcher(reading.word(i).before().strip()).matches();
  }
}
