package marsad.extract.entity.count;

import java.util.List;
import java.util.Optional;
import marsad.event.Casualties.Count;
import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Outcome;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.language.LanguageProfile;
import marsad.language.Marks;
import marsad.language.Reach;
import marsad.language.Trait;
import marsad.language.WordList;

/** Finds and counts the people whom a word for a casualty speaks of. */
final class VictimFinder {
  /** Maximum number of tokens of what stands in commas between people and their verb. */
  private static final int APPOSITION_REACH = 16;

  /** Maximum number of tokens within words for a casualty, one aside. */
  private static final int INSIDE_REACH = 3;

  /** Maximum number of tokens between a verb and the victims behind it. */
  private static final int OBJECT_REACH = 2;

  /**
   * Maximum number of tokens between a verb of capture and the captured, where the subject stands
   * behind the verb: "the police in Kirkuk today arrested three".
   */
  private static final int OBJECT_BEHIND_SUBJECT_REACH = 5;

  /**
   * Maximum number of tokens between an active verb and the victims behind its subject: "gunmen on
   * a motorcycle assassinated an officer".
   */
  private static final int OBJECT_OF_ACTIVE_REACH = 9;

  /** Maximum number of tokens between victims and a word behind them that is not their verb. */
  private static final int NEAR_VICTIMS_REACH = 2;

  /** Maximum number of tokens between victims and a participle without its "were". */
  private static final int ELIDED_REACH = 4;

  /** Maximum number of tokens between a participle and the marker of its passive. */
  private static final int PASSIVE_REACH = 3;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final PeopleWords words;
  private final PeopleReader people;

  /** Whether the verb stands last: the victims stand before it. */
  private final boolean verbLast;

  /** Whether a participle needs a word before it to be a passive. */
  private final boolean passives;

  VictimFinder(AnnotatedPassage passage, PeopleWords words) {
    this.passage = passage;
    this.language = passage.language();
    this.words = words;
    this.people = new PeopleReader(passage, words);
    this.verbLast = language.has(Trait.VERB_LAST);
    this.passives = !language.words(WordList.PASSIVE_MARKER).isEmpty();
  }

  /** Returns the first token of the people that were counted last; -1 where none were. */
  int counted() {
    return people.counted();
  }

  /** Returns how many people a word for a casualty speaks of. */
  Optional<Count> find(Mention casualty, CasualtySense sense, Sentence sentence) {
    if (sense.form() == CasualtyForm.NONE) {
      return Optional.of(Count.of(0));
    }
    return inside(casualty).or(() -> around(casualty, sense, sentence));
  }

  /** "Left | three soldiers | dead": the words for a casualty stand around the people. */
  private Optional<Count> inside(Mention casualty) {
    int from = casualty.first() + 1;
    int to = casualty.last() - 1;
    boolean joint = casualty.get(CasualtySense.class).outcome() == Outcome.KILLED_OR_WOUNDED;
    return joint || from > to || to - from > INSIDE_REACH
        ? Optional.empty()
        : people.items(from, to, from);
  }

  private Optional<Count> around(Mention casualty, CasualtySense sense, Sentence sentence) {
    if (sense.form() == CasualtyForm.NOUN) {
      Optional<Count> before = people.numberBefore(casualty.first(), sentence.first());
      int own = words.number(casualty.first());
      if (before.isEmpty() && !(verbLast && own > 0)) {
        before = before(casualty, sentence, true);
      }
      if (before.isPresent()) {
        return before;
      }
      if (own > 0) {
        return Optional.of(Count.of(own));
      }
      return after(casualty, sentence);
    }
    if (sense.form() == CasualtyForm.MASDAR) {
      return after(casualty, sentence).or(() -> before(casualty, sentence, true));
    }
    boolean beforeFirst = verbLast || sense.form() == CasualtyForm.STATE || passive(casualty);
    if (passives && !beforeFirst && !words.startsItem(casualty.last() + 1)) {
      Optional<Count> elided = elided(casualty, sentence);
      if (elided.isPresent()) {
        return elided;
      }
    }
    Optional<Count> first =
        beforeFirst ? before(casualty, sentence, false) : after(casualty, sentence);
    if (first.isEmpty() && !verbLast) {
      first =
          beforeFirst
              ? apposition(casualty, sentence).or(() -> behind(casualty, sentence))
              : before(casualty, sentence, true);
    }
    if (first.isEmpty()) {
      first = pronoun(casualty);
    }
    return first.or(
        () -> language.has(Trait.DROPS_SUBJECT) ? somebody(casualty, sentence) : Optional.empty());
  }

  /** "Were killed and 15 others injured": what "and" begins belongs to the next word. */
  private Optional<Count> behind(Mention casualty, Sentence sentence) {
    boolean joined =
        language.has(Trait.SUBJECT_FIRST) && passage.isMarker(casualty.last() + 1, Marker.AND);
    return joined ? Optional.empty() : after(casualty, sentence);
  }

  /** "Four men, who had come to shop, | died": the people stand before what is set in commas. */
  private Optional<Count> apposition(Mention casualty, Sentence sentence) {
    int close = casualty.first() - 1;
    while (close > sentence.first()
        && language.is(WordList.PASSIVE_MARKER, passage.token(close).form())) {
      close--;
    }
    if (!language.has(Trait.SUBJECT_FIRST) || !isComma(close)) {
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

  private boolean isComma(int token) {
    return passage.token(token).isMark(Marks.LIST);
  }

  /** "They wounded | him", "the death of | both": the ending of the word is who suffers it. */
  private Optional<Count> pronoun(Mention casualty) {
    String word = passage.words(casualty.last(), casualty.last());
    if (casualty.last() > casualty.first()) {
      word = passage.words(casualty.first(), casualty.first());
    }
    if (ends(word, WordList.PRONOUN_OF_TWO)) {
      return Optional.of(Count.of(2));
    }
    return ends(word, WordList.PRONOUN_OF_ONE) ? Optional.of(Count.of(1)) : Optional.empty();
  }

  private boolean ends(String word, WordList endings) {
    return language.words(endings).stream()
        .anyMatch(ending -> word.length() > ending.length() + 2 && word.endsWith(ending));
  }

  /** "A bomb went off under a herder and he was wounded": the person named before. */
  private Optional<Count> somebody(Mention casualty, Sentence sentence) {
    for (int i = casualty.first() - 1; i >= sentence.first(); i--) {
      if (words.isCasualtyWord(i) || words.stops(i)) {
        return Optional.empty();
      }
      if (words.number(i) > 0) {
        return Optional.of(Count.of(words.number(i)));
      }
    }
    return Optional.empty();
  }

  /** "Two were killed and three others injured in …": the participle without its "were". */
  private Optional<Count> elided(Mention casualty, Sentence sentence) {
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

  private boolean passive(Mention casualty) {
    for (int i = casualty.first() - 1; i >= Math.max(0, casualty.first() - PASSIVE_REACH); i--) {
      if (language.is(WordList.PASSIVE_MARKER, passage.token(i).form())) {
        return true;
      }
    }
    return false;
  }

  /** Returns the number of people behind a word: the object of a verb. */
  Optional<Count> after(Mention casualty, Sentence sentence) {
    CasualtySense sense = casualty.get(CasualtySense.class);
    int from = casualty.last() + 1;
    if (from < sentence.last() && passage.token(from).isMark(Marks.QUOTE)) {
      from++; // "kill" in quotation marks
    }
    if (sense.form() == CasualtyForm.ACTIVE) {
      return people.items(
          behindSubject(from, sentence), sentence.last(), from + OBJECT_OF_ACTIVE_REACH);
    }
    int gap =
        language.has(Trait.VERB_FIRST) && sense.outcome() == Outcome.CAPTURED
            ? OBJECT_BEHIND_SUBJECT_REACH
            : OBJECT_REACH;
    return people.items(from, sentence.last(), from + gap);
  }

  /**
   * "Two gunmen | killed an officer": in Arabic who did it stands between the verb and the victim.
   */
  private int behindSubject(int from, Sentence sentence) {
    for (Mention actor :
        passage.within(ActorSense.class, from, Math.min(from + 1, sentence.last()))) {
      return actor.last() + 1;
    }
    return from;
  }

  /** "Some gunmen kidnapped five farmers": an exact number nearer to the verb beats a vague one. */
  private Optional<Count> exact(int from, int last) {
    Optional<Count> first = people.items(from, last, from);
    boolean vague =
        verbLast && first.filter(count -> count.best() == null && count.high() == null).isPresent();
    for (int i = from + 1; vague && i <= last; i++) {
      if (words.startsItem(i)) {
        Optional<Count> later = people.items(i, last, i);
        if (later.isPresent() && later.get().best() != null && later.get().best() > 1) {
          return later;
        }
      }
    }
    return first;
  }

  /** "Fired at two policemen and one was wounded": whom another verb governs is no victim here. */
  private boolean isOtherVerb(int token) {
    return verbLast
        && (passage.isMarker(token, Marker.ACTIVE) || passage.isMarker(token, Marker.PASSIVE));
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
      i = verbLast ? beforeBrackets(i, sentence) : i;
      boolean deed = words.isDeed(i) && !verbLast;
      if (words.stops(i)
          || words.isCasualtyWord(i)
          || deed
          || from != casualty.first() && isOtherVerb(i)) {
        break;
      }
      if (words.startsItem(i)) {
        from = i;
        filler = 0;
        most = inList;
      } else if (!words.insideItem(i, sentence.first()) && !words.joins(i) && ++filler > most) {
        break;
      }
    }
    return from == casualty.first() ? Optional.empty() : exact(from, casualty.first() - 1);
  }
}
