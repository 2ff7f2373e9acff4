package marsad.extract.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import marsad.language.Marks;
import marsad.language.Token;
import marsad.language.Token.Variant;

/** Walks from one token of a text along the phrases of a lexicon. */
final class PhraseWalk {
  /** Maximum number of words in a gap of a phrase. */
  static final int LONGEST_GAP = 3;

  /** Marks that close a name or an aside, behind which a phrase may go on. */
  private static final String CLOSING = ")]»”-–";

  /** Index of the type of the words that name an event. */
  private static final int TRIGGER = Concept.TYPES.indexOf(Concept.TriggerSense.class);

  /** Index of the type of function words. */
  private static final int MARKER = Concept.TYPES.indexOf(Concept.MarkerSense.class);

  /** Nothing was taken off. */
  private static final Variant WHOLE = new Variant("", "", "");

  private final TrieNode root;
  private final List<Token> tokens;

  /** The longest mention of each type that starts at the token that is looked at; null if none. */
  private final Mention[] here = new Mention[Concept.TYPES.size()];

  /** Token at which the phrase that is walked along goes on behind its last gap; -1 without one. */
  private int resumed = -1;

  /** What {@link #resumed} was at the longest mention of each type. */
  private final int[] resumes = new int[Concept.TYPES.size()];

  /** Whether the phrase that is walked along names a word class. */
  private boolean classed;

  /** Where the phrase goes on behind the word class that is walked through; null outside of one. */
  private TrieNode behind;

  /** Whether the longest trigger that starts at the token looked at has its last word apart. */
  private boolean gapped;

  /** Whether the longest marker that starts at the token looked at has a gap. */
  private boolean open;

  /** Last token that a phrase may reach. */
  private int limit;

  PhraseWalk(TrieNode root, List<Token> tokens) {
    this.root = root;
    this.tokens = tokens;
  }

  /** Returns the longest mentions that start at a token, by type; null where there is none. */
  Mention[] from(int i) {
    Arrays.fill(here, null);
    search(i, tokens.size() - 1);
    if (here[TRIGGER] != null && gapped) {
      nearerVerb(i);
    }
    return here;
  }

  /** Returns whether the longest marker that {@link #from} has found has a gap. */
  boolean isOpen() {
    return open;
  }

  /**
   * "For fear of shelling (their homes) | empty made": the verb of two parts belongs to the part
   * that stands right before it, and not to one some words before.
   */
  private void nearerVerb(int i) {
    Mention far = here[TRIGGER];
    Mention[] kept = here.clone();
    boolean keptOpen = open;
    Arrays.fill(here, null);
    search(far.last() - 1, far.last());
    boolean nearer = here[TRIGGER] != null && here[TRIGGER].last() == far.last() && !gapped;
    System.arraycopy(kept, 0, here, 0, here.length);
    open = keptOpen;
    if (nearer && far.last() - 2 > i) {
      here[TRIGGER] = null;
      search(i, far.last() - 2);
    }
  }

  /** Finds the longest mentions that start at a token and end at another one at most. */
  private void search(int i, int last) {
    Token token = tokens.get(i);
    limit = last;
    gapped = false;
    open = false;
    for (LexiconWord.Start start : LexiconWord.of(token).starts()) {
      walk(start.node(), i, i, start.variant());
    }
    if (token.type() == Token.Type.NUMBER) {
      walk(root.find(token.form()), i, i, WHOLE);
    }
  }

  private void walk(TrieNode node, int first, int last, Variant affixes) {
    if (node == null || last > limit) {
      return;
    }
    if (node.endsMember()) {
      TrieNode goesOn = behind;
      behind = null;
      walk(goesOn, first, last, affixes);
      behind = goesOn;
    }
    if (node.ends()) {
      note(node, first, last, affixes);
    }
    if (last + 1 >= tokens.size() || node.isLeaf()) {
      return;
    }
    step(node, first, last, affixes); // first: of two as long the exact one stays
    int longest = 0;
    for (TrieNode gap = node.find(PhraseTrie.GAP); gap != null; gap = gap.find(PhraseTrie.GAP)) {
      longest += LONGEST_GAP;
      skip(gap, longest, first, last, affixes);
    }
  }

  private void note(TrieNode node, int first, int last, Variant affixes) {
    for (int type = 0; type < here.length; type++) {
      List<Concept> senses = node.senses(type);
      if (senses != null && (here[type] == null || here[type].last() < last)) {
        here[type] = new Mention(first, last, affixes.clitics(), affixes.ending(), senses);
        resumes[type] = resumed;
        gapped = type == TRIGGER ? resumed == last : gapped;
        open = type == MARKER ? resumed >= 0 : open;
      } else if (senses != null && classed && resumes[type] == resumed) {
        here[type] =
            here[type].and(new Mention(first, last, affixes.clitics(), affixes.ending(), senses));
      }
    }
  }

  private void skip(TrieNode gap, int longest, int first, int last, Variant affixes) {
    for (int skip = 0; skip <= longest; skip++) {
      if (skip > 0 && endsSentence(last + skip)) {
        return;
      }
      if (last + skip + 1 < tokens.size() && mayEndGap(tokens.get(last + skip))) {
        int before = resumed;
        resumed = skip > 0 ? last + skip + 1 : before;
        step(gap, first, last + skip, affixes);
        resumed = before;
      }
    }
  }

  /** "It hit the field (north) again": a phrase goes on behind an aside, but behind no comma. */
  private static boolean mayEndGap(Token skipped) {
    return skipped.type() != Token.Type.MARK || skipped.isMark(CLOSING);
  }

  /** "Two were hit. And a rocket fell": no phrase goes on behind a stop. */
  private boolean endsSentence(int i) {
    return i < tokens.size()
        && (tokens.get(i).isMark(Marks.SENTENCE_END) || tokens.get(i).isMark(".\n"));
  }

  private void step(TrieNode node, int first, int last, Variant affixes) {
    stepTo(node, first, last, affixes);
    for (Map.Entry<TrieNode, TrieNode> each : node.classes().entrySet()) {
      boolean before = classed;
      classed = true;
      behind = each.getValue();
      stepTo(each.getKey(), first, last, affixes);
      behind = null;
      classed = before;
    }
  }

  private void stepTo(TrieNode node, int first, int last, Variant affixes) {
    Variant whole = new Variant("", affixes.clitics(), "");
    Token next = tokens.get(last + 1);
    if (next.type() == Token.Type.NUMBER) {
      walk(node.find(next.form()), first, last + 1, whole); // of two as long, the exact one stays
      walk(node.find(PhraseTrie.ANY_NUMBER), first, last + 1, whole);
    } else if (next.type() == Token.Type.MARK) {
      walk(node.find(next.form()), first, last + 1, whole);
    }
    for (Variant inner : LexiconWord.of(next).inner()) {
      Variant both = new Variant("", affixes.clitics(), inner.ending());
      walk(node.find(inner.stem()), first, last + 1, both);
    }
  }
}
