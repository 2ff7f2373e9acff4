package marsad.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.extract.lexicon.Concept;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CalendarSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Mention;
import marsad.language.Token;
import marsad.language.WordList;

/** Drops mentions whose words only fold like those of the text: other letters, no capitals. */
final class WrittenForm {
  /** Types of senses whose words are compared letter by letter. */
  private static final List<Class<? extends Concept>> SPELLED =
      List.of(TriggerSense.class, CasualtySense.class);

  private final AnnotatedPassage passage;

  WrittenForm(AnnotatedPassage passage) {
    this.passage = passage;
  }

  /**
   * Keeps, of the mentions of a passage, those whose words are written as the tables write them.
   */
  void apply(Map<Class<? extends Concept>, List<Mention>> mentions) {
    SPELLED.forEach(type -> mentions.computeIfPresent(type, (t, all) -> fitting(all)));
    mentions.computeIfPresent(
        ActorSense.class,
        (type, actors) -> actors.stream().filter(actor -> !isWord(actor)).toList());
    List<Mention> dates = mentions.getOrDefault(CalendarSense.class, List.of());
    mentions.computeIfPresent(
        MarkerSense.class,
        (type, markers) -> markers.stream().filter(word -> !isOfDate(word, dates)).toList());
  }

  /** Drops the senses whose words only fold like those of the text. */
  private List<Mention> fitting(List<Mention> all) {
    List<Mention> fitting = new ArrayList<>(all.size());
    for (Mention mention : all) {
      String words = passage.words(mention.first(), mention.last());
      List<? extends Concept> senses =
          mention.senses().stream().filter(sense -> sense.fits(words)).toList();
      if (!senses.isEmpty()) {
        fitting.add(mention.with(senses));
      }
    }
    return fitting;
  }

  /** "9 May: they attack": whether a word is a month behind a number, and no "may". */
  private boolean isOfDate(Mention word, List<Mention> dates) {
    return word.first() > 0
        && passage.token(word.first() - 1).type() == Token.Type.NUMBER
        && Character.isUpperCase(passage.words(word.first(), word.first()).charAt(0))
        && dates.stream()
            .anyMatch(date -> date.first() == word.first() && date.last() == word.last());
  }

  /** "It is", "they told us": whether a name that is also a word is not written in capitals. */
  private boolean isWord(Mention name) {
    return name.first() == name.last()
        && passage.language().is(WordList.ACRONYM, passage.token(name.first()).form())
        && !passage.words(name.first(), name.last()).chars().allMatch(Character::isUpperCase);
  }
}
