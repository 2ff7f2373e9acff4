package marsad.extract.lexicon;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the column {@code value} of {@code markers.tsv} says of some words of a marker; each is of
 * use with some markers only.
 */
public enum MarkerUse {
  /** "Turned up": a verb whose subject is what is found. */
  APPEARS(Marker.FIND),

  /** The group stands before the words that blame it. */
  BEFORE(Marker.BLAME),

  /** The group stands behind the words that blame it. */
  BEHIND(Marker.BLAME),

  /** "Hospital": an office that takes in the wounded and the dead. */
  CARE(Marker.OFFICE),

  /** "Headquarters": an office that is also a building where something may happen. */
  BUILDING(Marker.OFFICE),

  /** "Accused that they": the charge stands in a clause of its own. */
  CLAUSE(Marker.CHARGE),

  /** "Fired at": brings down only what stands behind it. */
  FIRED(Marker.DOWNED),

  /** "Foiled": somebody kept it from happening. */
  FOIL(Marker.HYPOTHETICAL),

  /** "Families": people whose journey displaces them. */
  HOUSEHOLD(Marker.POPULATION),

  /** "Do": a verb that takes its sense from a noun before it. */
  LIGHT(Marker.ACTIVE, Marker.PASSIVE),

  /** "Similar": what is only like another event, and may be of the same day. */
  LIKE(Marker.BACKGROUND),

  /** "No": denies the noun behind it. */
  NO(Marker.NEGATION),

  /** "Had left": a verb in the past of the past. */
  PERFECT(Marker.BACKGROUND),

  /** "Were discussed": the topic stands before the verb. */
  PREDICATE(Marker.TOPIC),

  /** "Who attack": a present behind "who", which may look like a noun. */
  RELATIVE(Marker.HABIT),

  /** "A mass grave": who protests next to one does so now. */
  REMAINS(Marker.BACKGROUND),

  /** "Convoy": troops or their vehicles. */
  TROOPS(Marker.MANOEUVRE),

  /** "Entered": a verb of motion. */
  MOVES(Marker.MANOEUVRE),

  /** "Built": a verb of building. */
  BUILDS(Marker.MANOEUVRE),

  /** "Outpost": what an army builds. */
  WORKS(Marker.MANOEUVRE),

  /** "Said", as against "according to"; "wanted", as against "if": a form of a verb. */
  VERB(Marker.ATTRIBUTION, Marker.HYPOTHETICAL),

  /** "With": a weapon, or an actor whose role other words give, stands behind it. */
  WITH(Marker.ROLE);

  private final Set<Marker> markers;

  MarkerUse(Marker first, Marker... others) {
    this.markers = EnumSet.of(first, others);
  }

  /** Returns whether it says something of words of a marker. */
  boolean isOf(Marker marker) {
    return markers.contains(marker);
  }
}
