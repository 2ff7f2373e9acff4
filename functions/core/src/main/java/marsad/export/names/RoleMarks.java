package marsad.export.names;

import java.util.BitSet;
import java.util.List;

/** Where the phrases of {@code names.tsv} stand in a text, the longest first, none in another. */
final class RoleMarks {
  private final int[] starting;
  private final int[] ending;
  private final BitSet inside = new BitSet();
  private final BitSet stopped = new BitSet();

  RoleMarks(Phrases roles, List<Word> words, List<List<String>> forms) {
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
}
