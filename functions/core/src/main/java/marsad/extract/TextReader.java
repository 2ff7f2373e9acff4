package marsad.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import marsad.article.Moment;
import marsad.event.DatePrecision;
import marsad.extract.discourse.DocumentState;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.casualty.CasualtyReader;
import marsad.extract.entity.date.DateMemory;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.date.DateReader;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceReader;
import marsad.extract.entity.toponym.PlaceNames;
import marsad.extract.factuality.DocumentFrame;
import marsad.extract.factuality.Factuality;
import marsad.extract.frame.FrameReader;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.NumberSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Passages;
import marsad.extract.text.Sentence;
import marsad.language.Token;
import marsad.reference.ReferenceTables;

/** Reads one text from its first passage to its last; of each it keeps only the frames. */
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

  /** Returns whether the first tokens of the text say that it only supposes what it reports. */
  boolean supposed(int tokens) {
    int last = Math.min(tokens, head.size()) - 1;
    return last >= 0 && head.has(Marker.SUPPOSED, 0, last);
  }

  /** Returns the day of filing, from the dateline; null where there is none. */
  LocalDate filed() {
    return headDates.stream()
        .filter(d -> d.dateline() && d.span() != null && d.span().precision() == DatePrecision.DAY)
        .map(d -> Moment.day(d.span().start()))
        .findFirst()
        .orElse(null);
  }

  /** The first passage. */
  AnnotatedPassage head() {
    return head;
  }

  List<DateMention> headDates() {
    return headDates;
  }

  /**
   * Returns what the text reports. Can be called once.
   *
   * @param reference the day from whose view it is written, null where unknown
   * @param supposed whether all of it is only supposed
   * @param subject what the text is about
   * @param title the events of the title, none where this is the title
   * @param skip characters at its head that only repeat the title
   */
  DocumentState read(
      LocalDate reference,
      boolean supposed,
      DocumentFrame subject,
      List<EventDraft> title,
      int skip) {
    DocumentState state = new DocumentState(tables.gazetteer(), tables.actors(), reference, title);
    readPassage(state, head, headDates, new Factuality(head, supposed, subject), skip);
    while (passages.hasNext()) {
      AnnotatedPassage passage = passages.next();
      List<DateMention> dates = DateReader.read(passage, published, month, memory);
      readPassage(state, passage, dates, new Factuality(passage, supposed, subject), skip);
    }
    return state;
  }

  private void readPassage(
      DocumentState state,
      AnnotatedPassage passage,
      List<DateMention> dates,
      Factuality factuality,
      int skip) {
    List<PlaceMention> places = PlaceReader.read(passage, tables, names);
    List<Sentence> split = Sentence.split(passage, sentences);
    state.notePlaces(passage, split, places);
    PlaceReader.filed(passage, tables, names).ifPresent(state::noteFiled);
    state.noteDates(dates);
    CasualtyReader casualties = new CasualtyReader(passage, taken(passage, dates, places));
    FrameReader frames = new FrameReader(passage, tables, places, dates, casualties);
    for (Sentence sentence : split) {
      sentences = sentence.number() + 1;
      if (passage.token(sentence.last()).end() > skip) {
        state.read(factuality.judge(frames.read(sentence)));
      }
    }
  }

  /** "9:30": hours or minutes. */
  private static boolean isClock(AnnotatedPassage passage, int i) {
    return isColon(passage, i - 1, i - 2) || isColon(passage, i + 1, i + 2);
  }

  private static boolean isColon(AnnotatedPassage passage, int colon, int number) {
    return colon >= 0
        && number >= 0
        && Math.max(colon, number) < passage.size()
        && passage.token(colon).isMark(":")
        && passage.token(number).type() == Token.Type.NUMBER;
  }

  /** "Aged nine | and twelve": a number joined to one that counts nobody, with nobody behind it. */
  private static boolean isFurther(AnnotatedPassage passage, boolean[] taken, int i) {
    boolean and = passage.isMarker(i - 1, Marker.AND) || passage.isMarker(i - 1, Marker.RANGE);
    int first = and ? i - 2 : passage.attachedAnd(i) ? i - 1 : -1;
    return first > 0
        && taken[first]
        && passage.isMarker(first - 1, Marker.NUMBERED)
        && (i + 1 == passage.size()
            || !passage.starts(PersonSense.class, i + 1)
                && !passage.starts(CasualtySense.class, i + 1)
                && !passage.starts(NumberSense.class, i + 1));
  }

  /** Returns which tokens cannot count people: dates, names of units, distances. */
  private static boolean[] taken(
      AnnotatedPassage passage, List<DateMention> dates, List<PlaceMention> places) {
    boolean[] taken = new boolean[passage.size()];
    for (DateMention date : dates) {
      Arrays.fill(taken, date.first(), date.last() + 1, true);
    }
    for (PlaceMention mention : places) {
      Arrays.fill(taken, mention.first(), mention.last() + 1, true);
    }
    for (int i = 0; i < passage.size(); i++) {
      boolean number =
          passage.token(i).type() == Token.Type.NUMBER || passage.starts(NumberSense.class, i);
      taken[i] |=
          number
              && (passage.isMarker(i - 1, Marker.NUMBERED)
                  || isClock(passage, i)
                  || isFurther(passage, taken, i));
    }
    for (Mention mention : passage.all(ActorSense.class)) {
      for (int i = mention.first(); i <= mention.last(); i++) {
        taken[i] |= passage.token(i).type() == Token.Type.NUMBER;
      }
    }
    return taken;
  }
}
