package marsad.extract.entity.count;

import java.util.stream.Stream;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.Marks;
import marsad.language.Token;
import marsad.language.Trait;

/** Recognises numbers that count no people: per cent, kilometres, rockets, times. */
final class CountedThings {
  private final AnnotatedPassage passage;

  CountedThings(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /** "Per cent", بالمئة: the hundred in it counts nobody. */
  boolean isUnit(Mention number) {
    return passage
        .markerMention(number.first())
        .filter(unit -> passage.isMarker(number.first(), Marker.UNIT))
        .filter(unit -> unit.first() == number.first() && unit.last() == number.last())
        .isPresent();
  }

  /** "Of a family | one", where "one" stands behind: it counts a noun that names no one person. */
  boolean isOne(Mention number) {
    int noun = number.first() - 1;
    int next = Math.min(number.last() + 1, passage.size() - 1);
    return noun >= 0
        && !passage.isMarker(next, Marker.PART_OF) // "one | of its men", "one | man"
        && !passage.starts(PersonSense.class, next)
        && passage.language().has(Trait.VERB_FIRST)
        && number.senses().stream().allMatch(sense -> ((NumberSense) sense).value() == 1)
        && passage.token(noun).type() == Token.Type.WORD
        && Stream.of(Marker.AND, Marker.LOCATIVE, Marker.PART_OF, Marker.ROLE, Marker.ATTRIBUTION)
            .noneMatch(marker -> passage.isMarker(noun, marker))
        && passage.within(CasualtySense.class, noun, noun).isEmpty()
        && passage.within(TriggerSense.class, noun, noun).isEmpty()
        && passage.within(NumberSense.class, noun, noun).isEmpty()
        && passage.within(PersonSense.class, noun, noun).stream()
            .noneMatch(person -> person.get(PersonSense.class).number() == 1);
  }

  /** "Per cent", "kilometres", "rockets": a number before it counts no people. */
  boolean startAt(int i) {
    if (i >= passage.size()) {
      return false;
    }
    if (passage.token(i).isMark(Marks.PERCENT)
        || passage.isMarker(i, Marker.UNIT_KM)
        || compound(i)) {
      return true;
    }
    return passage.isMarker(i, Marker.UNIT) && !person(i)
        || isNobody(i) && i + 1 < passage.size() && passage.isMarker(i + 1, Marker.UNIT);
  }

  /** "A 400-sheep herd": the number only describes. */
  private boolean compound(int i) {
    return passage.token(i).isMark("-")
        && i + 1 < passage.size()
        && passage.token(i + 1).type() == Token.Type.WORD;
  }

  /** "Two more | times": a word that names people only where nothing follows that it counts. */
  private boolean isNobody(int i) {
    return passage.language().has(Trait.SUBJECT_FIRST)
        && passage.starts(PersonSense.class, i)
        && passage.within(PersonSense.class, i, i).stream()
            .anyMatch(person -> person.get(PersonSense.class).actor().isEmpty());
  }

  /** "A village chief": the word for a unit begins one for a person. */
  private boolean person(int i) {
    return passage.starts(PersonSense.class, i);
  }
}
