package marsad.aggregate.trust;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import marsad.aggregate.incident.Publisher;
import marsad.aggregate.incident.Report;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Moment;

/** The sources with the moment since when each is established. */
public final class Sources {
  private final TrustRules rules;
  private final Map<String, String> firstRecorded;
  private final Instant now;

  /**
   * @param firstRecorded when Marsad recorded the first report of a publisher, ISO 8601, by the
   *     publisher's key
   * @param now the moment of publication
   */
  public Sources(TrustRules rules, Map<String, String> firstRecorded, Instant now) {
    this.rules = rules;
    this.firstRecorded = Map.copyOf(firstRecorded);
    this.now = now;
  }

  /**
   * Returns when Marsad recorded the first event of each publisher, ISO 8601, by the publisher's
   * key.
   */
  public static Map<String, String> firstRecorded(Collection<ReportedEvent> events) {
    Map<String, String> first = new HashMap<>();
    for (ReportedEvent reported : events) {
      Publisher publisher = Publisher.of(reported.report());
      if (publisher.isNamed() && reported.firstFetched() != null) {
        first.merge(publisher.key(), reported.firstFetched(), Sources::earlier);
      }
    }
    return first;
  }

  /** Returns the earlier of two ISO 8601 moments of any zone. */
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

  /** Returns a report with its publisher and the moment since when that is established. */
  Voice voice(Report report) {
    Publisher publisher = Publisher.of(report);
    Instant first = Moment.findInstant(firstRecorded.get(publisher.key())).orElse(null);
    Instant since = rules.established(report, publisher, first);
    return new Voice(report, publisher, since, !since.isAfter(now));
  }

  /**
   * A report of an incident with its publisher.
   *
   * @param since when the publisher becomes established
   * @param established whether it is established now
   */
  record Voice(Report report, Publisher publisher, Instant since, boolean established) {}
}
