package marsad.extract.entity.casualty;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.event.Casualties.Count;
import marsad.event.EvidenceField;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.entity.count.Numerals;
import marsad.extract.entity.count.PeopleWords;
import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.NumberType;
import marsad.extract.lexicon.Outcome;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.EvidenceSpan;
import marsad.extract.text.Sentence;
import marsad.language.LanguageProfile;
import marsad.language.Trait;

/**
 * Reads how many people were killed, wounded, captured or are missing: numbers in figures and
 * words, duals, single persons, and lists of them ("an officer and three soldiers"), on the side of
 * the verb where the language puts them.
 */
public final class CasualtyReader {
  /** Maximum number of tokens from "fell" to "between dead and wounded". */
  private static final int FALLEN_AS = 8;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final PeopleWords people;
  private final VictimFinder victims;
  private final CasualtyScope scope;

  /**
   * @param taken tokens whose numbers count no people: dates, names of units, distances
   */
  public CasualtyReader(AnnotatedPassage passage, boolean[] taken) {
    this.passage = passage;
    this.language = passage.language();
    this.people = new PeopleWords(passage, new Numerals(passage, taken));
    this.victims = new VictimFinder(passage, people);
    this.scope = new CasualtyScope(passage, people);
  }

  /** Returns all casualties that a sentence reports. */
  public List<CasualtyMention> read(Sentence sentence) {
    List<CasualtyMention> found = new ArrayList<>();
    List<Mention> nobody = nobody(sentence);
    Map<Outcome, Set<Integer>> counted = new EnumMap<>(Outcome.class); // who is counted already
    for (Mention mention : passage.within(CasualtySense.class, sentence.first(), sentence.last())) {
      if (nobody.stream().anyMatch(m -> within(mention, m))) {
        continue;
      }
      CasualtySense sense = mention.get(CasualtySense.class);
      if (scope.isNobody(mention, sentence)) {
        found.add(mention(mention, sentence, denied(mention, sense), Count.of(0), sense.rule()));
      } else if (sense.outcome() == Outcome.NONE || scope.isNone(mention, sense, sentence)) {
        continue;
      } else if (scope.verbLast(sense) && scope.isNegated(mention, sentence)) {
        found.add(mention(mention, sentence, sense.outcome(), Count.of(0), sense.rule()));
      } else if (sense.outcome() == Outcome.KILLED_OR_WOUNDED
          || sense.form() == CasualtyForm.FALL && isEither(mention, sentence)) {
        found.addAll(joint(mention, sense, sentence));
      } else {
        single(mention, sense, sentence, counted).ifPresent(found::add);
      }
    }
    for (Mention mention : nobody) {
      String rule = mention.get(NumberSense.class).rule();
      found.add(mention(mention, sentence, Outcome.NONE, Count.of(0), rule));
    }
    return found;
  }

  /** Returns the words that say that nobody was hurt: "without anyone being wounded". */
  private List<Mention> nobody(Sentence sentence) {
    return passage.within(NumberSense.class, sentence.first(), sentence.last()).stream()
        .filter(m -> m.get(NumberSense.class).type() == NumberType.NONE)
        .toList();
  }

  private static boolean within(Mention inner, Mention outer) {
    return outer.first() <= inner.first() && inner.last() <= outer.last();
  }

  /** "No dead" denies one outcome, "no casualties" all of them. */
  private static Outcome denied(Mention words, CasualtySense sense) {
    boolean all =
        words.senses().stream().anyMatch(s -> ((CasualtySense) s).outcome() == Outcome.NONE);
    return all ? Outcome.NONE : sense.outcome();
  }

  private Optional<CasualtyMention> single(
      Mention words, CasualtySense sense, Sentence sentence, Map<Outcome, Set<Integer>> counted) {
    if (scope.isRevised(words, sense.outcome(), sentence)) {
      return Optional.empty();
    }
    Count count = victims.find(words, sense, sentence).orElse(null);
    Set<Integer> before = counted.computeIfAbsent(sense.outcome(), k -> new HashSet<>());
    boolean known = !before.isEmpty() && victims.isPronoun(words, sentence);
    boolean again = count != null && (known || !before.add(victims.counted()));
    Count sided = count == null ? null : victims.withParts(count, words, sentence);
    return again
        ? Optional.empty()
        : Optional.of(mention(words, sentence, sense.outcome(), sided, sense.rule()));
  }

  /** "Five policemen | fell | today, between dead and wounded": what they fell as stands behind. */
  private boolean isEither(Mention fell, Sentence sentence) {
    int to = Math.min(sentence.last(), fell.last() + FALLEN_AS);
    return passage.within(CasualtySense.class, fell.last() + 1, to).stream()
        .anyMatch(as -> as.get(CasualtySense.class).outcome() == Outcome.KILLED_OR_WOUNDED);
  }

  /** Returns the killed and the wounded that one word counts together. */
  private List<CasualtyMention> joint(Mention words, CasualtySense sense, Sentence sentence) {
    String rule = sense.rule();
    Count killed;
    Count wounded;
    if (sense.form() == CasualtyForm.NOUN && victims.isOneOfEach(words, sentence)) {
      killed = Count.of(1);
      wounded = killed;
    } else if (language.has(Trait.JOINT_VERB_SPLITS)
        && sense.form() == CasualtyForm.VERB
        && people.endsAt(words.first() - 1, sentence.first())) {
      killed = victims.before(words, sentence).orElse(null);
      wounded = victims.after(words, sentence).orElse(null);
    } else {
      killed = shared(victims.find(words, sense, sentence).orElse(null));
      wounded = killed;
    }
    return List.of(
        mention(words, sentence, Outcome.KILLED, killed, rule),
        mention(words, sentence, Outcome.WOUNDED, wounded, rule));
  }

  private CasualtyMention mention(
      Mention words, Sentence sentence, Outcome outcome, Count count, String rule) {
    EvidenceSpan proof =
        EvidenceSpan.of(passage, EvidenceField.CASUALTIES, rule, words.first(), words.last());
    return new CasualtyMention(
        words.first(), words.last(), sentence.number(), outcome, count, proof);
  }

  /** "Thirty killed or wounded": of either outcome none to all, and no best number. */
  private static Count shared(Count both) {
    return both == null ? null : new Count(0, null, both.high(), List.of());
  }
}
