package marsad.export.names;

import java.util.BitSet;
import java.util.List;

/** The phrases of {@code names.tsv} in a text: the longest ones, which do not overlap. */
final class RoleMarks {
  private static final int TITLED = Role.bits(Role.RANK, Role.TITLE);

  private final List<Word> words;
  private final int[] starting;
  private final int[] ending;
  private final BitSet inside = new BitSet();
  private final BitSet stopped = new BitSet();

  RoleMarks(Phrases roles, List<Word> words, List<List<String>> forms) {
    this.words = words;
    starting = new int[words.size()];
    ending = new int[words.size()];
    for (int i = 0, end; i < words.size(); i = end) {
      Phrases.Match match = roles.longest(words, forms, i);
      end = i + Math.max(1, match.length());
      if (match.length() > 0) {
        starting[i] |= match.bits();
        ending[end - 1] |= match.bits();
        inside.set(i, end);
        if ((match.bits() & Role.STOP.bit()) != 0) {
          stopped.set(i, end);
        }
      }
    }
  }

  int startingAt(int i) {
    return i >= 0 && i < starting.length ? starting[i] : 0;
  }

  int endingAt(int i) {
    return i >= 0 && i < ending.length ? ending[i] : 0;
  }

  boolean isInside(int i) {
    return inside.get(i);
  }

  boolean isStopped(int i) {
    return stopped.get(i);
  }

  /**
   * Returns whether a word directly follows the previous one; the dot of "Dr." does not separate
   * them.
   */
  boolean near(int i) {
    return i > 0
        && i < words.size()
        && (words.get(i).near()
            || (endingAt(i - 1) & TITLED) != 0 && words.get(i).before().strip().equals("."));
  }

  /** Returns the roles of the phrases that end directly before a word, as bits. */
  int endingBefore(int i) {
    return near(i) ? endingAt(i - 1) : 0;
  }

  /**
   * Returns the roles of the phrases that start at a word that directly follows the previous one,
   * as bits.
   */
  int startingBehind(int i) {
    return near(i) ? startingAt(i) : 0;
  }
}
