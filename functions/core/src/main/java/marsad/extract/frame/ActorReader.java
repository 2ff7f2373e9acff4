package marsad.extract.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.event.ActorRole;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.CueSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.EvidenceSpan;
import marsad.language.LanguageProfile;
import marsad.language.Reach;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;
import marsad.table.Codes;

/** Reads who takes part in what a trigger tells, and as what. */
public final class ActorReader {
  /** Those whose withdrawal is the end of an attack, not a movement of forces. */
  private static final Set<String> FLEEING = Set.of("unidentified-armed", "islamic-state");

  /** So many words of rank may stand between a force and "said". */
  private static final int RANK = 3;

  /** So far behind "between" the second side may be named. */
  private static final int SIDES = 14;

  private final AnnotatedPassage reading;
  private final LanguageProfile language;
  private final GrammaticalRoles grammar;

  ActorReader(AnnotatedPassage reading) {
    this.reading = reading;
    this.language = reading.language();
    this.grammar = new GrammaticalRoles(reading);
  }

  /**
   * The actors among the words of a trigger.
   *
   * @param actors each actor and role once, in text order
   * @param proofs their words
   */
  record Found(List<ActorRole> actors, List<EvidenceSpan> proofs) {}

  /** Returns what two parts of one actor in one role have in common. */
  public static String key(ActorRole part) {
    return part.id() + "/" + part.role().code();
  }

  /** Returns the actors among the words of a trigger. */
  Found read(Trigger trigger) {
    Map<String, ActorRole> actors = new LinkedHashMap<>();
    List<EvidenceSpan> proofs = new ArrayList<>();
    List<Mention> mentions =
        trigger.kind() == null
            ? List.of()
            : reading.within(ActorSense.class, trigger.from(), trigger.to());
    for (Mention mention : mentions) {
      ActorSense sense = mention.get(ActorSense.class);
      Role role = isBystander(mention, sense, trigger) ? null : role(mention, sense, trigger);
      if (role == null) {
        continue;
      }
      String words = reading.words(mention.first(), mention.last());
      ActorRole part = new ActorRole(sense.actor().id(), role, words);
      if (actors.putIfAbsent(key(part), part) == null) {
        proofs.add(
            EvidenceSpan.of(reading, "actors", sense.rule(), mention.first(), mention.last()));
      }
    }
    return new Found(List.copyOf(actors.values()), proofs);
  }

  /**
   * Returns whether an actor only speaks, finds a body, or does what an event of the kind is not.
   */
  private boolean isBystander(Mention mention, ActorSense sense, Trigger trigger) {
    return source(mention)
        || finder(mention, sense, trigger)
        || trigger.has(KindTrait.MOVEMENT) && FLEEING.contains(sense.actor().id())
        || trigger.has(KindTrait.TALKS) && sense.actor().kind().equals("armed-group");
  }

  /** "Police found the body": who finds somebody killed neither killed him nor is he. */
  private boolean finder(Mention mention, ActorSense sense, Trigger trigger) {
    int from = Math.max(trigger.sentence().first(), mention.first() - 3);
    int to = Math.min(trigger.sentence().last(), mention.last() + 3);
    return trigger.has(KindTrait.DEATH)
        && sense.actor().kind().equals("state")
        && reading.has(Marker.FIND, from, to);
  }

  /** Whether the actor is only quoted: "the ministry said", قالت وزارة الدفاع. */
  private boolean source(Mention mention) {
    int from = Math.max(0, mention.first() - RANK);
    if (language.has(Trait.VERB_FIRST) && speaker(mention)
        || language.has(Trait.HEAD_FIRST)
            && mention.first() > from
            && reading.has(Marker.SPEAKER, mention.first() - 1, from)) {
      return true;
    }
    int before = mention.first() - 1;
    return saysBehind(mention)
        || reading.isCue(before, Marker.ATTRIBUTION)
            && (language.has(Trait.VERB_FIRST)
                || language.is(WordList.SOURCE_PREPOSITION, reading.token(before).form()));
  }

  /** "Police said", "a police captain told reporters". */
  private boolean saysBehind(Mention mention) {
    int reach = language.reach(Reach.SPEECH);
    for (int i = mention.last() + 1; i <= mention.last() + reach && i < reading.size(); i++) {
      if (reading.isCue(i, Marker.ATTRIBUTION)) {
        return true;
      }
      boolean rank =
          !reading.within(PersonSense.class, i, i).isEmpty() || reading.isCue(i, Marker.OFFICE);
      if (!rank) {
        return false;
      }
    }
    return false;
  }

  /** Between "said" and "that" stands who speaks, not who acts. */
  private boolean speaker(Mention mention) {
    if (mention.first() == 0) {
      return false;
    }
    int said =
        reading.nearest(Marker.ATTRIBUTION, mention.first() - 1, Math.max(0, mention.first() - 14));
    int that =
        reading.nearest(
            Marker.COMPLEMENTIZER,
            mention.last() + 1,
            Math.min(mention.last() + 14, reading.size() - 1));
    return said >= 0
        && that >= 0
        && !reading.has(Marker.COMPLEMENTIZER, said, mention.first())
        && !crossesSentence(said, that);
  }

  private boolean crossesSentence(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.token(i).isMark(".\n")) {
        return true;
      }
    }
    return false;
  }

  /** As what an actor takes part; null where nothing says that he does. */
  private Role role(Mention mention, ActorSense sense, Trigger trigger) {
    if (trigger.has(KindTrait.TALKS)
        || trigger.has(KindTrait.MUTUAL) && (neutral(sense) || betweenSides(mention, trigger))) {
      return Role.PARTICIPANT;
    }
    if (language.has(Trait.SUBJECT_FIRST) && sense.actor().armed()) {
      Optional<Role> role = grammar.find(mention, trigger);
      if (role.isPresent()) {
        return role.get();
      }
    }
    for (int i = mention.first(); i >= trigger.from(); i--) {
      if (i < mention.first() && i <= trigger.last() && i >= trigger.first()) {
        break;
      }
      Optional<CueSense> cue = dated(i + 1) ? Optional.empty() : reading.cueAt(i, Marker.ROLE);
      if (i < mention.first() && cue.isPresent() && !cue.get().value().equals("with")) {
        return cue.get().value().equals("target")
                && trigger.first() > i
                && !sense.actor().kind().equals("armed-group")
            ? prior(sense, trigger)
            : Codes.find(Role.class, cue.get().value()).orElseThrow();
      }
      if (reading.token(i).endsClause()) {
        break;
      }
    }
    return prior(sense, trigger);
  }

  /** "On Tuesday": the word tells when, not whom. */
  private boolean dated(int token) {
    return reading.starts(CalendarSense.class, token);
  }

  /** "Clashes between the army and the group": both take part. */
  private boolean betweenSides(Mention mention, Trigger trigger) {
    return reading.has(
        Marker.BETWEEN, mention.first(), Math.max(trigger.from(), mention.first() - SIDES));
  }

  private static boolean neutral(ActorSense sense) {
    return !sense.actor().kind().equals("armed-group") && !sense.actor().kind().equals("state");
  }

  /** Without a word that tells: armed groups attack, forces operate, parties do neither. */
  private static Role prior(ActorSense sense, Trigger trigger) {
    if (sense.actor().kind().equals("party")) {
      return trigger.has(KindTrait.PARTY_LED) ? Role.PARTICIPANT : null;
    }
    if (sense.actor().kind().equals("state") && trigger.has(KindTrait.CIVILIAN)) {
      return null;
    }
    boolean armedGroup = sense.actor().kind().equals("armed-group");
    if (trigger.has(KindTrait.ASSAULT)) {
      return armedGroup || sense.actor().kind().equals("foreign-state")
          ? Role.INITIATOR
          : Role.TARGET;
    }
    return trigger.has(KindTrait.JOINT)
        ? Role.PARTICIPANT
        : armedGroup ? Role.TARGET : Role.INITIATOR;
  }
}
