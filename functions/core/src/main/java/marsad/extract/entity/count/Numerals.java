package marsad.extract.entity.count;

import java.util.Arrays;
import java.util.Comparator;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.NumberType;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Token;
import marsad.language.Trait;

/** The numbers of a passage that may count people, in figures and in words. */
public final class Numerals {
  /**
   * A number or a range.
   *
   * @param value the number, or the least
   * @param most the same number, or the greatest
   * @param next the token behind it
   */
  record Value(int value, int most, int next) {}

  /**
   * Greatest number that can count people. It is far more than any event has dead or wounded, so
   * that a claim of two million is read and can be doubted when it is published.
   */
  private static final int MOST = 5_000_000;

  private final AnnotatedPassage passage;
  private final CountedThings things;
  private final boolean withAnd;
  private final boolean[] taken;
  private final NumberSense[] numbers;
  private final int[] lastOf;

  /**
   * @param taken tokens whose numbers count no people: dates, names of units, distances
   */
  public Numerals(AnnotatedPassage passage, boolean[] taken) {
    this.passage = passage;
    this.things = new CountedThings(passage);
    this.withAnd = passage.language().has(Trait.NUMBERS_WITH_AND);
    this.taken = taken.clone();
    this.numbers = new NumberSense[passage.size()];
    this.lastOf = new int[passage.size()];
    for (Mention m : passage.all(NumberSense.class)) {
      if (things.isUnit(m) || things.isOne(m)) {
        continue;
      }
      String written = passage.words(m.first(), m.last());
      m.senses().stream()
          .map(NumberSense.class::cast)
          .filter(s -> s.type() != NumberType.ORDINAL)
          .min(
              Comparator.comparing((NumberSense s) -> !s.written().equals(written))
                  .thenComparing(
                      s -> !written.startsWith(s.written()))) // "the three", not "thirty"
          .ifPresent(s -> numbers[m.first()] = s);
      lastOf[m.first()] = m.last();
      if (is(m.first(), NumberType.NONE)) {
        Arrays.fill(this.taken, m.first(), m.last() + 1, true);
      }
    }
  }

  /** Returns whether a number may start at a token. */
  public boolean startsAt(int i) {
    return !taken[i]
        && (passage.token(i).type() == Token.Type.NUMBER && !things.startAt(i + 1)
            || numbers[i] != null
                && numbers[i].type() != NumberType.NONE
                && !things.startAt(lastOf[i] + 1));
  }

  /** Returns whether a number of any type stands at a token. */
  boolean at(int i) {
    return numbers[i] != null || passage.token(i).type() == Token.Type.NUMBER;
  }

  boolean taken(int i) {
    return taken[i];
  }

  /** Returns the last token of the number words that start at a token, or a token before it. */
  int lastOf(int i) {
    return numbers[i] == null ? i - 1 : lastOf[i];
  }

  /** Returns whether number words of a type start at a token. */
  public boolean is(int i, NumberType type) {
    return i < numbers.length && numbers[i] != null && numbers[i].type() == type;
  }

  /** Returns whether "at least", "about", "dozens" starts at a token. */
  boolean qualifies(int i) {
    return numbers[i] != null && numbers[i].type().qualifies();
  }

  /** Returns whether the words at a token repeat a number: "two martyrs, two". */
  public boolean repeats(int i, int value) {
    return numbers[i] != null && numbers[i].value() == value;
  }

  /** Returns the number or range that starts at a token; null where none can count people. */
  Value read(int i, int last) {
    Value value = single(i, last);
    if (value == null) {
      return null;
    }
    int next = value.next();
    Value most = null;
    if (next < last
        && (passage.isMarker(next, Marker.RANGE) || passage.token(next).isMark("-–—"))) {
      int second = behindRange(next);
      most = second <= last && at(second) ? single(second, last) : null;
    } else if (passage.isMarker(i - 1, Marker.BETWEEN) && next <= last) {
      int second = passage.isMarker(next, Marker.AND) && next < last ? next + 1 : next;
      most = at(second) ? single(second, last) : null;
    }
    if (most != null && most.value() > value.value()) {
      value = new Value(value.value(), most.value(), most.next());
    }
    return things.startAt(value.next()) ? null : value;
  }

  /** "To", "and as many as": returns the token behind the words that open the end of a range. */
  private int behindRange(int token) {
    return passage
        .markerMention(token)
        .filter(words -> passage.isMarker(token, Marker.RANGE))
        .map(words -> words.last() + 1)
        .orElse(token + 1);
  }

  private Value single(int i, int last) {
    if (passage.token(i).type() == Token.Type.NUMBER) {
      double figure = passage.token(i).value();
      boolean whole = figure == Math.rint(figure) && figure <= MOST;
      return whole ? new Value((int) figure, (int) figure, i + 1) : null;
    }
    return numbers[i] == null ? null : words(i, last);
  }

  /** "Twenty | and three": returns whether the words between two tokens are one number. */
  boolean isOne(int from, int last) {
    Value value = single(from, last);
    return value != null && value.next() > last;
  }

  /** Returns a number in words, with its tens and hundreds. */
  private Value words(int i, int last) {
    int value = numbers[i].value();
    int next = lastOf[i] + 1;
    while (next <= last) {
      int k = withAnd && passage.isMarker(next, Marker.AND) ? next + 1 : next;
      if (k > last || numbers[k] == null || numbers[k].type() != NumberType.CARDINAL) {
        break;
      }
      int more = numbers[k].value();
      boolean attachedAnd = passage.attachedAnd(k);
      if (k == next && (more >= 100 && value < 100 || more >= 1000 && value < 1000)) {
        value *= more;
      } else if (value >= 20
              && more < 20
              && value % 10 == 0
              && (k > next || attachedAnd || !withAnd)
          || value < 10 && more >= 20 && more < 100 && (k > next || attachedAnd)
          || value >= 100 && more < 100) {
        value += more;
      } else {
        break;
      }
      next = lastOf[k] + 1;
    }
    return value > MOST ? null : new Value(value, value, next);
  }
}
