package marsad.aggregate.trust;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import marsad.aggregate.incident.Publisher;
import marsad.aggregate.incident.Report;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Moment;

/** Which sources are established at a moment, and since when. */
public final class Sources {
  private final TrustRules rules;
  private final Map<String, String> firstRecorded;
  private final Instant now;

  /**
   * @param firstRecorded when Marsad recorded the first report of a publisher, by its key, ISO 8601
   * @param now the moment of publication
   */
  public Sources(TrustRules rules, Map<String, String> firstRecorded, Instant now) {
    this.rules = rules;
    this.firstRecorded = Map.copyOf(firstRecorded);
    this.now = now;
  }

  /** When Marsad recorded the first of these events of each publisher, by its key, ISO 8601. */
  public static Map<String, String> firstRecorded(Collection<ReportedEvent> events) {
    Map<String, String> first = new HashMap<>();
    for (ReportedEvent told : events) {
      Publisher publisher = Publisher.of(told.report());
      if (publisher.isNamed() && told.firstFetched() != null) {
        first.merge(publisher.key(), told.firstFetched(), Sources::earlier);
      }
    }
    return first;
  }

  /** The first of two ISO 8601 moments, of whatever zones. */
  public static String earlier(String a, String b) {
    Instant first = Moment.findInstant(a).orElse(Instant.MAX);
    Instant second = Moment.findInstant(b).orElse(Instant.MAX);
    return second.isBefore(first) || second.equals(first) && b.compareTo(a) < 0 ? b : a;
  }

  TrustRules rules() {
    return rules;
  }

  Instant now() {
    return now;
  }

  /** A report with its publisher, and when that is established. */
  Voice voice(Report report) {
    Publisher publisher = Publisher.of(report);
    Instant first = Moment.findInstant(firstRecorded.get(publisher.key())).orElse(null);
    Instant since = rules.established(report, publisher, first);
    return new Voice(report, publisher, since, !since.isAfter(now));
  }

  /**
   * A report of an incident and who publishes it.
   *
   * @param since when the publisher is established
   * @param established whether it is by now
   */
  record Voice(Report report, Publisher publisher, Instant since, boolean established) {}
}
