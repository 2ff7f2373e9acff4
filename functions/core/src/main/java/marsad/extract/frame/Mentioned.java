package marsad.extract.frame;

import java.util.Collection;
import java.util.Set;
import marsad.event.ActorRole;
import marsad.event.RejectionReason;
import marsad.event.Role;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.reference.Kind;

/** What a frame and an event of several frames have in common. */
public interface Mentioned {
  /** Returns the trigger, of an event that of its first frame. */
  Trigger trigger();

  /** Returns the sentence of the trigger. */
  default Sentence sentence() {
    return trigger().sentence();
  }

  /** Returns the kind; null where it is none of the table. */
  Kind kind();

  /** Returns where it happened; null where nothing says. */
  PlaceMention place();

  /** Returns whether the sentence itself names the place. */
  boolean ownPlace();

  /** Returns whether the sentence says where it happened, and not only which office serves. */
  default boolean isPlaced() {
    return ownPlace() && place().rank().isBetterThan(PlaceRank.OFFICE);
  }

  /** Returns when it happened; null where nothing says. */
  DateMention date();

  /** Returns why it is no new event; null where it is one. */
  RejectionReason rejection();

  /** Returns the sides of those who were killed. */
  Set<String> victims();

  /** Returns who takes part. */
  Collection<ActorRole> actors();

  /** Returns whether somebody takes part in a role. */
  default boolean hasRole(Role role) {
    return actors().stream().anyMatch(actor -> actor.role() == role);
  }

  /** Returns whether numbers of people are given, and not all of them are zero. */
  boolean hasCasualties();
}
