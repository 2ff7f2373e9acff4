package marsad.export.names;

import java.util.regex.Pattern;
import marsad.language.Marks;

/** Finds an age that follows a name: ", 34,", "(27 years)", "aged 30". */
final class AgeMarker {
  private static final Pattern BEHIND = Pattern.compile("[" + Marks.LIST + ")].*");

  /** Highest number that is read as an age, years. */
  private static final int OLDEST = 110;

  private AgeMarker() {}

  /** Returns whether an age stands at a word. */
  static boolean isAt(AnnotatedWords reading, int at) {
    if (at >= reading.size()) {
      return false;
    }
    String gap = reading.word(at).before().strip();
    boolean apart = Separator.COMMA.isBefore(reading, at);
    if (!apart && !gap.isEmpty()) {
      return false;
    }
    if (isYears(reading, at)) {
      return apart || reading.casing() != Casing.NONE;
    }
    int age = reading.word(at).number();
    return apart
        && age > 0
        && age <= OLDEST
        && (at + 1 == reading.size()
            || BEHIND.matcher(reading.word(at + 1).before().strip()).matches()
            || isYears(reading, at + 1));
  }

  private static boolean isYears(AnnotatedWords reading, int i) {
    return (reading.starting(i) & Role.AGE.bit()) != 0;
  }
}
