package marsad.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import marsad.article.Moment;
import marsad.event.DatePrecision;
import marsad.extract.discourse.DocumentState;
import marsad.extract.entity.count.CasualtyReader;
import marsad.extract.entity.date.DateMemory;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.date.DateReader;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceNames;
import marsad.extract.entity.place.PlaceReader;
import marsad.extract.factuality.Factuality;
import marsad.extract.frame.FrameReader;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Passages;
import marsad.extract.text.Sentence;
import marsad.language.Token;
import marsad.reference.ReferenceTables;

/** Reads one text from its first passage to its last, and keeps no more of it than its story. */
final class TextReader {
  private final ReferenceTables tables;
  private final LocalDate published;
  private final YearMonth month;
  private final Passages passages;
  private final DateMemory memory = new DateMemory();
  private final PlaceNames names = new PlaceNames();
  private final AnnotatedPassage head;
  private final List<DateMention> headDates;
  private int sentences;

  /**
   * @param published the day of publication, null where unknown
   * @param month its month, null where unknown
   */
  TextReader(Passages passages, ReferenceTables tables, LocalDate published, YearMonth month) {
    this.tables = tables;
    this.published = published;
    this.month = month;
    this.passages = passages;
    this.head = passages.next();
    this.headDates = DateReader.read(head, published, month, memory);
  }

  /** Whether the first tokens of the text say that it only plays with a thought. */
  boolean supposed(int tokens) {
    int last = Math.min(tokens, head.size()) - 1;
    return last >= 0 && head.has(Marker.SUPPOSED, 0, last);
  }

  /** The day of filing, from the dateline; null where there is none. */
  LocalDate filed() {
    return headDates.stream()
        .filter(d -> d.dateline() && d.span() != null && d.span().precision() == DatePrecision.DAY)
        .map(d -> Moment.day(d.span().start()))
        .findFirst()
        .orElse(null);
  }

  List<DateMention> headDates() {
    return headDates;
  }

  /**
   * What the text tells. May be asked once.
   *
   * @param reference the day from whose view it is written, null where unknown
   * @param supposed whether all of it only plays with a thought
   * @param skip characters at its head that only repeat the title
   */
  DocumentState story(LocalDate reference, boolean supposed, int skip) {
    DocumentState story = new DocumentState(tables.gazetteer(), reference);
    tell(story, head, headDates, supposed, skip);
    while (passages.hasNext()) {
      AnnotatedPassage reading = passages.next();
      tell(story, reading, DateReader.read(reading, published, month, memory), supposed, skip);
    }
    return story;
  }

  private void tell(
      DocumentState story,
      AnnotatedPassage reading,
      List<DateMention> dates,
      boolean supposed,
      int skip) {
    List<PlaceMention> spots = PlaceReader.read(reading, tables.gazetteer(), names);
    story.meet(spots);
    CasualtyReader casualties = new CasualtyReader(reading, taken(reading, dates, spots));
    FrameReader frames = new FrameReader(reading, tables, spots, dates, casualties);
    Factuality modality = new Factuality(reading, supposed);
    for (Sentence sentence : Sentence.split(reading, sentences)) {
      sentences = sentence.number() + 1;
      if (reading.token(sentence.last()).end() > skip) {
        story.tell(modality.judge(frames.read(sentence)));
      }
    }
  }

  /** Tokens whose numbers count no people: dates, names of units, distances. */
  private static boolean[] taken(
      AnnotatedPassage reading, List<DateMention> dates, List<PlaceMention> spots) {
    boolean[] taken = new boolean[reading.size()];
    for (DateMention date : dates) {
      Arrays.fill(taken, date.first(), date.last() + 1, true);
    }
    for (PlaceMention spot : spots) {
      Arrays.fill(taken, spot.first(), spot.last() + 1, true);
    }
    for (Mention mention : reading.all(ActorSense.class)) {
      for (int i = mention.first(); i <= mention.last(); i++) {
        taken[i] |= reading.token(i).type() == Token.Type.NUMBER;
      }
    }
    return taken;
  }
}
