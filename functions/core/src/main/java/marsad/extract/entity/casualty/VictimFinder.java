package marsad.extract.entity.casualty;

import java.util.Optional;
import marsad.event.Casualties.Count;
import marsad.extract.entity.count.PeopleReader;
import marsad.extract.entity.count.PeopleWords;
import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Outcome;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.language.LanguageProfile;
import marsad.language.Trait;

/** Finds and counts the people whom a word for a casualty speaks of. */
final class VictimFinder {
  /** Maximum number of tokens within words for a casualty, one aside. */
  private static final int INSIDE_REACH = 3;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final PeopleWords words;
  private final PeopleReader people;
  private final VictimsBefore before;
  private final VictimsBehind behind;
  private final VictimParts parts;
  private final VictimSubject subjects;
  private final VictimPronouns pronouns;
  private final CasualtyVerb verb;
  private final VictimNouns nouns;

  /** Whether the verb stands last: the victims stand before it. */
  private final boolean verbLast;

  VictimFinder(AnnotatedPassage passage, PeopleWords words) {
    this.passage = passage;
    this.language = passage.language();
    this.words = words;
    this.people = new PeopleReader(passage, words);
    this.before = new VictimsBefore(passage, words, people);
    this.behind = new VictimsBehind(passage, words, people);
    this.parts = new VictimParts(passage, words, people);
    this.subjects = new VictimSubject(passage, words, people, behind);
    this.pronouns = new VictimPronouns(passage, words, people, behind);
    this.verb = new CasualtyVerb(passage, words);
    this.nouns = new VictimNouns(passage, words, people);
    this.verbLast = language.has(Trait.VERB_LAST);
  }

  /** Returns the first token of the people that were counted last; -1 where none were. */
  int counted() {
    return people.counted();
  }

  /** Returns whether "him" behind a word is who suffers it. */
  boolean isPronoun(Mention casualty, Sentence sentence) {
    return pronouns.isObject(casualty.last() + 1, sentence);
  }

  /** Returns the number of people behind a word: the object of a verb. */
  Optional<Count> after(Mention casualty, Sentence sentence) {
    return behind.after(casualty, sentence);
  }

  /** Returns the number of people close before a word. */
  Optional<Count> before(Mention casualty, Sentence sentence) {
    return before.before(casualty, sentence, true);
  }

  /** Returns how many people a word for a casualty speaks of. */
  Optional<Count> find(Mention casualty, CasualtySense sense, Sentence sentence) {
    if (sense.form() == CasualtyForm.NONE) {
      return Optional.of(Count.of(0));
    }
    if (sense.form() == CasualtyForm.FALL) {
      if (passage.starts(WeaponSense.class, casualty.last() + 1)) {
        return Optional.empty(); // "by the fall of | a shell"
      }
      return behind.fallen(casualty, sentence).or(() -> subjects.before(casualty, sentence));
    }
    return inside(casualty)
        .or(() -> pronouns.object(casualty, sentence))
        .or(() -> around(casualty, sense, sentence).map(pronouns::withSubject));
  }

  /**
   * "Four people, | among them a guard and a farmer": returns a count with the sides of its parts.
   */
  Count withParts(Count all, Mention casualty, Sentence sentence) {
    return parts.add(all, casualty, sentence);
  }

  /** "One dead and wounded" without a number: one of each. */
  boolean isOneOfEach(Mention casualty, Sentence sentence) {
    return words.number(casualty.first()) == 1
        && people.numberBefore(casualty.first(), sentence.first()).isEmpty();
  }

  /** "Left | three soldiers | dead": the words for a casualty stand around the people. */
  private Optional<Count> inside(Mention casualty) {
    int from = casualty.first() + 1;
    int to = casualty.last() - 1;
    boolean joint = casualty.get(CasualtySense.class).outcome() == Outcome.KILLED_OR_WOUNDED;
    return joint || from > to || to - from > INSIDE_REACH
        ? Optional.empty()
        : pronouns
            .inside(from, to)
            .or(() -> people.items(from, to, language.has(Trait.VERB_FIRST) ? to : from));
  }

  private Optional<Count> around(Mention casualty, CasualtySense sense, Sentence sentence) {
    if (sense.form() == CasualtyForm.NOUN) {
      Optional<Count> named = nouns.find(casualty, sentence);
      if (named.isPresent()) {
        return named;
      }
      Optional<Count> counted = people.numberBefore(casualty.first(), sentence.first());
      int own = nouns.own(casualty);
      boolean enough = own > 1 || own > 0 && (verbLast || words.joinedByLetter(casualty.first()));
      if (counted.isEmpty() && !enough) {
        counted = before.before(casualty, sentence, true);
      }
      if (counted.isPresent()) {
        return counted;
      }
      if (own > 0) {
        return Optional.of(Count.of(own));
      }
      return nouns.isBeforeNext(casualty, sentence)
          ? Optional.empty()
          : behind.after(casualty, sentence);
    }
    if (sense.form() == CasualtyForm.VERB
        && casualty.first() == casualty.last()
        && (verbLast || nouns.isLast(casualty, sentence))) {
      Optional<Count> adjacent = people.numberBefore(casualty.first(), sentence.first());
      if (adjacent.isPresent()) {
        return adjacent; // "three | wounded", whoever else is named before
      }
    }
    if (sense.form() == CasualtyForm.MASDAR) {
      return behind.after(casualty, sentence).or(() -> before.before(casualty, sentence, true));
    }
    if (language.has(Trait.VERB_FIRST) && !casualty.ending().isEmpty()) {
      Optional<Count> him = pronouns.ending(casualty, sentence);
      if (him.isPresent()) {
        return him;
      }
    }
    if (language.has(Trait.VERB_FIRST) && sense.form() == CasualtyForm.VERB) {
      Optional<Count> subject = subjects.before(casualty, sentence);
      if (subject.isPresent()) {
        return subject;
      }
    }
    boolean beforeFirst =
        verbLast
            || sense.form() == CasualtyForm.STATE && !verb.governs(casualty, sentence)
            || verb.isPassive(casualty);
    boolean reduced = verb.isReduced(casualty, sentence);
    if (verb.needsPassiveMarker() && !beforeFirst && !words.startsItem(casualty.last() + 1)) {
      Optional<Count> elided = before.elided(casualty, sentence);
      if (elided.isPresent()) {
        return elided;
      }
    }
    Optional<Count> first =
        beforeFirst || reduced
            ? before.before(casualty, sentence, false)
            : behind.after(casualty, sentence);
    if (first.isEmpty() && sense.form() == CasualtyForm.STATE) {
      first = behind.met(casualty, sentence);
    }
    if (first.isEmpty() && verb.isHit(casualty)) {
      return Optional.empty();
    }
    if (first.isEmpty() && !verbLast) {
      first =
          beforeFirst
              ? before.apposition(casualty, sentence).or(() -> behind.behind(casualty, sentence))
              : verb.joins(casualty) ? Optional.empty() : before.before(casualty, sentence, true);
    }
    if (first.isEmpty()) {
      first = pronouns.ending(casualty, sentence).or(() -> subjects.pronoun(casualty, sentence));
    }
    return first.or(
        () ->
            language.has(Trait.DROPS_SUBJECT)
                ? subjects.somebody(casualty, sentence)
                : Optional.empty());
  }
}
