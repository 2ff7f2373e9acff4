package marsad.extract.lexicon;

/** What a word for people says of their side, beyond the name of it. */
public enum Bearing {
  /** "Farmers", "policemen": the word names the side, or says nothing of it: "others". */
  PLAIN,

  /** "People", "men": civilians, unless somebody armed is named who suffered the same. */
  ANYONE,

  /** "An officer", "members": they bear arms, but the word does not say for whom. */
  ARMED
}
