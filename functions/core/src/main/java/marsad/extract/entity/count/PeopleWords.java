package marsad.extract.entity.count;

import java.util.Arrays;
import marsad.extract.lexicon.Bearing;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.NumberType;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.LanguageProfile;
import marsad.language.Marks;
import marsad.language.Trait;
import marsad.language.WordList;

/** Knows which tokens of a passage name people, count them, or bound a list of them. */
public final class PeopleWords {
  /** Maximum number of tokens between "a" and the person behind it: "a senior police officer". */
  private static final int ARTICLE_REACH = 5;

  /** Maximum number of tokens of the longest words for people or numbers that are looked for. */
  private static final int LONGEST_WORDS = 4;

  private static final String STOPS = Marks.PAUSE + Marks.QUOTE + ":\n()";
  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final Numerals numbers;
  private final PersonSense[] persons;
  private final int[] personLast;
  private final ActorSense[] actors;
  private final boolean[] casualtyWords;
  private final boolean[] triggers;

  public PeopleWords(AnnotatedPassage passage, Numerals numbers) {
    this.passage = passage;
    this.language = passage.language();
    this.numbers = numbers;
    PersonMentions mentions = new PersonMentions(passage);
    OwnPeople own = new OwnPeople(passage);
    int n = passage.size();
    persons = new PersonSense[n];
    personLast = new int[n];
    actors = new ActorSense[n];
    casualtyWords = new boolean[n];
    triggers = new boolean[n];
    for (Mention m : passage.all(PersonSense.class)) {
      PersonSense sense = m.get(PersonSense.class);
      if (mentions.counts(m)) {
        persons[m.first()] =
            sense.bearing() == Bearing.ARMED ? own.owner(m).map(sense::of).orElse(sense) : sense;
        personLast[m.first()] = m.last();
      }
    }
    for (Mention m : passage.all(ActorSense.class)) {
      if (!mentions.isOwner(m)) {
        Arrays.fill(actors, m.first(), m.last() + 1, m.get(ActorSense.class));
      }
    }
    for (Mention m : passage.all(CasualtySense.class)) {
      casualtyWords[m.first()] = true;
      casualtyWords[m.last()] = true; // "leaving nine | dead | and two wounded"
    }
    for (Mention m : passage.all(TriggerSense.class)) {
      Arrays.fill(triggers, m.first(), m.last() + 1, true);
    }
  }

  /** Returns the numbers of the passage. */
  public Numerals numbers() {
    return numbers;
  }

  /** Returns whether a word for people starts at a token. */
  public boolean isPerson(int i) {
    return persons[i] != null;
  }

  /** Returns the word for people that starts at a token; null where none does. */
  public PersonSense person(int i) {
    return persons[i];
  }

  /** Returns the last token of the word for people that starts at a token. */
  int personLast(int i) {
    return personLast[i];
  }

  /** Returns the actor whose name covers a token; null where none does. */
  public ActorSense actor(int i) {
    return actors[i];
  }

  /** Returns how many people the word at a token means: 1, 2, or 0 where it needs a number. */
  public int number(int i) {
    return persons[i] == null ? 0 : persons[i].number();
  }

  /**
   * Returns whether people are named right up to a token: "two policemen | died and four were
   * hurt".
   */
  public boolean endsAt(int i, int from) {
    return i >= from && insideItem(i, from);
  }

  /** Returns whether a word for a casualty starts or ends at a token. */
  public boolean isCasualtyWord(int i) {
    return casualtyWords[i];
  }

  /** Returns whether a token names an event and no person. */
  public boolean isDeed(int i) {
    return triggers[i] && persons[i] == null;
  }

  /**
   * Returns whether a token is part of an item of a list of people.
   *
   * @param from the first token at which the item may start
   */
  public boolean insideItem(int i, int from) {
    for (int k = i; k >= Math.max(from, i - LONGEST_WORDS); k--) {
      if (persons[k] != null && personLast[k] >= i || numbers.lastOf(k) >= i) {
        return true;
      }
    }
    return actors[i] != null;
  }

  /** Returns whether an item of a list of people starts at a token. */
  public boolean startsItem(int i) {
    return i < persons.length
        && !numbers.taken(i)
        && !(numbers.is(i, NumberType.ARTICLE)
            && !hasPerson(i + 1, Math.min(i + ARTICLE_REACH, persons.length)))
        && (numbers.startsAt(i) || persons[i] != null && persons[i].number() > 0);
  }

  /** Returns whether a token joins two items of a list. */
  public boolean joins(int i) {
    return passage.isMarker(i, Marker.AND)
        || passage.isMarker(i, Marker.IN_ADDITION)
        || joinedByLetter(i) && startsItem(i);
  }

  /** Returns whether a clitic "and" begins the word; the same letter also begins "one". */
  public boolean joinedByLetter(int i) {
    return passage.attachedAnd(i)
        && !language.starts(WordList.CONJUNCTION_EXCEPTION, passage.token(i).form());
  }

  /** Returns whether the "and" at a token is a word, not a letter of the next word. */
  boolean isWordOfItsOwn(int conjunction) {
    return !language.has(Trait.HEAD_FIRST)
        || language.is(WordList.CONJUNCTION, passage.token(conjunction).form());
  }

  /** Returns whether a token ends every list of people. */
  public boolean stops(int i) {
    return passage.token(i).isMark(STOPS) && !isAbbreviation(i)
        || passage.isMarker(i, Marker.ATTRIBUTION);
  }

  /** "Islamic State (ISIS) militants": a name in short interrupts nothing. */
  private boolean isAbbreviation(int i) {
    int open = passage.token(i).isMark("(") ? i : passage.token(i).isMark(")") ? i - 2 : -1;
    return open >= 0
        && open + 2 < passage.size()
        && passage.token(open).isMark("(")
        && passage.token(open + 2).isMark(")");
  }

  /**
   * Returns whether a word for people starts within tokens {@code from} to {@code to}, exclusive.
   */
  public boolean hasPerson(int from, int to) {
    for (int k = from; k < to; k++) {
      if (persons[k] != null) {
        return true;
      }
    }
    return false;
  }
}
