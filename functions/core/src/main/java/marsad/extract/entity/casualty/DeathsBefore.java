package marsad.extract.entity.casualty;

import marsad.extract.entity.count.PeopleWords;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.WordList;

/** Parts the people of "the death of" from those whom the next word for a casualty counts. */
record DeathsBefore(AnnotatedPassage passage, PeopleWords words) {
  /**
   * "The death of three soldiers and a guard, | and four people | were wounded": returns where the
   * people of the second word begin.
   *
   * @param from first token of the people before that word
   */
  int behind(int from, Mention casualty) {
    int of = from - 1;
    if (of < 1
        || !passage.language().is(WordList.GENITIVE, passage.token(of).form())
        || !words.isCasualtyWord(of) && !words.isCasualtyWord(of - 1)) {
      return from;
    }
    for (int i = casualty.first() - 1; i > from; i--) {
      if (passage.isMarker(i, Marker.AND) && passage.token(i - 1).isMark(Marks.LIST)) {
        return i + 1;
      }
    }
    return from;
  }
}
