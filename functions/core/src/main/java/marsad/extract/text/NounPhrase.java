package marsad.extract.text;

import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.language.CalendarType;
import marsad.language.LanguageProfile;
import marsad.language.Marks;
import marsad.language.Token;
import marsad.language.WordList;

/** Reads how far the noun phrase around a name goes, in a language whose subject stands first. */
public final class NounPhrase {
  /** Maximum number of words that describe a kind of place: "the northern Iraqi oil city of". */
  private static final int DESCRIBING = 5;

  /** Maximum number of tokens of a word for people or for an event, one aside. */
  private static final int WORDS = 2;

  /** Tokens of a noun phrase before the name in it, at most: "two senior members of". */
  private static final int PHRASE = 6;

  private final AnnotatedPassage passage;

  public NounPhrase(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** The first token of the noun phrase that a name stands in: "members of | the group". */
  public int start(Mention actor, int from) {
    int start = actor.first();
    for (int i = actor.first() - 1; i >= Math.max(from, actor.first() - PHRASE); i--) {
      boolean person = isPersonEnd(i);
      if (isPreposition(i)) {
        if (i > from && isPartitive(i) && (isPersonEnd(i - 1) || isGroup(i - 1))) {
          continue;
        }
        break;
      }
      if (isDay(i) && isPreposition(i - 1)) {
        break; // "on Sunday | gunmen attacked"
      }
      if (!person && !isPlain(i)) {
        break;
      }
      start = i;
    }
    return start;
  }

  /** "The Islamic State (ISIS) attacked": returns the token behind a name in short. */
  public int behindAbbreviation(int i) {
    if (i < passage.size() && passage.token(i).isMark(")")) {
      return i + 1;
    }
    return i + 2 < passage.size()
            && passage.token(i).isMark("(")
            && passage.token(i + 2).isMark(")")
        ? i + 3
        : i;
  }

  private boolean isPersonEnd(int token) {
    return passage.ending(PersonSense.class, token - WORDS, token).findAny().isPresent();
  }

  /** "Sunday", "March": no word such as "last" or "this", which stands before other nouns too. */
  public boolean isDay(int token) {
    return passage
        .at(CalendarSense.class, token)
        .map(date -> date.get(CalendarSense.class).type())
        .filter(type -> type.isNearDay() || type == CalendarType.MONTH)
        .isPresent();
  }

  /** "A force of", "a convoy of": a plain noun before "of", and none for a deed or a victim. */
  private boolean isGroup(int token) {
    return passage.token(token).type() == Token.Type.WORD
        && isPlain(token)
        && passage.within(TriggerSense.class, Math.max(0, token - WORDS), token).stream()
            .noneMatch(deed -> deed.holds(token))
        && !passage.starts(CasualtySense.class, token)
        && !passage.starts(NumberSense.class, token);
  }

  /** "Of": its noun belongs to the noun before it. */
  private boolean isPartitive(int token) {
    return passage.language().is(WordList.GENITIVE, passage.token(token).form());
  }

  public boolean isPreposition(int token) {
    return token >= 0
        && (passage.isMarker(token, Marker.LOCATIVE)
            || passage.isMarker(token, Marker.ROLE)
                && !passage.isMarker(token, Marker.AND)
                && !passage.isMarker(token, Marker.ACTIVE));
  }

  /** A word that neither ends a clause nor is a verb or preposition. */
  public boolean isPlain(int token) {
    return !passage.token(token).isMark(Marks.CLAUSE_END + Marks.PAUSE + ",:()\n")
        && !isPreposition(token)
        && !Clause.isVerb(passage, token)
        && !passage.isMarker(token, Marker.SUBORDINATE)
        && !passage.isMarker(token, Marker.COMPLEMENTIZER)
        && !passage.isMarker(token, Marker.ATTRIBUTION)
        && !passage.isMarker(token, Marker.AFTER)
        && !passage.isMarker(token, Marker.DURING)
        && !passage.isMarker(token, Marker.AND)
        && !passage.language().is(WordList.PASSIVE_MARKER, passage.token(token).form());
  }

  /** Returns the token before a name, its article aside if that stands behind {@code from}. */
  public static int before(AnnotatedPassage passage, Mention name, int from) {
    int before = name.first() - 1;
    boolean article =
        before > from && passage.language().is(WordList.ARTICLE_WORD, passage.token(before).form());
    return article ? before - 1 : before;
  }

  /**
   * "Near | the northern oil city of | Kirkuk": returns the token before the words for the kind of
   * a place and what describes them; -1 where there is none.
   */
  static int beforePlace(AnnotatedPassage passage, int first) {
    LanguageProfile language = passage.language();
    int i = first - 1;
    while (i >= 0 && passage.isMarker(i, Marker.PLACE_KIND)) {
      i--;
    }
    for (int k = i; k > Math.max(0, i - DESCRIBING) && i < first - 1; k--) {
      Token word = passage.token(k);
      if (language.is(WordList.ARTICLE_WORD, word.form())) {
        return k - 1;
      }
      if (word.type() != Token.Type.WORD
          || word.endsClause()
          || passage.isMarker(k, Marker.LOCATIVE)) {
        return i;
      }
    }
    return i;
  }
}
