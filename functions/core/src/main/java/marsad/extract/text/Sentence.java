package marsad.extract.text;

import java.util.ArrayList;
import java.util.List;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.language.Marks;
import marsad.language.Token;

/**
 * A sentence: tokens {@code first} to {@code last} of a passage, both included.
 *
 * @param number its number in the whole text
 */
public record Sentence(int first, int last, int number) {

  /**
   * Number of tokens after which a sentence ends at the next comma, and at twice as many in any
   * case: the cost of a text without stops stays linear.
   */
  private static final int LONGEST = 400;

  /**
   * Splits a passage at full stops, question marks and line feeds; not inside numbers or
   * abbreviations.
   *
   * @param number the number of its first sentence
   */
  public static List<Sentence> split(AnnotatedPassage passage, int number) {
    List<Sentence> sentences = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < passage.size(); i++) {
      Token token = passage.token(i);
      boolean feed = token.isMark("\n");
      if (feed || token.isMark(Marks.SENTENCE_END) || (token.isMark(".") && ends(passage, i))) {
        if (i > first) {
          sentences.add(new Sentence(first, i - (feed ? 1 : 0), number + sentences.size()));
        }
        first = i + 1;
      } else if (tooLong(token, i - first)) {
        sentences.add(new Sentence(first, i, number + sentences.size()));
        first = i + 1;
      }
    }
    if (first < passage.size()) {
      sentences.add(new Sentence(first, passage.size() - 1, number + sentences.size()));
    }
    return sentences;
  }

  private static boolean tooLong(Token token, int tokens) {
    return tokens >= LONGEST && token.isMark(Marks.CLAUSE_END) || tokens >= 2 * LONGEST;
  }

  private static boolean ends(AnnotatedPassage passage, int stop) {
    if (stop == 0) {
      return true;
    }
    Token before = passage.token(stop - 1);
    boolean attached = before.end() == passage.token(stop).start();
    return !isOfDate(passage, stop)
        && !(attached
            && (passage.isMarker(stop - 1, Marker.ABBREVIATION)
                || before.form().length() == 1 && before.type() == Token.Type.WORD));
  }

  /** "14.5.2024": a stop with figures right before and behind. */
  private static boolean isOfDate(AnnotatedPassage passage, int stop) {
    Token before = passage.token(stop - 1);
    Token mark = passage.token(stop);
    return stop + 1 < passage.size()
        && before.type() == Token.Type.NUMBER
        && before.end() == mark.start()
        && passage.token(stop + 1).type() == Token.Type.NUMBER
        && mark.end() == passage.token(stop + 1).start();
  }

  boolean holds(Mention mention) {
    return first <= mention.first() && mention.last() <= last;
  }
}
