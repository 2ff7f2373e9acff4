package marsad.extract.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.lexicon.Mention;
import marsad.language.Marks;
import marsad.language.WordList;

/** The words behind a noun up to the verb that it goes with, where the verb stands last. */
public record Clause(AnnotatedPassage passage, int first, int last) {
  /** Maximum number of tokens between "came under" and the noun behind it. */
  private static final int AUXILIARY_REACH = 2;

  /** Maximum number of tokens between a noun and its verb. */
  private static final int VERB_REACH = 12;

  /**
   * Returns the words from a trigger to the end of its clause.
   *
   * @param first first token of the trigger
   * @param last its last token
   * @param to last token that may belong to it
   */
  public static Clause behind(AnnotatedPassage passage, int first, int last, int to) {
    int end = last;
    while (!isVerb(passage, last) // "they attacked | the post"
        && end < Math.min(to, last + VERB_REACH)
        && (!ends(passage, end + 1) || isList(passage, first, last, end + 1))) {
      end++;
    }
    return new Clause(passage, first, end);
  }

  /** Returns whether a token is a verb, active or passive. */
  public static boolean isVerb(AnnotatedPassage passage, int token) {
    return hasVerb(passage, token, token);
  }

  /** Returns whether one of the tokens {@code from} to {@code to} is a verb. */
  public static boolean hasVerb(AnnotatedPassage passage, int from, int to) {
    return passage.has(Marker.ACTIVE, from, to) || passage.has(Marker.PASSIVE, from, to);
  }

  /**
   * "Attacks | and blasts | were not recorded": the conjunction right behind a noun joins nouns.
   */
  private static boolean isList(AnnotatedPassage passage, int first, int last, int and) {
    return and == last + 1
        && passage.isMarker(and, Marker.AND)
        && !hasVerb(passage, first, last)
        && passage
            .at(TriggerSense.class, first)
            .map(deed -> deed.get(TriggerSense.class).noun())
            .orElse(true);
  }

  private static boolean ends(AnnotatedPassage passage, int i) {
    return passage.token(i).endsClause()
        || passage.isMarker(i, Marker.AND)
        || passage.isMarker(i, Marker.COMPLEMENTIZER);
  }

  /** Returns the first token of the clause of a token, not before {@code first}. */
  public static int start(AnnotatedPassage passage, int token, int first) {
    int start = token;
    while (start > first && !passage.token(start - 1).endsClause()) {
      start--;
    }
    return start;
  }

  /**
   * Returns the first token from {@code from} that ends a clause, before {@code to}; -1 where there
   * is none.
   */
  public static int end(AnnotatedPassage passage, int from, int to) {
    for (int i = from; i < to; i++) {
      if (passage.token(i).endsClause()) {
        return i;
      }
    }
    return -1;
  }

  /**
   * "They shot a farmer; | a bomb wounded two": returns the first token from {@code from} that ends
   * a clause more than a comma does, before {@code to}; -1 where there is none.
   */
  public static int stop(AnnotatedPassage passage, int from, int to) {
    for (int i = from; i < to; i++) {
      if (passage.token(i).isMark(Marks.CLAUSE_STOP)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns whether the verb is negated; "no casualties" negates no more than its number. */
  public boolean isNegated() {
    return negations().findAny().isPresent();
  }

  /** Returns the tokens that negate the verb. */
  public IntStream negations() {
    return IntStream.rangeClosed(first, last)
        .filter(i -> isNegation(i) && !insideNumber(i) && !isOfVictims(i));
  }

  private boolean isNegation(int token) {
    return passage.isMarker(token, Marker.NEGATION) && !isNo(passage, token)
        || passage.language().ends(WordList.NEGATIVE_ENDING, passage.token(token).form());
  }

  /** "No": a word before a noun that its clause denies, as against a negated verb. */
  public static boolean isNo(AnnotatedPassage passage, int token) {
    return passage.isMarker(token, Marker.NEGATION, MarkerUse.NO);
  }

  /**
   * Returns the voice of the verb, empty where none is known: a verb of its own behind the trigger
   * is that of something else.
   *
   * @param trigger last token of the trigger
   */
  public Optional<Marker> voice(int trigger) {
    for (int i = Math.max(0, first - AUXILIARY_REACH); i <= last; i++) {
      int token = i;
      for (Marker voice : List.of(Marker.PASSIVE, Marker.ACTIVE)) {
        Optional<MarkerSense> verb = passage.markerAt(i, voice);
        if (verb.isPresent()) {
          return Optional.of(voice).filter(v -> token <= trigger || verb.get().is(MarkerUse.LIGHT));
        }
      }
    }
    return Optional.empty();
  }

  /** "A blast hit it and | nobody was killed": the verb of another clause tells of victims. */
  private boolean isOfVictims(int token) {
    return passage.all(CasualtySense.class).stream()
        .anyMatch(casualty -> casualty.holds(token) && casualty.first() > first);
  }

  private boolean insideNumber(int token) {
    for (Mention number : passage.all(NumberSense.class)) {
      if (number.holds(token)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether tokens, {@code last} included, count people harmed or name an event. */
  public static boolean tellsHarm(AnnotatedPassage passage, int first, int last) {
    return !passage.within(CasualtySense.class, first, last).isEmpty()
        || !passage.within(TriggerSense.class, first, last).isEmpty();
  }
}
