package marsad.extract.entity.count;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;
import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.HarmSense;
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
  /**
   * Harm that was read.
   *
   * @param first the first token of the word for it
   * @param last the last
   * @param sentence number of the sentence
   */
  public record Harm(
      int first, int last, int sentence, Outcome outcome, Count count, EvidenceSpan proof) {

    /** Returns whether the number of people is given and is not zero. */
    public boolean hasVictims() {
      return count != null && count.some();
    }

    /** Returns the sides of those who were killed. */
    public Stream<String> victims() {
      return count == null || outcome != Outcome.KILLED
          ? Stream.of()
          : count.of().stream().map(Casualties.Side::actor);
    }
  }

  /** So many words may stand within a phrase for harm, one aside. */
  private static final int INSIDE = 3;

  private static final int GAP = 2;

  /** "The police in Kirkuk today arrested three": Arabic puts who and where behind the verb. */
  private static final int SUBJECT_GAP = 5;

  /** "Gunmen on a motorcycle assassinated an officer": and behind who did it, how. */
  private static final int ACTIVE_GAP = 9;

  private final AnnotatedPassage reading;
  private final LanguageProfile language;
  private final PeopleReader people;

  /** Whether the verb stands last: the victims stand before it. */
  private final boolean verbLast;

  /** Whether a participle needs a word before it to be a passive. */
  private final boolean passives;

  /**
   * @param taken tokens whose numbers count no people: dates, names of units, distances
   */
  public CasualtyReader(AnnotatedPassage reading, boolean[] taken) {
    this.reading = reading;
    this.language = reading.language();
    this.verbLast = language.has(Trait.VERB_LAST);
    this.passives = !language.words(WordList.PASSIVE_MARKER).isEmpty();
    this.people = new PeopleReader(reading, new Numerals(reading, taken));
  }

  /** All harm that a sentence tells of. */
  public List<Harm> read(Sentence sentence) {
    List<Harm> found = new ArrayList<>();
    Map<Outcome, Set<Integer>> counted = new EnumMap<>(Outcome.class); // who is counted already
    for (Mention mention : reading.within(HarmSense.class, sentence.first(), sentence.last())) {
      HarmSense sense = mention.get(HarmSense.class);
      int from = Math.max(sentence.first(), mention.first() - 14);
      if (partitive(mention, sense)
          || reading.isCue(mention.first() - 1, Marker.NEGATION)
          || reading.has(Marker.DENIAL, mention.first(), from)
          || reading.has(Marker.EARLIER_FIGURE, mention.first(), from)) {
        continue;
      }
      String rule = sense.rule();
      if (sense.outcome() != Outcome.KILLED_OR_WOUNDED) {
        Count count = inside(mention).or(() -> count(mention, sense, sentence)).orElse(null);
        boolean again =
            count != null
                && !counted
                    .computeIfAbsent(sense.outcome(), k -> new HashSet<>())
                    .add(people.counted());
        if (!again) {
          found.add(harm(mention, sentence, sense.outcome(), count, rule));
        }
      } else if (language.has(Trait.JOINT_VERB_SPLITS)
          && sense.shape() == CasualtyForm.VERB
          && people.endsAt(mention.first() - 1, sentence.first())) {
        Count subject = before(mention, sentence, true).orElse(null);
        found.add(harm(mention, sentence, Outcome.KILLED, subject, rule));
        found.add(
            harm(mention, sentence, Outcome.WOUNDED, after(mention, sentence).orElse(null), rule));
      } else {
        Count both = shared(count(mention, sense, sentence).orElse(null));
        found.add(harm(mention, sentence, Outcome.KILLED, both, rule));
        found.add(harm(mention, sentence, Outcome.WOUNDED, both, rule));
      }
    }
    for (Mention mention : reading.within(NumberSense.class, sentence.first(), sentence.last())) {
      NumberSense sense = mention.get(NumberSense.class);
      if (sense.type().equals("none")) {
        found.add(harm(mention, sentence, Outcome.NONE, Count.of(0), sense.rule()));
      }
    }
    return found;
  }

  private Harm harm(Mention words, Sentence sentence, Outcome outcome, Count count, String rule) {
    EvidenceSpan proof = EvidenceSpan.of(reading, "casualties", rule, words.first(), words.last());
    return new Harm(words.first(), words.last(), sentence.number(), outcome, count, proof);
  }

  /** "Thirty killed or wounded": of either outcome none to all, and no best number. */
  private static Count shared(Count both) {
    return both == null ? null : new Count(0, null, both.high(), List.of());
  }

  /**
   * "Two of the wounded", "the kidnapped men", الشهيد before a name: speaks of people already
   * counted.
   */
  private boolean partitive(Mention harm, HarmSense sense) {
    int before = harm.first() - 1;
    if (before < 0) {
      return false;
    }
    String form = reading.token(harm.first()).form();
    if (language.is(WordList.ARTICLE_WORD, reading.token(before).form())) {
      return sense.shape() != CasualtyForm.NOUN;
    }
    boolean definite = language.starts(WordList.ARTICLE, form);
    boolean one = people.number(harm.first()) == 1;
    return definite && (one || reading.isCue(before, Marker.PART_OF));
  }

  private Optional<Count> count(Mention harm, HarmSense sense, Sentence sentence) {
    if (sense.shape() == CasualtyForm.NOUN) {
      Optional<Count> before =
          people
              .numberBefore(harm.first(), sentence.first())
              .or(() -> before(harm, sentence, true));
      if (before.isPresent()) {
        return before;
      }
      if (people.number(harm.first()) > 0) {
        return Optional.of(Count.of(people.number(harm.first())));
      }
      return after(harm, sentence);
    }
    if (sense.shape() == CasualtyForm.MASDAR) {
      return after(harm, sentence).or(() -> before(harm, sentence, true));
    }
    boolean beforeFirst = verbLast || sense.shape() == CasualtyForm.STATE || passive(harm);
    if (passives && !beforeFirst && !people.startsItem(harm.last() + 1)) {
      Optional<Count> elided = elided(harm, sentence);
      if (elided.isPresent()) {
        return elided;
      }
    }
    Optional<Count> first = beforeFirst ? before(harm, sentence, false) : after(harm, sentence);
    if (first.isEmpty() && !verbLast) {
      first = beforeFirst ? after(harm, sentence) : before(harm, sentence, true);
    }
    return first.or(
        () -> language.has(Trait.DROPS_SUBJECT) ? somebody(harm, sentence) : Optional.empty());
  }

  /** "Left | three soldiers | dead": the words for harm stand around the people. */
  private Optional<Count> inside(Mention harm) {
    int from = harm.first() + 1;
    int to = harm.last() - 1;
    return from > to || to - from > INSIDE ? Optional.empty() : people.items(from, to, from);
  }

  /** "A bomb went off under a herder and he was wounded": the one person that was named before. */
  private Optional<Count> somebody(Mention harm, Sentence sentence) {
    for (int i = harm.first() - 1; i >= sentence.first(); i--) {
      if (people.isHarm(i) || people.stops(i)) {
        return Optional.empty();
      }
      if (people.number(i) > 0) {
        return Optional.of(Count.of(people.number(i)));
      }
    }
    return Optional.empty();
  }

  /** "Two were killed and three others injured in …": the participle without its "were". */
  private Optional<Count> elided(Mention harm, Sentence sentence) {
    int i = harm.first() - 1;
    while (i > sentence.first() && i > harm.first() - 4 && people.insideItem(i, sentence.first())) {
      if (people.startsItem(i) && people.joins(i - 1)) {
        return people.items(i, harm.first() - 1, i);
      }
      i--;
    }
    return Optional.empty();
  }

  private boolean passive(Mention harm) {
    for (int i = harm.first() - 1; i >= Math.max(0, harm.first() - 3); i--) {
      if (language.is(WordList.PASSIVE_MARKER, reading.token(i).form())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Count> after(Mention harm, Sentence sentence) {
    HarmSense sense = harm.get(HarmSense.class);
    int from = harm.last() + 1;
    if (sense.shape() == CasualtyForm.ACTIVE) {
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
        reading.within(ActorSense.class, from, Math.min(from + 1, sentence.last()))) {
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
  private Optional<Count> before(Mention harm, Sentence sentence, boolean near) {
    int from = harm.first();
    int filler = 0;
    int most = near ? 2 : language.reach(Reach.VICTIMS);
    for (int i = harm.first() - 1; i >= sentence.first(); i--) {
      boolean trigger = people.isDeed(i) && !verbLast;
      if (people.stops(i) || people.isHarm(i) || trigger) {
        break;
      }
      if (people.startsItem(i)) {
        from = i;
        filler = 0;
      } else if (!people.insideItem(i, sentence.first()) && !people.joins(i) && ++filler > most) {
        break;
      }
    }
    return from == harm.first() ? Optional.empty() : exact(from, harm.first() - 1);
  }
}
