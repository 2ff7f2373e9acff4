package marsad.extract.lexicon;

/**
 * What words of {@code triggers.tsv} speak of that are of no kind of event: codes that stand in the
 * column {@code kind} with those of {@code kinds.tsv}.
 */
public enum OtherTopic {
  /** An accident, illness, sport or prices. */
  NOT_SECURITY,

  /** What makes things explode or burn by themselves. */
  MISHAP,

  /** A suicide or a quarrel. */
  PRIVATE,

  /** What a crowd celebrates, or that a strike ends. */
  FESTIVE,

  /** Aid for people. */
  AID,

  /** What politicians do. */
  POLITICAL;

  /** Returns whether it makes violence in its sentence of no concern to security. */
  public boolean isHarmless() {
    return this != AID && this != POLITICAL;
  }
}
