package marsad.aggregate.trust;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import marsad.aggregate.Publisher;
import marsad.aggregate.Report;
import marsad.aggregate.Told;
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
  public static Map<String, String> firstRecorded(Collection<Told> events) {
    Map<String, String> first = new HashMap<>();
    for (Told told : events) {
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

  /** When the publisher of a report is established. */
  Instant since(Report report) {
    String first = firstRecorded.get(Publisher.of(report).key());
    return rules.established(report, Moment.findInstant(first).orElse(null));
  }

  /** Whether the publisher of a report is established by now. */
  boolean isEstablished(Report report) {
    return !since(report).isAfter(now);
  }
}
