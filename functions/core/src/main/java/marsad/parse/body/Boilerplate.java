package marsad.parse.body;

import java.util.List;
import java.util.Locale;
import marsad.table.Tsv;

/** Lines that sites put between the paragraphs of their stories: "Read also", "Advertisement". */
final class Boilerplate {
  /** A paragraph that begins so may still be one of the story if it is longer. */
  private static final int LONGEST = 240;

  /** Length of the longest line that is a label, characters. */
  private static final int LONGEST_LABEL = 50;

  /** Where in a line a phrase stands. */
  private enum Where {
    START,
    END,

    /** At the start of a short line; a longer one with this word may be a sentence of the story. */
    LABEL,

    /** Anywhere. */
    PART
  }

  private static final List<String> STARTS = phrases(Where.START);
  private static final List<String> LABELS = phrases(Where.LABEL);
  private static final List<String> ENDS = phrases(Where.END);
  private static final List<String> PARTS = phrases(Where.PART);

  private Boilerplate() {}

  static boolean is(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String text = line.toLowerCase(Locale.ROOT);
    return STARTS.stream().anyMatch(start -> starts(text, start))
        || text.length() <= LONGEST_LABEL && LABELS.stream().anyMatch(label -> starts(text, label))
        || ENDS.stream().anyMatch(text::endsWith)
        || PARTS.stream().anyMatch(text::contains);
  }

  private static boolean starts(String text, String start) {
    return text.startsWith(start)
        && (text.length() == start.length()
            || !Character.isLetterOrDigit(text.charAt(start.length())));
  }

  private static List<String> phrases(Where where) {
    return Tsv.read("tables/boilerplate.tsv").stream()
        .filter(row -> row.choice("where", Where.class) == where)
        .map(row -> row.get("phrase").toLowerCase(Locale.ROOT))
        .toList();
  }
}
