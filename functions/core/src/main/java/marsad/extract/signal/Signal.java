package marsad.extract.signal;

/** What the words around a trigger say of the relation of its event to those before. */
public enum Signal {
  /** "Separately": another event. */
  SEPARATE,

  /** "Began", "under way". */
  ONGOING,

  /** "The toll rose": the figures replace earlier ones. */
  REVISED,

  /** The sentence names a country that Marsad does not report on. */
  ABROAD,

  /** The trigger stands in somebody's quoted words. */
  QUOTED,

  /** "Half an hour later", "at the same moment": another time, or other news of the same time. */
  LATER,

  /** "Then": the event follows another one of the same sentence. */
  SEQUEL,

  /** "A second attack": like the one before, but another. */
  AGAIN,

  /** "Statistics": the sentence sums up. */
  SUMMARY,

  /** "Scattered attacks": sums up incidents that may be told one by one. */
  SEVERAL,

  /** The sentence names only a place that no table knows. */
  UNKNOWN_PLACE,

  /** "The attack": a noun for an event that the reader knows of, and no verb beside it. */
  KNOWN,

  /** "Attacks in the province": a plural without number, victims or a verb of what happened. */
  GENERAL,
  /** "The attack": a noun with its article, whatever is told of it. */
  DEFINITE,
  /** "Bombs": a weapon alone, and nothing that it did. */
  THING,

  /** "Drones flew over the town": a weapon that is bought, shown or seen, and harms nobody. */
  IDLE,

  /** "Also": the figures come on top of earlier ones. */
  ADDITIVE
}
