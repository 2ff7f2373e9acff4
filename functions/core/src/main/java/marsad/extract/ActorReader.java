package marsad.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.extract.Sense.ActorSense;
import marsad.extract.Sense.CalendarSense;
import marsad.extract.Sense.CueSense;
import marsad.extract.Sense.PersonSense;

/** Reads who takes part in what a frame tells, and as what. */
final class ActorReader {
  private static final List<String> ASSAULTS =
      List.of(
          "armed-attack",
          "ied",
          "suicide-attack",
          "abduction",
          "killing",
          "destruction",
          "shelling",
          "explosive-remnant");

  /** Those whose withdrawal is the end of an attack, not a movement of forces. */
  private static final Set<String> FLEEING = Set.of("unidentified-armed", "islamic-state");

  /** So many words of rank may stand between a force and "said". */
  private static final int RANK = 3;

  /** So far behind "between" the second side may be named. */
  private static final int SIDES = 14;

  private final Reading reading;

  ActorReader(Reading reading) {
    this.reading = reading;
  }

  /** Adds the actors among a frame's words. */
  void read(Frame frame) {
    if (frame.kind == null) {
      return;
    }
    for (Mention mention : reading.within(ActorSense.class, frame.from, frame.to)) {
      ActorSense sense = mention.get(ActorSense.class);
      if (source(mention)
          || finder(mention, sense, frame)
          || frame.kind.code().equals("force-movement") && FLEEING.contains(sense.actor().id())
          || frame.kind.code().equals("meeting") && sense.actor().kind().equals("armed-group")) {
        continue;
      }
      String role = role(mention, sense, frame);
      if (role == null) {
        continue;
      }
      if (frame.actors.putIfAbsent(
              sense.actor().id() + "/" + role,
              new Participation(
                  sense.actor().id(), role, reading.words(mention.first(), mention.last())))
          == null) {
        frame.add("actors", sense.rule(), mention.first(), mention.last());
      }
    }
  }

  /** "Police found the body": who finds somebody killed neither killed him nor is he. */
  private boolean finder(Mention mention, ActorSense sense, Frame frame) {
    int from = Math.max(frame.sentence.first(), mention.first() - 3);
    int to = Math.min(frame.sentence.last(), mention.last() + 3);
    return frame.kind.code().equals("killing")
        && sense.actor().kind().equals("state")
        && reading.nearest(Cue.FIND, from, to) >= 0;
  }

  /** Whether the actor is only quoted: "the ministry said", قالت وزارة الدفاع. */
  private boolean source(Mention mention) {
    int from = Math.max(0, mention.first() - RANK);
    if (reading.isIn("ar") && speaker(mention)
        || !reading.isIn("en")
            && mention.first() > from
            && reading.nearest(Cue.SPEAKER, mention.first() - 1, from) >= 0) {
      return true;
    }
    boolean before = reading.isCue(mention.first() - 1, Cue.ATTRIBUTION);
    boolean after = saysBehind(mention);
    return reading.isIn("ar")
        ? before || after
        : after
            || before
                && reading.isIn("en")
                && reading.token(mention.first() - 1).form().equals("to");
  }

  /** "Police said", "a police captain told reporters". */
  private boolean saysBehind(Mention mention) {
    int reach = reading.isIn("en") ? RANK : 1;
    for (int i = mention.last() + 1; i <= mention.last() + reach && i < reading.size(); i++) {
      if (reading.isCue(i, Cue.ATTRIBUTION)) {
        return true;
      }
      boolean rank =
          !reading.within(PersonSense.class, i, i).isEmpty() || reading.isCue(i, Cue.OFFICE);
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
        reading.nearest(Cue.ATTRIBUTION, mention.first() - 1, Math.max(0, mention.first() - 14));
    int that =
        reading.nearest(
            Cue.COMPLEMENTIZER,
            mention.last() + 1,
            Math.min(mention.last() + 14, reading.size() - 1));
    return said >= 0
        && that >= 0
        && reading.nearest(Cue.COMPLEMENTIZER, said, mention.first()) < 0
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
  private String role(Mention mention, ActorSense sense, Frame frame) {
    if (frame.kind.code().equals("meeting")
        || frame.kind.code().equals("armed-clash")
            && (neutral(sense) || betweenSides(mention, frame))) {
      return "participant";
    }
    for (int i = mention.first(); i >= frame.from; i--) {
      if (i < mention.first() && i <= frame.last && i >= frame.first) {
        break;
      }
      Optional<CueSense> cue = dated(i + 1) ? Optional.empty() : reading.cueAt(i, Cue.ROLE);
      if (i < mention.first() && cue.isPresent() && !cue.get().value().equals("with")) {
        return cue.get().value().equals("target")
                && frame.first > i
                && !sense.actor().kind().equals("armed-group")
            ? prior(sense, frame)
            : cue.get().value();
      }
      if (reading.token(i).endsClause()) {
        break;
      }
    }
    return prior(sense, frame);
  }

  /** "On Tuesday": the word tells when, not whom. */
  private boolean dated(int token) {
    return reading.starts(CalendarSense.class, token);
  }

  /** "Clashes between the army and the group": both take part. */
  private boolean betweenSides(Mention mention, Frame frame) {
    return reading.nearest(
            Cue.BETWEEN, mention.first(), Math.max(frame.from, mention.first() - SIDES))
        >= 0;
  }

  private static boolean neutral(ActorSense sense) {
    return !sense.actor().kind().equals("armed-group") && !sense.actor().kind().equals("state");
  }

  /** Without a word that tells: armed groups attack, forces operate, parties do neither. */
  private static String prior(ActorSense sense, Frame frame) {
    if (sense.actor().kind().equals("party")) {
      return frame.kind.code().equals("protest") ? "participant" : null;
    }
    if (sense.actor().kind().equals("state") && frame.kind.code().equals("displacement")) {
      return null;
    }
    boolean armedGroup = sense.actor().kind().equals("armed-group");
    if (ASSAULTS.contains(frame.kind.code())) {
      return armedGroup || sense.actor().kind().equals("foreign-state") ? "initiator" : "target";
    }
    return switch (frame.kind.code()) {
      case "armed-clash", "unrest", "protest", "displacement" -> "participant";
      default -> armedGroup ? "target" : "initiator";
    };
  }
}
