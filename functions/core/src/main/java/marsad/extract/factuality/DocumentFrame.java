package marsad.extract.factuality;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.event.RejectionReason;
import marsad.extract.entity.date.DateMention;
import marsad.extract.frame.Frame;
import marsad.extract.lexicon.Concept.CasualtySense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Strength;
import marsad.extract.signal.Signal;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Sentence;
import marsad.reference.KindTrait;

/**
 * Recognises reports whose subject is not an incident but what people make of one: a verdict, a
 * condemnation, an anniversary, a statistic. The title says it, or else the first sentence.
 */
public final class DocumentFrame {
  private final RejectionReason reason;
  private final Marker subject;
  private final ReportDay day;

  /** Minimum number of tokens of a first sentence; a shorter one is a dateline. */
  private static final int DATELINE = 6;

  /** Number of days before the report that other news may lie back. */
  private static final int DAYS = 2;

  /** Number of sentences in which a report of a court says what is new. */
  private static final int HEAD = 2;

  /** What the incidents are that a report of each subject speaks of. */
  private static final Map<Marker, RejectionReason> SUBJECTS = new EnumMap<>(Marker.class);

  static {
    SUBJECTS.put(Marker.COURT, RejectionReason.LEGAL);
    SUBJECTS.put(Marker.DENIAL, RejectionReason.DENIED);
    SUBJECTS.put(Marker.CONDEMNATION, RejectionReason.COMMENTARY);
    SUBJECTS.put(Marker.APPEAL, RejectionReason.COMMENTARY);
    SUBJECTS.put(Marker.COMMEMORATION, RejectionReason.BACKGROUND);
    SUBJECTS.put(Marker.STAGED, RejectionReason.HYPOTHETICAL);
  }

  private DocumentFrame(Marker subject, RejectionReason reason, LocalDate day) {
    this.subject = subject;
    this.reason = reason;
    this.day = new ReportDay(day);
  }

  /**
   * Recognises the subject of a report.
   *
   * @param title the title, without tokens where there is none
   * @param head the first passage of the text
   * @param dates the dates of the first passage
   * @param day the day from whose view the report is written; null where unknown
   */
  public static DocumentFrame of(
      AnnotatedPassage title, AnnotatedPassage head, List<DateMention> dates, LocalDate day) {
    Optional<Sentence> lead = lead(head);
    Optional<Marker> subject =
        Sentence.split(title, 0).stream()
            .flatMap(sentence -> ReportSubject.find(title, sentence, SUBJECTS.keySet()).stream())
            .findFirst()
            .or(
                () ->
                    lead.flatMap(sentence -> ReportSubject.find(head, sentence, SUBJECTS.keySet()))
                        .filter(marker -> marker != Marker.APPEAL || !tells(title)));
    RejectionReason reason =
        subject
            .map(SUBJECTS::get)
            .or(() -> new StatisticReport(title, head, dates).reason(lead))
            .orElse(null);
    return new DocumentFrame(subject.orElse(null), reason, day);
  }

  /**
   * Returns why what a frame reports is no news of the report; null where it is. "Separately"
   * begins other news, and a condemnation may report what happened this morning.
   */
  RejectionReason reject(Frame frame) {
    if (reason == null || frame.kind() == null) {
      return reason;
    }
    boolean news =
        frame.has(Signal.SEPARATE)
            || frame.has(Signal.AGAIN)
            || frame.kind().has(KindTrait.CROWD) && !frame.kind().has(KindTrait.CIVILIAN)
            || reason == RejectionReason.LEGAL && isArrest(frame)
            || reason == RejectionReason.COMMENTARY && day.isToday(frame)
            || isOtherNews(frame);
    return news ? null : reason;
  }

  /** Returns the day of the report. */
  ReportDay day() {
    return day;
  }

  /** "The judge announced the arrest of three men": an act of justice is news, a verdict not. */
  private boolean isArrest(Frame frame) {
    Sentence sentence = frame.sentence();
    return frame.kind().has(KindTrait.JUDICIAL)
        && (sentence.number() == 0 || sentence.number() < HEAD && day.isWithin(frame, DAYS))
        && frame.trigger().passage().nearest(Marker.COURT, frame.first(), sentence.last()) < 0;
  }

  /**
   * "On Friday gunmen attacked a patrol in Daquq": beside a verdict or a denial, a sentence that
   * says where and on which of the last days, and nothing of the subject, is other news. Beside a
   * condemnation it is what was condemned, told once more.
   */
  private boolean isOtherNews(Frame frame) {
    Sentence sentence = frame.sentence();
    return subject != null
        && subject != Marker.CONDEMNATION
        && sentence.number() > 0
        && (frame.is(Strength.NEW) || frame.hasCasualties())
        && !frame.has(Signal.KNOWN)
        && frame.isPlaced()
        && day.isWithin(frame, DAYS)
        && !frame.trigger().passage().has(subject, sentence.first(), sentence.last());
  }

  /** "Gunmen kill two in Daquq": a title that tells of a deed is not about what is said of it. */
  private static boolean tells(AnnotatedPassage title) {
    return title.all(TriggerSense.class).stream()
            .anyMatch(deed -> deed.get(TriggerSense.class).kind() != null)
        || !title.all(CasualtySense.class).isEmpty();
  }

  /** Returns the first sentence that is more than a dateline. */
  private static Optional<Sentence> lead(AnnotatedPassage head) {
    return Sentence.split(head, 0).stream()
        .filter(sentence -> sentence.last() - sentence.first() >= DATELINE)
        .findFirst();
  }
}
