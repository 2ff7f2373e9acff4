package marsad.export.names;

import java.util.regex.Pattern;

/** Whether an age stands behind a word: ", 34,", "(27 years)", "aged 30". */
final class AgeBeside {
  private static final Pattern APART = Pattern.compile("[,،(]");
  private static final Pattern BEHIND = Pattern.compile("[,،)].*");
  private static final int OLDEST = 110;

  private AgeBeside() {}

  static boolean stands(NameReading reading, int at) {
    if (at >= reading.size()) {
      return false;
    }
    String gap = reading.word(at).before().strip();
    boolean apart = APART.matcher(gap).matches();
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

  private static boolean isYears(NameReading reading, int i) {
    return (reading.starting(i) & Role.AGE.bit()) != 0;
  }
}
