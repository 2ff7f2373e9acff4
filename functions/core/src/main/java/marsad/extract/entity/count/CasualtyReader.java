package marsad.extract.entity.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.event.Casualties.Count;
import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Outcome;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.EvidenceSpan;
import marsad.extract.text.Sentence;
import marsad.language.LanguageProfile;
import marsad.language.Reach;
import marsad.language.Trait;
import marsad.language.WordList;

/**
 * Reads how many people were killed, wounded, captured or are missing: numbers in figures and
 * words, duals, single persons, and lists of them ("an officer and three soldiers"), on the side of
 * the verb where the language puts them.
 */
public final class CasualtyReader {
  private static final int GAP = 2;

  /** "The police in Kirkuk today arrested three": Arabic puts who and where behind the verb. */
  private static final int SUBJECT_GAP = 5;

  /** "Gunmen on a motorcycle assassinated an officer": and behind who did it, how. */
  private static final int ACTIVE_GAP = 9;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final PeopleReader people;

  /** Whether the verb stands last: the victims stand before it. */
  private final boolean verbLast;

  /** Whether a participle needs a word before it to be a passive. */
  private final boolean passives;

  /**
   * @param taken tokens whose numbers count no people: dates, names of units, distances
   */
  public CasualtyReader(AnnotatedPassage passage, boolean[] taken) {
    this.passage = passage;
    this.language = passage.language();
    this.verbLast = language.has(Trait.VERB_LAST);
    this.passives = !language.words(WordList.PASSIVE_MARKER).isEmpty();
    this.people = new PeopleReader(passage, new Numerals(passage, taken));
  }

  /** Returns all casualties that a sentence reports. */
  public List<CasualtyMention> read(Sentence sentence) {
    List<CasualtyMention> found = new ArrayList<>();
    for (Mention mention : passage.within(CasualtySense.class, sentence.first(), sentence.last())) {
      CasualtySense sense = mention.get(CasualtySense.class);
      int from = Math.max(sentence.first(), mention.first() - 14);
      if (partitive(mention, sense)
          || passage.isMarker(mention.first() - 1, Marker.NEGATION)
          || passage.has(Marker.DENIAL, mention.first(), from)
          || passage.has(Marker.EARLIER_FIGURE, mention.first(), from)) {
        continue;
      }
      String rule = sense.rule();
      if (sense.outcome() != Outcome.KILLED_OR_WOUNDED) {
        Count count = count(mention, sense, sentence).orElse(null);
        found.add(mention(mention, sentence, sense.outcome(), count, rule));
      } else if (language.has(Trait.JOINT_VERB_SPLITS)
          && sense.form() == CasualtyForm.VERB
          && people.endsAt(mention.first() - 1, sentence.first())) {
        Count subject = before(mention, sentence, true).orElse(null);
        found.add(mention(mention, sentence, Outcome.KILLED, subject, rule));
        found.add(
            mention(
                mention, sentence, Outcome.WOUNDED, after(mention, sentence).orElse(null), rule));
      } else {
        Count both = shared(count(mention, sense, sentence).orElse(null));
        found.add(mention(mention, sentence, Outcome.KILLED, both, rule));
        found.add(mention(mention, sentence, Outcome.WOUNDED, both, rule));
      }
    }
    for (Mention mention : passage.within(NumberSense.class, sentence.first(), sentence.last())) {
      NumberSense sense = mention.get(NumberSense.class);
      if (sense.type().equals("none")) {
        found.add(mention(mention, sentence, Outcome.NONE, Count.of(0), sense.rule()));
      }
    }
    return found;
  }

  private CasualtyMention mention(
      Mention words, Sentence sentence, Outcome outcome, Count count, String rule) {
    EvidenceSpan proof = EvidenceSpan.of(passage, "casualties", rule, words.first(), words.last());
    return new CasualtyMention(
        words.first(), words.last(), sentence.number(), outcome, count, proof);
  }

  /** "Thirty killed or wounded": of either outcome none to all, and no best number. */
  private static Count shared(Count both) {
    return both == null ? null : new Count(0, null, both.high(), List.of());
  }

  /**
   * "Two of the wounded", "the kidnapped men", الشهيد before a name: speaks of people already
   * counted.
   */
  private boolean partitive(Mention casualty, CasualtySense sense) {
    int before = casualty.first() - 1;
    if (before < 0) {
      return false;
    }
    String form = passage.token(casualty.first()).form();
    if (language.is(WordList.ARTICLE_WORD, passage.token(before).form())) {
      return sense.form() != CasualtyForm.NOUN;
    }
    boolean definite = language.starts(WordList.ARTICLE, form);
    boolean one = people.number(casualty.first()) == 1;
    return definite && (one || passage.isMarker(before, Marker.PART_OF));
  }

  private Optional<Count> count(Mention casualty, CasualtySense sense, Sentence sentence) {
    if (sense.form() == CasualtyForm.NOUN) {
      Optional<Count> before =
          people
              .numberBefore(casualty.first(), sentence.first())
              .or(() -> before(casualty, sentence, true));
      if (before.isPresent()) {
        return before;
      }
      if (people.number(casualty.first()) > 0) {
        return Optional.of(Count.of(people.number(casualty.first())));
      }
      return after(casualty, sentence);
    }
    if (sense.form() == CasualtyForm.MASDAR) {
      return after(casualty, sentence).or(() -> before(casualty, sentence, true));
    }
    boolean beforeFirst = verbLast || sense.form() == CasualtyForm.STATE || passive(casualty);
    if (passives && !beforeFirst && !people.startsItem(casualty.last() + 1)) {
      Optional<Count> elided = elided(casualty, sentence);
      if (elided.isPresent()) {
        return elided;
      }
    }
    Optional<Count> first =
        beforeFirst ? before(casualty, sentence, false) : after(casualty, sentence);
    if (first.isEmpty() && !verbLast) {
      first = beforeFirst ? after(casualty, sentence) : before(casualty, sentence, true);
    }
    return first.or(
        () -> language.has(Trait.DROPS_SUBJECT) ? somebody(casualty, sentence) : Optional.empty());
  }

  /** "A bomb went off under a herder and he was wounded": the one person that was named before. */
  private Optional<Count> somebody(Mention casualty, Sentence sentence) {
    for (int i = casualty.first() - 1; i >= sentence.first(); i--) {
      if (people.isCasualtyWord(i) || people.stops(i)) {
        return Optional.empty();
      }
      if (people.number(i) > 0) {
        return Optional.of(Count.of(people.number(i)));
      }
    }
    return Optional.empty();
  }

  /** "Two were killed and three others injured in …": the participle without its "were". */
  private Optional<Count> elided(Mention casualty, Sentence sentence) {
    int i = casualty.first() - 1;
    while (i > sentence.first()
        && i > casualty.first() - 4
        && people.insideItem(i, sentence.first())) {
      if (people.startsItem(i) && people.joins(i - 1)) {
        return people.items(i, casualty.first() - 1, i);
      }
      i--;
    }
    return Optional.empty();
  }

  private boolean passive(Mention casualty) {
    for (int i = casualty.first() - 1; i >= Math.max(0, casualty.first() - 3); i--) {
      if (language.is(WordList.PASSIVE_MARKER, passage.token(i).form())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Count> after(Mention casualty, Sentence sentence) {
    CasualtySense sense = casualty.get(CasualtySense.class);
    int from = casualty.last() + 1;
    if (sense.form() == CasualtyForm.ACTIVE) {
      return people.items(behindSubject(from, sentence), sentence.last(), from + ACTIVE_GAP);
    }
    int gap =
        language.has(Trait.VERB_FIRST) && sense.outcome() == Outcome.CAPTURED ? SUBJECT_GAP : GAP;
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
      if (people.startsItem(i)) {
        Optional<Count> later = people.items(i, last, i);
        if (later.isPresent() && later.get().best() != null && later.get().best() > 1) {
          return later;
        }
      }
    }
    return first;
  }

  /** The number that stands before: walks back over a list of people to where it starts. */
  private Optional<Count> before(Mention casualty, Sentence sentence, boolean near) {
    int from = casualty.first();
    int filler = 0;
    int most = near ? 2 : language.reach(Reach.VICTIMS);
    for (int i = casualty.first() - 1; i >= sentence.first(); i--) {
      boolean trigger = people.isDeed(i) && !verbLast;
      if (people.stops(i) || people.isCasualtyWord(i) || trigger) {
        break;
      }
      if (people.startsItem(i)) {
        from = i;
        filler = 0;
      } else if (!people.insideItem(i, sentence.first()) && !people.joins(i) && ++filler > most) {
        break;
      }
    }
    return from == casualty.first() ? Optional.empty() : exact(from, casualty.first() - 1);
  }
}
