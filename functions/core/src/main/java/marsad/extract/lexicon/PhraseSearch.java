package marsad.extract.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.language.Token;

/** Searches the tokens of one text for the phrases of a lexicon. */
final class PhraseSearch {
  /** Index of the type of function words. */
  private static final int MARKER = Concept.TYPES.indexOf(Concept.MarkerSense.class);

  private final List<Token> tokens;
  private final PhraseWalk walk;

  PhraseSearch(TrieNode root, List<Token> tokens) {
    this.tokens = tokens;
    this.walk = new PhraseWalk(root, tokens);
  }

  /**
   * Returns every longest mention of every type, by type, in text order; those of one type never
   * overlap, but function words may stand in the gap of others.
   */
  Map<Class<? extends Concept>, List<Mention>> mentions() {
    List<List<Mention>> found = new ArrayList<>();
    Concept.TYPES.forEach(type -> found.add(new ArrayList<>()));
    int[] ends = new int[found.size()];
    Arrays.fill(ends, -1);
    int gapEnd = -1;
    int inner = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Mention[] here = walk.from(i);
      for (int type = 0; type < here.length; type++) {
        if (here[type] != null) {
          List<Mention> list = found.get(type);
          if (i > ends[type]) {
            list.add(here[type]);
            ends[type] = here[type].last();
            gapEnd = type != MARKER ? gapEnd : walk.isOpen() ? ends[type] : -1;
          } else if (type == MARKER && i > inner && here[type].last() < gapEnd) {
            list.add(here[type]);
            inner = here[type].last();
          }
        }
      }
    }
    Map<Class<? extends Concept>, List<Mention>> byType = new HashMap<>();
    for (int type = 0; type < found.size(); type++) {
      byType.put(Concept.TYPES.get(type), found.get(type));
    }
    return byType;
  }
}
