package marsad.language;

/** Small closed word classes of a language, empty where a language has none. */
public enum WordList {
  /** Codes of further languages whose spellings of names its reports use. */
  NAMES_OF,
  /** The same for names that are only found by their consonants: the script is the same. */
  CONSONANTS_OF,
  /** The word "and" where it stands alone. */
  CONJUNCTION,
  /** Beginnings of words that only look as if they began with the conjunction. */
  CONJUNCTION_EXCEPTION,
  /** The article, written together with its noun. */
  ARTICLE,
  /** The article as it is written behind a preposition that swallows part of it. */
  ARTICLE_ASSIMILATED,
  /** The article where it stands alone. */
  ARTICLE_WORD,
  /** Endings of a definite noun, where the language writes the article behind it. */
  DEFINITE_ENDING,
  /** Ending of a definite plural. */
  DEFINITE_PLURAL,
  /** Words before a verb that make it an aim: "to attack". */
  INFINITIVE,
  /** Words before an infinitive that say that it was done: "managed to". */
  DONE_INFINITIVE,
  /** "Led", "pushed": verbs whose object did what an infinitive behind it tells. */
  CAUSING,
  /** Endings of a noun that no noun of whose it is may follow. */
  ABSOLUTE_ENDING,
  /** "A force", "a patrol", "a cell": nouns for people in arms, before whose they are. */
  FORCE_NOUN,
  /** Posts and vehicles of an armed side. */
  POST,
  /** Endings of a verb that say who did it: a woman, a group, many. */
  SUBJECT_ENDING,
  /** Endings that a name may bear; a word with another ending is no name, where any are listed. */
  NAME_ENDING,
  /** Endings that a name may bear behind a preposition, of which they are the second half. */
  CIRCUMPOSITION_ENDING,
  /** Prepositions that may have a second half behind the noun: Sorani لە … دا. */
  CIRCUMPOSITION,
  /** Ending of a definite noun before its adjective, which bears the ending of the plural. */
  LINKED_NOUN_ENDING,
  /** Endings that name the agent of a past verb, at the noun before it: Sorani یان "they". */
  AGENT_ENDING,
  /** Ending of a noun that the next word belongs to: Sorani گوندی "the village of". */
  LINK,
  /** Preposition that is written together with a place. */
  LOCATIVE_CLITIC,
  /** Further prepositions that may stand before a place: "on", "to", "from". */
  BEFORE_PLACE,
  /** Endings that mean one person: "him", "her". */
  PRONOUN_OF_ONE,
  /** Endings that mean two: "both of them". */
  PRONOUN_OF_TWO,
  /** Prepositions before what something is done with: "with", "by". */
  INSTRUMENT,
  /** "Reached": the number behind it is that of the noun before. */
  REACHED,
  /** Endings of a place from where something comes: "from Mosul". */
  ABLATIVE_ENDING,
  /** Endings of a plural that is not definite: "farmers". */
  PLURAL_ENDING,
  /** Endings of negated verbs that are written together with their noun: "was-not-recorded". */
  NEGATIVE_ENDING,
  /** "In it", "among them": pronouns that may stand between a verb and its subject. */
  ASIDE,
  /** "Another", for what the clause before names: "a bomb exploded in Hawija, another in Daquq". */
  OTHER_ONE,
  /** "While", "whereas": what follows the comma before it is another event. */
  WHILE,
  /** "From" before a place that somebody comes from. */
  FROM,
  /** "Too" as an ending: "in Mosul too, …" begins what happened elsewhere. */
  ALSO_ENDING,
  /** "Sons of", "clan": the name behind it is a tribe's. */
  TRIBE,
  /** "Its", and endings of a noun that mean it: the aircraft of the state that speaks. */
  OWN,
  /** "Met", before those who met their death. */
  MET,
  /** "Him", "her", behind a verb. */
  PRONOUN_OF_OBJECT,
  /** "He", "she", before a verb. */
  PRONOUN_OF_SUBJECT,
  /** "The same", before a noun for a place named before. */
  SAME,
  /** "City", "province": nouns that, with "the", mean a place named before. */
  SAME_PLACE,
  /** "It", "they", "who": before "had", the subject of a clause of its own. */
  CLAUSE_SUBJECT,
  /** The same for more. */
  PRONOUN_OF_MANY,
  /** Crops, fields and homes: whoever burns or wrecks them does it to civilians. */
  CIVIL_PROPERTY,
  /** Villages, camps, homes: where they are hit from afar, civilians are. */
  CIVIL_SITE,
  /** "Group", "organisation": definite, the armed group that was named before. */
  GROUP_NOUN,
  /** "Village": where one is attacked, those who live there are. */
  VILLAGE,
  /** "Hit": an active verb that wounds people or strikes things. */
  HIT,
  /** "Who", "that", behind a definite noun: the verb behind it only says which. */
  RELATIVE,
  /** "Who", "whose": they begin a clause that only describes the people before. */
  RELATIVE_OF_PEOPLE,
  /** Endings of a participle: "identified". */
  PARTICIPLE_ENDING,
  /** Endings of the plural of a deed: Arabic هجمات "attacks". */
  DEED_PLURAL,
  /** "Any": the noun behind it names none that happened. */
  ANY,
  /** "Possible", "expected", behind its noun. */
  POSSIBLE,
  /** Prefix that makes a verb one of the future: Arabic سيهاجم "will attack". */
  FUTURE_CLITIC,
  /** "To", written together with the noun of a deed: what is intended. */
  PURPOSE,
  /** "House", "field": who owns what is attacked is its target. */
  PROPERTY,
  /** "With", "and with him": who suffers the same as the one before. */
  COMPANY,
  /** "Information", "number": beside a negation they say that something is not known. */
  UNKNOWN,
  /** "Former", where the word also means "formerly" behind anything but a person. */
  FORMER,
  /** "Took with it": verbs of killing whose object stands behind a preposition. */
  TAKES_WITH,
  /** "Nobody", "neither", "without": whoever stands behind is nobody. */
  NOBODY,
  /** Forms of "to be" before a participle. */
  PASSIVE_AUXILIARY,
  /** Ending of a verb that no auxiliary makes a passive: "are firing". */
  PROGRESSIVE_ENDING,
  /** Words before a participle that say that the victims stand before it. */
  PASSIVE_MARKER,
  /** Capitals, whose names also stand for governments. */
  CAPITAL,
  /** Names that are other words unless they are written in capitals. */
  ACRONYM,
  /** Prepositions whose noun belongs to the noun before them: "of". */
  GENITIVE,
  /** Prepositions that join to a speaker whose and where he is: "the office of … in … said". */
  SPEAKER_LINK,
  /** Prepositions before the source of a report: "according to". */
  SOURCE_PREPOSITION,
  /** The word "day", which means "today" with the article. */
  DAY_WORD,
  /** Prepositions of those for whom something is meant: "for". */
  BENEFIT,
  /** "To", "treated": before a hospital, words for those who were brought there. */
  GOAL,
  /** Homes, villages, camps: where people live whom a journey displaces. */
  DWELLING,
  /** Words between a day and its month. */
  BEFORE_MONTH,
  /** Quarters, streets and the like that are called by a date: "17 July Street". */
  NAMED_BY_DATE,
  /** "Disputed": two places behind it claim a third and are not where something happened. */
  DISPUTED,
  /** Words between a day and the month of another calendar. */
  BEFORE_OTHER_MONTH,
  /** Endings of ordinal figures: "5th". */
  ORDINAL_ENDING,
  /** Particle between a date and its year. */
  BEFORE_DATE_YEAR,
  /** Words before a year that stands alone. */
  BEFORE_YEAR,
  /** Words before a weekday that has no article: "on the night of". */
  BEFORE_WEEKDAY,
  /** Words before a month that stands alone, without its day or year. */
  BEFORE_LONE_MONTH,
  /** Names of months that are more often another word. */
  AMBIGUOUS_MONTH,
  /** Words between a direction and the place that it is counted from. */
  DIRECTION_FROM,
  /** Words between a distance and its direction. */
  DISTANCE_TO,
  /** Miles. */
  MILE
}
