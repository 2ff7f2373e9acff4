package marsad.extract.entity.count;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.event.Casualties.Count;
import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Outcome;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.EvidenceSpan;
import marsad.extract.text.Sentence;
import marsad.language.LanguageProfile;
import marsad.language.Trait;
import marsad.language.WordList;

/**
 * Reads how many people were killed, wounded, captured or are missing: numbers in figures and
 * words, duals, single persons, and lists of them ("an officer and three soldiers"), on the side of
 * the verb where the language puts them.
 */
public final class CasualtyReader {
  /** Maximum number of tokens between a denial or an earlier figure and a word for a casualty. */
  private static final int REVISION_REACH = 14;

  /** Maximum number of tokens between "accused of" and a word for a casualty. */
  private static final int CHARGE_REACH = 3;

  private final AnnotatedPassage passage;
  private final LanguageProfile language;
  private final PeopleWords people;
  private final VictimFinder victims;

  /**
   * @param taken tokens whose numbers count no people: dates, names of units, distances
   */
  public CasualtyReader(AnnotatedPassage passage, boolean[] taken) {
    this.passage = passage;
    this.language = passage.language();
    this.people = new PeopleWords(passage, new Numerals(passage, taken));
    this.victims = new VictimFinder(passage, people);
  }

  /** Returns all casualties that a sentence reports. */
  public List<CasualtyMention> read(Sentence sentence) {
    List<CasualtyMention> found = new ArrayList<>();
    Map<Outcome, Set<Integer>> counted = new EnumMap<>(Outcome.class); // who is counted already
    for (Mention mention : passage.within(CasualtySense.class, sentence.first(), sentence.last())) {
      CasualtySense sense = mention.get(CasualtySense.class);
      int from = Math.max(sentence.first(), mention.first() - REVISION_REACH);
      if (partitive(mention, sense)
          || passage.isMarker(mention.first() - 1, Marker.NEGATION) && !verbLast(sense)
          || isCharge(mention, sense, sentence)
          || passage.has(Marker.DENIAL, mention.first(), from)
          || passage.has(Marker.EARLIER_FIGURE, mention.first(), from)) {
        continue;
      }
      String rule = sense.rule();
      if (verbLast(sense) && isNegated(mention, sentence)) {
        found.add(mention(mention, sentence, sense.outcome(), Count.of(0), rule));
      } else if (sense.outcome() != Outcome.KILLED_OR_WOUNDED) {
        Count count = victims.find(mention, sense, sentence).orElse(null);
        boolean again =
            count != null
                && !counted
                    .computeIfAbsent(sense.outcome(), k -> new HashSet<>())
                    .add(victims.counted());
        if (!again) {
          found.add(mention(mention, sentence, sense.outcome(), count, rule));
        }
      } else if (language.has(Trait.JOINT_VERB_SPLITS)
          && sense.form() == CasualtyForm.VERB
          && people.endsAt(mention.first() - 1, sentence.first())) {
        Count subject = victims.before(mention, sentence).orElse(null);
        found.add(mention(mention, sentence, Outcome.KILLED, subject, rule));
        found.add(
            mention(
                mention,
                sentence,
                Outcome.WOUNDED,
                victims.after(mention, sentence).orElse(null),
                rule));
      } else {
        Count both = shared(victims.find(mention, sense, sentence).orElse(null));
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

  /** "Who took part in killing four": what somebody is accused of. */
  private boolean isCharge(Mention words, CasualtySense sense, Sentence sentence) {
    int from = Math.max(sentence.first(), words.first() - CHARGE_REACH);
    return language.has(Trait.VERB_FIRST)
        && sense.outcome() == Outcome.KILLED
        && words.first() > from
        && passage.has(Marker.CHARGE, words.first(), from);
  }

  private boolean verbLast(CasualtySense sense) {
    return language.has(Trait.VERB_LAST) && sense.form() == CasualtyForm.VERB;
  }

  /** "Neither killed nor wounded", "nobody was wounded". */
  private boolean isNegated(Mention words, Sentence sentence) {
    return passage.isMarker(words.first() - 1, Marker.NEGATION)
        || Clause.behind(passage, words.first(), words.last(), sentence.last()).isNegated();
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
}
