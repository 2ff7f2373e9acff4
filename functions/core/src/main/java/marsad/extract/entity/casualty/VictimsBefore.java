package marsad.extract.entity.casualty;

import java.util.List;
import java.util.Optional;
import marsad.event.Casualties.Count;
import marsad.extract.entity.count.PeopleReader;
import marsad.extract.entity.count.PeopleWords;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.MarkerUse;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.language.LanguageProfile;
import marsad.language.Marks;
import marsad.language.Reach;
import marsad.language.Trait;
import marsad.language.WordList;

/** Counts the people before a word for a casualty: the subject of its passive, an apposition. */
final class VictimsBefore {
  /** Maximum number of tokens of what stands in commas between people and their verb. */
  private static final int APPOSITION_REACH = 16;

  /** Maximum number of tokens between victims and a word behind them that is not their verb. */
  private static final int NEAR_VICTIMS_REACH = 2;

  /** Maximum number of tokens between victims and a participle without its "were". */
  private static final int ELIDED_REACH = 4;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final PeopleWords words;
  private final PeopleReader people;
  private final DeathsBefore deaths;
  private final NonVictims others;

  /** Whether the verb stands last: the victims stand before it. */
  private final boolean verbLast;

  VictimsBefore(AnnotatedPassage passage, PeopleWords words, PeopleReader people) {
    this.passage = passage;
    this.language = passage.language();
    this.words = words;
    this.people = people;
    this.deaths = new DeathsBefore(passage, words);
    this.others = new NonVictims(passage, words);
    this.verbLast = language.has(Trait.VERB_LAST);
  }

  /**
   * Returns the number of people before a word, from where the list of them starts.
   *
   * @param near whether the list must stand close to the word
   */
  Optional<Count> before(Mention casualty, Sentence sentence, boolean near) {
    int from = casualty.first();
    int filler = 0;
    int most = near ? NEAR_VICTIMS_REACH : language.reach(Reach.VICTIMS);
    int inList = verbLast ? Math.min(most, language.reach(Reach.LIST_GAP)) : most;
    for (int i = casualty.first() - 1; i >= sentence.first(); i--) {
      i = beforeBrackets(i, sentence);
      boolean deed =
          words.isDeed(i)
              && !verbLast
              && !language.is(WordList.PASSIVE_MARKER, passage.token(i).form());
      if (words.stops(i)
          || words.isCasualtyWord(i)
          || deed
          || others.isReached(i)
          || from != casualty.first()
              && (language.is(WordList.WHILE, passage.token(i).form()) || isAbsolute(i))
          || from != casualty.first()
              && (others.isOtherVerb(i) || others.isSubject(i, from, casualty))) {
        break;
      }
      if (words.startsItem(i) && others.isAgent(i)
          || from != casualty.first() && passage.isMarker(i, Marker.INCLUDING)) {
        from = casualty.first();
        filler = 0;
        i -= passage.isMarker(i, Marker.INCLUDING) ? 0 : 1;
      } else if (words.startsItem(i)) {
        from = i;
        filler = 0;
        most = inList;
      } else if (!words.insideItem(i, sentence.first()) && !words.joins(i) && ++filler > most) {
        break;
      }
    }
    from = deaths.behind(from, casualty);
    return from == casualty.first() ? Optional.empty() : exact(from, casualty.first() - 1);
  }

  /** "Some gunmen kidnapped five farmers": an exact number nearer to the verb beats a vague one. */
  private Optional<Count> exact(int from, int last) {
    Optional<Count> first = people.items(from, last, from);
    boolean vague =
        verbLast && first.filter(count -> count.best() == null && count.high() == null).isPresent();
    for (int i = from + 2; vague && i <= last; i++) {
      if (words.startsItem(i)) {
        Optional<Count> later = people.items(i, last, i);
        if (later.isPresent() && later.get().best() != null && later.get().best() > 0) {
          return later;
        }
      }
    }
    return first;
  }

  /** Returns the token before brackets that end at a token; the token itself where none do. */
  private int beforeBrackets(int token, Sentence sentence) {
    for (int i = token; passage.token(token).isMark(")") && i > sentence.first(); i--) {
      if (passage.token(i).isMark("(")) {
        return i - 1;
      }
    }
    return token;
  }

  /** "Four men, who had come to shop, | died": the people stand before what is set in commas. */
  Optional<Count> apposition(Mention casualty, Sentence sentence) {
    int close = casualty.first() - 1;
    while (close > sentence.first()
        && language.is(WordList.PASSIVE_MARKER, passage.token(close).form())) {
      close--;
    }
    if (!language.has(Trait.SUBJECT_FIRST) || close <= sentence.first() || !isComma(close)) {
      return Optional.empty();
    }
    Optional<Count> people = Optional.empty();
    int from = Math.max(sentence.first(), close - APPOSITION_REACH);
    for (int open = close - 1; people.isEmpty() && open > from; open--) {
      if (isComma(open)) {
        people = before(new Mention(open, open, "", "", List.of()), sentence, true);
      }
    }
    return people;
  }

  /** "Killed 14, | with | 30 injured": behind a comma it begins people of their own. */
  private boolean isAbsolute(int token) {
    return language.has(Trait.SUBJECT_FIRST)
        && token > 0
        && isComma(token - 1)
        && passage.isMarker(token, Marker.ROLE, MarkerUse.WITH)
        && !passage.isMarker(token, Marker.AND);
  }

  private boolean isComma(int token) {
    return passage.token(token).isMark(Marks.LIST);
  }

  /** "Two were killed and three others injured in …": the participle without its "were". */
  Optional<Count> elided(Mention casualty, Sentence sentence) {
    int i = casualty.first() - 1;
    while (i > sentence.first()
        && i > casualty.first() - ELIDED_REACH
        && words.insideItem(i, sentence.first())) {
      if (words.startsItem(i) && words.joins(i - 1)) {
        return people.items(i, casualty.first() - 1, i);
      }
      i--;
    }
    return Optional.empty();
  }
}
