package marsad.extract.trigger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.PlaceSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Concept.WeaponSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.Kind;
import marsad.reference.KindTrait;
import marsad.reference.Kinds;
import marsad.reference.Weapons;

/** Finds the triggers of a sentence and the words that belong to each. */
public final class TriggerReader {
  /** Kinds of place whose word stands before a name. */
  private static final Set<String> SETTLEMENTS = Set.of("village", "quarter");

  /** Maximum number of tokens from a drone to an adjective that names its bomb. */
  private static final int RIGGED_REACH = 2;

  /** Maximum number of tokens from "backed by" to the strikes behind it. */
  private static final int SUPPORT_REACH = 3;

  private final AnnotatedPassage passage;
  private final Kinds kinds;
  private final Weapons weapons;
  private final WeaponKind weaponKind;
  private final FoundThings foundThings;
  private final TriggerMerger merger;
  private final KnownDeeds known;
  private final CrowdTrigger crowds;

  public TriggerReader(AnnotatedPassage passage, Kinds kinds, Weapons weapons) {
    this.passage = passage;
    this.kinds = kinds;
    this.weapons = weapons;
    this.weaponKind = new WeaponKind(passage, kinds, weapons);
    this.foundThings = new FoundThings(passage);
    this.merger = new TriggerMerger(passage);
    this.known = new KnownDeeds(passage);
    this.crowds = new CrowdTrigger(passage);
  }

  /** Returns a trigger for each event that a sentence reports, with the words that belong to it. */
  public List<Trigger> read(Sentence sentence) {
    return ranges(merger.merge(triggers(sentence)));
  }

  /** Returns whether "then" or "after that" stands before the trigger. */
  public boolean isSequel(Trigger trigger) {
    return merger.isSequel(trigger);
  }

  /** Returns the trigger with the kind that its weapon decides. */
  public Trigger armed(Trigger trigger) {
    return weaponKind.apply(trigger);
  }

  private List<Trigger> triggers(Sentence sentence) {
    List<Trigger> triggers = new ArrayList<>();
    for (Mention mention : passage.within(TriggerSense.class, sentence.first(), sentence.last())) {
      if (!passage.insideActor(mention)
          && !insideName(mention)
          && !isVillage(mention)
          && !isName(mention, sentence)
          && !isRigged(mention)
          && !isOfGround(mention)
          && !isSupport(mention)
          && !isPlace(mention)) {
        Trigger trigger = Trigger.of(passage, sentence, mention, mention.get(TriggerSense.class));
        Trigger told = known.contains(mention, trigger) ? recalled(trigger) : trigger;
        Trigger armed = armed(withNovelty(crowds.apply(told)));
        triggers.add(
            foundThings.contains(armed) ? armed.withKind(kinds.only(KindTrait.FIND)) : armed);
      }
    }
    triggers.addAll(strikes(sentence));
    triggers.sort(Comparator.comparingInt(Trigger::first));
    return triggers;
  }

  /** Returns a trigger for each "struck at", whose words alone mean something else. */
  private List<Trigger> strikes(Sentence sentence) {
    List<Trigger> strikes = new ArrayList<>();
    for (int i = sentence.first(); i <= sentence.last(); i++) {
      if (Strike.find(passage, sentence, i).isPresent()) {
        Kind attack = kinds.only(KindTrait.VAGUE);
        TriggerSense sense =
            new TriggerSense(attack, attack.code(), Strength.NEW, "", false, "strike");
        Mention word = new Mention(i, i, "", "", List.of());
        strikes.add(armed(Trigger.of(passage, sentence, word, sense)));
      }
    }
    return strikes;
  }

  /** "Search point", "bomb squad": the word only names what is guarded, or who they are. */
  private boolean insideName(Mention mention) {
    return passage
        .markerMention(mention.first())
        .filter(marker -> mention.last() <= marker.last())
        .filter(
            marker ->
                passage.isMarker(mention.first(), Marker.GUARDED)
                        && marker.first() < mention.first()
                    || passage.isMarker(mention.first(), Marker.NAME_BEHIND)
                        && marker.last() > mention.last())
        .isPresent();
  }

  /** "The village of X", where the name X is also a word for an event. */
  private boolean isVillage(Mention mention) {
    return mention.first() == mention.last()
        && mention.get(TriggerSense.class).noun()
        && passage.isLinked(mention.first() - 1)
        && passage
            .markerAt(mention.first() - 1, Marker.PLACE_KIND)
            .filter(kind -> SETTLEMENTS.contains(kind.value()))
            .isPresent();
  }

  /** A name of a place that reads like a verb with a prefix: سيدكان. */
  private boolean isPlace(Mention mention) {
    return !mention.clitics().isEmpty()
        && passage
            .at(PlaceSense.class, mention.first())
            .filter(place -> place.clitics().isEmpty() && place.last() == mention.last())
            .isPresent();
  }

  /** "Four drones, rigged with bombs", أربع مسيرات مفخخة: the adjective of another weapon. */
  private boolean isRigged(Mention mention) {
    int from = mention.first() - RIGGED_REACH;
    if (from < 0
        || !passage.language().has(Trait.HEAD_FIRST)
        || passage.attachedAnd(mention.first())) {
      return false;
    }
    List<Mention> named = passage.within(WeaponSense.class, from, mention.last());
    return named.stream().anyMatch(weapon -> weapon.last() >= mention.first())
        && named.stream()
            .filter(weapon -> weapon.first() < mention.first())
            .map(weapon -> weapons.find(weapon.get(WeaponSense.class).code()))
            .anyMatch(weapon -> weapon.filter(w -> w.kind().equals("drone-strike")).isPresent());
  }

  /** "Troops backed by | air strikes | took two villages": the strikes only help what is told. */
  private boolean isSupport(Mention mention) {
    Kind kind = mention.get(TriggerSense.class).kind();
    int from = Math.max(0, mention.first() - SUPPORT_REACH);
    if (kind == null
        || !kind.has(KindTrait.REMOTE)
        || !passage.language().has(Trait.SUBJECT_FIRST)) {
      return false;
    }
    for (int i = from; i < mention.first(); i++) {
      if (passage.isMarker(i, Marker.ROLE, Role.SUPPORTER.code())) {
        return true;
      }
    }
    return false;
  }

  /** "The capture of Mosul", "captured the town of Ramadi": what is taken is ground, nobody. */
  private boolean isOfGround(Mention mention) {
    Kind kind = mention.get(TriggerSense.class).kind();
    if (kind == null
        || !kind.has(KindTrait.JUDICIAL)
        || !passage.language().has(Trait.SUBJECT_FIRST)) {
      return false;
    }
    int i = mention.last() + 1;
    while (i < passage.size()
        && (passage.language().is(WordList.ARTICLE_WORD, passage.token(i).form())
            || passage.language().is(WordList.GENITIVE, passage.token(i).form())
            || passage.isMarker(i, Marker.PLACE_KIND))) {
      i++;
    }
    return passage
        .at(PlaceSense.class, i)
        .filter(place -> !passage.insideActor(place) && endsPhrase(place.last() + 1))
        .isPresent();
  }

  /** Returns whether no noun follows that a place before it belongs to: "Kirkuk | lawmakers". */
  private boolean endsPhrase(int token) {
    return token >= passage.size()
        || passage.token(token).type() != Token.Type.WORD
        || passage.markerMention(token).isPresent()
        || passage.starts(CalendarSense.class, token);
  }

  private static Trigger recalled(Trigger trigger) {
    return trigger.kind() == null ? trigger : trigger.withStrength(Strength.ANAPHORIC);
  }

  /** "Joint Operations said": in the middle of a sentence capitals make a name of an operation. */
  private boolean isName(Mention mention, Sentence sentence) {
    Kind kind = mention.get(TriggerSense.class).kind();
    if (kind == null || !kind.has(KindTrait.CONTINUES)) {
      return false;
    }
    if (passage.isMarker(mention.first() - 1, Marker.HEAD_OF)
        || passage.isMarker(mention.last() + 1, Marker.NAME_BEHIND)) {
      return true;
    }
    if (!passage.language().has(Trait.CAPITALS)
        || mention.first() == sentence.first()
        || passage.isTitle()) {
      return false;
    }
    for (int i = mention.first(); i <= mention.last(); i++) {
      if (!Character.isUpperCase(passage.text().charAt(passage.token(i).start()))) {
        return false;
      }
    }
    return true;
  }

  /** Returns an inchoative trigger as a new event where the sentence says that it begins. */
  private Trigger withNovelty(Trigger trigger) {
    if (!trigger.is(Strength.INCHOATIVE)) {
      return trigger;
    }
    Sentence sentence = trigger.sentence();
    boolean begins =
        passage.has(Marker.ONGOING, sentence.first(), sentence.last())
            && !passage.within(ActorSense.class, sentence.first(), sentence.last()).isEmpty();
    return trigger.withStrength(begins ? Strength.NEW : Strength.ANAPHORIC);
  }

  /**
   * "… was wounded and police arrested two": where the verb stands last, a clause ends before
   * "and".
   */
  private boolean joinsClauses(int k) {
    return k > 0
        && passage.language().has(Trait.VERB_LAST)
        && passage.isMarker(k, Marker.AND)
        && (Clause.isVerb(passage, k - 1) || passage.isMarker(k - 1, Marker.NEGATION));
  }

  /**
   * Divides the sentence: words before a comma belong to the trigger before, others to the next;
   * "because of the shelling | families left": so do those before the end of its phrase.
   */
  private List<Trigger> ranges(List<Trigger> triggers) {
    List<Trigger> ranged = new ArrayList<>(triggers);
    int last = 0;
    for (int i = 1; i < ranged.size(); i++) {
      Trigger before = ranged.get(last);
      Trigger trigger = ranged.get(i);
      if (isAside(before, trigger)) {
        ranged.set(i, trigger.within(trigger.first(), trigger.last(), before.last() + 1));
        continue;
      }
      int border = passage.closesPhrase(before.last()) ? before.last() + 1 : trigger.first();
      for (int k = trigger.first() - 1; k > before.last(); k--) {
        if (passage.token(k).endsClause() || joinsClauses(k)) {
          border = k;
          break;
        }
      }
      ranged.set(last, before.within(before.from(), border - 1, before.free()));
      ranged.set(i, trigger.within(border, trigger.to(), before.last() + 1));
      last = i;
    }
    return ranged;
  }

  /** "A car bomb near a | football | pitch killed six": a word of no event in the clause of one. */
  private boolean isAside(Trigger before, Trigger trigger) {
    return passage.language().has(Trait.SUBJECT_FIRST)
        && before.kind() != null
        && trigger.kind() == null
        && Clause.end(passage, before.last() + 1, trigger.first()) < 0;
  }
}
