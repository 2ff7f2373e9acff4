package marsad.extract.factuality;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import marsad.extract.lexicon.CasualtyForm;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.language.Trait;

/** Finds what a title or a first sentence is about, where that is no incident: a verdict. */
final class ReportSubject {
  /** Maximum number of tokens from victims to the word for what killed them. */
  private static final int LOSS_REACH = 2;

  private ReportSubject() {}

  /** Returns the first of some markers that a sentence is about. */
  static Optional<Marker> find(
      AnnotatedPassage passage, Sentence sentence, Collection<Marker> subjects) {
    return subjects.stream().filter(marker -> governs(passage, sentence, marker)).findFirst();
  }

  /**
   * "A court sentenced a man who killed two", "the attack was condemned": returns whether a word is
   * the predicate or the subject of a sentence, and the incident only belongs to it.
   */
  private static boolean governs(AnnotatedPassage passage, Sentence sentence, Marker marker) {
    int at = passage.nearest(marker, sentence.first(), sentence.last());
    if (at < 0) {
      return false;
    }
    List<Mention> counted = harm(passage, sentence);
    boolean harmed = !isFirst(at, counted) && !passage.language().has(Trait.VERB_LAST);
    if (harmed) {
      return false;
    }
    List<Mention> deeds = deeds(passage, sentence);
    if (isFirst(at, deeds) && isFirst(at, counted)) {
      return !new Setting(passage).holds(marker, sentence);
    }
    int last = passage.nearest(marker, sentence.last(), sentence.first());
    boolean closes =
        passage.language().has(Trait.VERB_LAST)
            && !deeds.isEmpty()
            && (last > deeds.get(deeds.size() - 1).last()
                || at < sentence.last() && passage.token(at + 1).endsClause()
                || isBeforeRelative(passage, at));
    return closes || marker == Marker.CONDEMNATION && counted.isEmpty();
  }

  /** "He condemned the attack | that killed two": what stands behind only says which attack. */
  private static boolean isBeforeRelative(AnnotatedPassage passage, int predicate) {
    return passage
        .markerMention(predicate)
        .filter(word -> passage.isMarker(word.last() + 1, Marker.COMPLEMENTIZER))
        .isPresent();
  }

  /** Returns the words for casualties of a sentence that may report some. */
  private static List<Mention> harm(AnnotatedPassage passage, Sentence sentence) {
    return passage.within(CasualtySense.class, sentence.first(), sentence.last()).stream()
        .filter(word -> !isLoss(passage, word))
        .toList();
  }

  /** Returns the words for events of a sentence, those of whom somebody grieves for aside. */
  private static List<Mention> deeds(AnnotatedPassage passage, Sentence sentence) {
    return passage.within(TriggerSense.class, sentence.first(), sentence.last()).stream()
        .filter(
            deed ->
                passage
                    .within(
                        CasualtySense.class,
                        Math.max(sentence.first(), deed.first() - LOSS_REACH),
                        deed.first() - 1)
                    .stream()
                    .noneMatch(word -> isLoss(passage, word)))
        .toList();
  }

  /** "Families | of the victims" of an attack gathered: names people by what they lost. */
  static boolean isLoss(AnnotatedPassage passage, Mention word) {
    return word.get(CasualtySense.class).form() == CasualtyForm.NOUN
        && word.first() > 0
        && passage.isMarker(word.first() - 1, Marker.BEREAVED);
  }

  private static boolean isFirst(int token, List<Mention> mentions) {
    return mentions.isEmpty() || token <= mentions.get(0).first();
  }

  /** "Families of the fallen | who died in battles of the group": tells of whom one grieves for. */
  static boolean isOfLoss(AnnotatedPassage passage, Trigger trigger) {
    int first = trigger.sentence().first();
    return trigger.first() > first
        && passage.within(CasualtySense.class, first, trigger.first() - 1).stream()
            .anyMatch(
                word ->
                    isLoss(passage, word)
                        && Clause.end(passage, word.last() + 1, trigger.first()) < 0);
  }
}
