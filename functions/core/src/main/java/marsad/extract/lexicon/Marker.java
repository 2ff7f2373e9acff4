package marsad.extract.lexicon;

/** Function words that say how the words around them are meant; {@code markers.tsv} lists them. */
public enum Marker {
  /** A word whose full stop ends no sentence. */
  ABBREVIATION,
  /** "Managed to": the verb behind it only looks like a wish. */
  ACHIEVED,
  /** "Also", and "as well as": the figures come on top of those before. */
  ADDITIVE,
  IN_ADDITION,
  AFTER,
  /** "Another", "three more", and "a second attack": one like those before, and none of them. */
  ANOTHER,
  AGAIN,
  /** "Bought", "supplied": the weapons behind it were not used. */
  ACQUIRED,
  /** A verb whose subject acts, and one whose subject suffers what its agent does. */
  ACTIVE,
  PASSIVE,
  /** "Convoy", "entered", "built", "outpost": together, troops that move or settle. */
  MANOEUVRE,
  /** "Ambush", "raided": how forces come to arrest somebody, or an attack of its own. */
  RAID,
  /** "Discussed", "reviewed": the nouns behind it are only talked about. */
  TOPIC,
  /** "Reports that": what follows is only true if nobody denies it. */
  ALLEGED,
  /** Joins the items of a list. */
  AND,
  /** "Called on", "pressure on": the capital behind it is a government. */
  ADDRESSED,
  /** "Appealed for", "apologised", "buried": the subject of a report is what people make of it. */
  APPEAL,
  /** "The latest in", "where": what stands behind it only describes. */
  ASIDE,
  ATTEMPT,
  /** "Said", "according to", and "correspondent", "eyewitness": somebody only tells it. */
  ATTRIBUTION,
  SPEAKER,
  /** "Previously", "anniversary of": the past. */
  BACKGROUND,
  /** "Families of", before the dead or wounded: who grieves, and no harm that is news. */
  BEREAVED,
  /** "Held responsible": the group that did it; the value is the one side where it may stand. */
  BLAME,
  /** Stands before two places or sides. */
  BETWEEN,
  /** "Because of". */
  CAUSE,
  /** "Accused of", "wanted for". */
  CHARGE,
  /** "Claimed responsibility". */
  CLAIM,
  /** "Anniversary", "marks years since": the subject of a report is the past. */
  COMMEMORATION,
  /** "Condemned": the subject of a report is what others did. */
  CONDEMNATION,
  /** "Court", "sentenced": the subject of a report is a verdict. */
  COURT,
  /** "That", behind a word of speaking, and "when", "who": begins a clause of its own. */
  COMPLEMENTIZER,
  SUBORDINATE,
  /** "To demand", "in protest at": people gather for it. */
  DEMAND,
  /** "Denied", and "rejected": it denies only what a word before calls a report. */
  DENIAL,
  DISMISSED,
  /** "North-west of"; the value is the compass point. */
  DIRECTION,
  /** "In the uniform of": whose clothes somebody wears does not act. */
  DISGUISE,
  /** "During": only says when. */
  DURING,
  /** "Fired", "landed", "went off": what a weapon does. */
  EFFECT,
  /** "A day after": what follows it is the past, what stands behind the comma is not. */
  EARLIER,
  /** "Initially", and "the toll rose": a figure that was revised, and the one behind it. */
  EARLIER_FIGURE,
  REVISED,
  /** "Found", "seized", "defused". */
  FIND,
  /** "Next week", and "will", "preparing": what is told has not happened. */
  FUTURE,
  PLANNED,
  /** "Shot down"; the value is {@code fired} for "fired at", which names what may be missed. */
  DOWNED,
  /** "Against", "over": what follows is what a crowd is angry at. */
  GRIEVANCE,
  /** "Checkpoint", "patrol": what only armed people attack. */
  GUARDED,
  /** A form of "give" that means "strike" where its object stands behind "in": لە … دا. */
  HIT,
  /** "May", "threat of", "foiled". */
  HYPOTHETICAL,
  /** "From the grip of", "they spent days": its words of violence name none. */
  IDIOM,
  /** "Incident", a noun for what happens, of no kind; and "broke out", what any event does. */
  HAPPENING,
  HAPPENS,
  /** "They burn the fields", outside a title: a present that tells what somebody does often. */
  HABIT,
  /** "Commander of", and "room" behind it: the operation next to it is part of a name. */
  HEAD_OF,
  NAME_BEHIND,
  /** "Among them": what follows is part of what was counted. */
  INCLUDING,
  /** "Planted", "parked": what was done to a bomb before it went off. */
  LAID,
  /** "In", "at", and "close to": a place follows. */
  LOCATIVE,
  NEAR,
  /** "Dozens of". */
  MANY,
  /** "Belonging to": the people or weapons before it are of those behind it. */
  MEMBER,
  /** "Turkish", behind a deed or a weapon; the value is the actor whose it is. */
  NATIONALITY,
  /** "Most of them": what follows says who those counted before were. */
  MOSTLY,
  /** "No", "not". */
  NEGATION,
  /** "Governor", "hospital": a place next to it is only the area that it serves. */
  OFFICE,
  /** "Brigade", "o'clock": the number behind it is a name and counts nothing. */
  NUMBERED,
  /** "Began", "under way". */
  ONGOING,
  /** "Demanding", "chanting": who gathers, leaves or closes a road so protests. */
  OUTCRY,
  /** "No fewer than", "not far from": begins like a marker and is none. */
  NEUTRAL,
  /** "Of", behind a number of people already counted. */
  PART_OF,
  /** "Base of", "patrol of": what is hit belongs to the actor behind it. */
  OWNED,
  /** "Killed", "wounded": without an object behind it, a form that is a passive. */
  PARTICIPLE,
  /** "Residents", "teachers", "families": people who gather, flee or return. */
  POPULATION,
  /** "Had", and the word behind it that makes it the past of the past. */
  PERFECT_AUX,
  PERFECT,
  /** "District", before the name, and behind it; the value is the kinds of place. */
  PLACE_KIND,
  PLACE_KIND_AFTER,
  /** "The provinces of": says of what kind all places of a list are. */
  PLACE_KINDS,
  /** "Attacks": without number, time or victims, what happens in general. */
  PLURAL_DEED,
  /** "Repelled", "fought off": whoever attempted it was met in arms. */
  REPELLED,
  /** "Lives in", "was buried in": a place of a person's life, not of what happened. */
  RESIDENCE,
  /** "Cordoned off", "took the body away": the force behind it answers the event. */
  RESPONSE,
  /** "Freed" captives, and "handed over to" whoever takes a prisoner or a find. */
  RESCUE,
  RECIPIENT,
  /** "Left", "led to": says what an event caused; denied, it denies the harm and not the event. */
  RESULTS,
  /** "Five to seven": a range of numbers. */
  RANGE,
  /** "In the past 24 hours": news, though "in the past" is not. */
  RECENT,
  /** "Against", "by"; the value is the role of the actor behind it. */
  ROLE,
  /** "Earlier the same day": what is told of it is news, though other things were told before. */
  SAME_DAY,
  /** "Separately", "elsewhere", and "unrelated": nothing to do with what stands before. */
  SEPARATE,
  APART,
  /** "Scattered attacks", "in three incidents": a lead that sums up what is told one by one. */
  SEVERAL,
  /** "Then", and "hours later": what stands behind it is told next. */
  SEQUENCE,
  LATER,
  /** "Set out", "moved in": a force that does so to search or clear has begun. */
  SETTING_OUT,
  /** "Statistics", "incidents". */
  SUMMARY,
  /** "Flew over", "was seen", "filmed": what an aircraft does that attacks nobody. */
  SEEN,
  /** "Fell by half", "compared with": a number that is only compared with another. */
  TREND,
  /** "Drill", "the novel": what its sentence reports did not happen. */
  STAGED,
  /** "What if", "scenario": none of the text happened. */
  SUPPOSED,
  /** "That attack": points back. */
  THAT_EVENT,
  /** "Towards", "on the way to": where somebody goes, and nothing happens there. */
  TOWARDS,
  /** "Rockets", and "kilometres": what is counted before it are no people. */
  UNIT,
  UNIT_KM,
  /** "Untrue", "without foundation": denies all that its sentence reports. */
  UNTRUE
}
