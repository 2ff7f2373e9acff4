package marsad.extract.entity.count;

import marsad.extract.lexicon.Marker;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.Reach;
import marsad.language.Token;
import marsad.language.Trait;
import marsad.language.WordList;

/** Follows a list of people from item to item, past names in apposition. */
final class PeopleEnumeration {
  /** Maximum number of tokens of an enumeration in apposition. */
  private static final int APPOSITION_REACH = 24;

  /** Maximum number of tokens between the "and" of a list and its next item. */
  private static final int NEXT_ITEM_REACH = 2;

  /** Maximum number of tokens between a speaker and the word for speaking. */
  private static final int SPEAKER_REACH = 14;

  private final AnnotatedPassage passage;
  private final PeopleWords people;

  PeopleEnumeration(AnnotatedPassage passage, PeopleWords people) {
    this.passage = passage;
    this.people = people;
  }

  /** Returns the first token of the next item of a list; -1 where the list ends. */
  int next(int i, int last) {
    for (int k = i; k <= Math.min(last, i + passage.language().reach(Reach.LIST_GAP)); k++) {
      if (people.isCasualtyWord(k) || people.isDeed(k)) {
        return -1;
      }
      boolean mark = passage.token(k).isMark(Marks.LIST) && k < last;
      if (passage.isMarker(k, Marker.INCLUDING)
          || mark && passage.isMarker(k + 1, Marker.INCLUDING)) {
        return behindApposition(k, last);
      }
      if (people.joins(k) && k + 1 <= last) {
        int next = people.isWordOfItsOwn(k) ? k + 1 : k;
        while (next <= last
            && next <= k + NEXT_ITEM_REACH
            && !people.startsItem(next)
            && !people.isCasualtyWord(next)
            && !isAnotherVerb(next)) {
          next++;
        }
        return next <= last && people.startsItem(next) && !people.isCasualtyWord(next) ? next : -1;
      }
      if (passage.token(k).isMark(Marks.LIST) && k + 1 <= last && people.startsItem(k + 1)) {
        return isSpeaker(k + 1) || isAge(k + 1, last) ? -1 : k + 1;
      }
      if (!mark && passage.token(k).isMark(Marks.PARTS) && k < last && people.startsItem(k + 1)) {
        return -1; // "six people – four soldiers and two farmers": its parts
      }
      if (mark && k + 2 <= last && isOwn(k + 1) && people.isPerson(k + 2)) {
        return k + 2; // "a man, | his | wife and two sons"
      }
      if (people.stops(k)) {
        return -1;
      }
    }
    return -1;
  }

  /** "Killed five and | took | another five": a word that is no function word is a verb. */
  private boolean isAnotherVerb(int token) {
    return passage.language().has(Trait.SUBJECT_FIRST)
        && passage.token(token).type() == Token.Type.WORD
        && !passage.language().is(WordList.ARTICLE_WORD, passage.token(token).form())
        && !passage.language().is(WordList.OWN, passage.token(token).form())
        && passage.markerMention(token).isEmpty();
  }

  private boolean isOwn(int token) {
    return passage.language().is(WordList.OWN, passage.token(token).form());
  }

  /** "A nephew, | seven, | was wounded": a number between commas is an age. */
  private boolean isAge(int from, int last) {
    int next = Math.max(people.numbers().lastOf(from), from) + 1;
    return people.numbers().at(from) && next <= last && passage.token(next).isMark(Marks.LIST);
  }

  /** "… wounding two, a police officer in the town told the agency": who speaks is no victim. */
  private boolean isSpeaker(int from) {
    boolean comma = false;
    boolean joined = false;
    for (int i = from; i < Math.min(passage.size(), from + SPEAKER_REACH); i++) {
      if (passage.isMarker(i, Marker.ATTRIBUTION)) {
        return passage.language().has(Trait.SUBJECT_FIRST);
      }
      boolean mark = passage.token(i).isMark(Marks.LIST);
      boolean and = passage.isMarker(i, Marker.AND);
      if (people.isCasualtyWord(i)
          || and && (comma || !people.startsItem(i + 1))
          || mark && (comma || joined)
          || passage.token(i).isMark(".\n;")) {
        return false;
      }
      comma |= mark;
      joined |= and;
    }
    return false;
  }

  /** "Three leaders, namely … , as well as two guards": the names are not counted again. */
  private int behindApposition(int from, int last) {
    int to = Math.min(last, from + APPOSITION_REACH);
    int addition = passage.nearest(Marker.IN_ADDITION, Math.min(from, to), to);
    if (addition < 0) {
      return -1;
    }
    int next = passage.markerMention(addition).orElseThrow().last() + 1;
    while (next <= to && !people.startsItem(next)) {
      next++;
    }
    return next <= to ? next : -1;
  }
}
