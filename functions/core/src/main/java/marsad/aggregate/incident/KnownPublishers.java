package marsad.aggregate.incident;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import marsad.article.Article;
import marsad.reference.Agencies;

/**
 * The publishers that are established from their first report on: the agencies, the sources that
 * Marsad polls, those that the operator names, and Marsad's own samples.
 */
public final class KnownPublishers {
  private final Agencies agencies;
  private final Set<String> hosts = new HashSet<>();

  private KnownPublishers(Agencies agencies, Collection<String> others) {
    this.agencies = agencies;
    hosts.addAll(agencies.hosts());
    others.forEach(host -> hosts.add(Publisher.bare(host)));
  }

  /** Returns the agencies and the publishers at the given hosts. */
  public static KnownPublishers of(Agencies agencies, Collection<String> hosts) {
    return new KnownPublishers(agencies, hosts);
  }

  /**
   * Returns whether the publisher of a report is established: its host, or one above it, is known.
   */
  public boolean isKnown(Report report) {
    return isKnown(report, Publisher.of(report));
  }

  /** Returns whether the publisher of a report is established. */
  public boolean isKnown(Report report, Publisher publisher) {
    if (report.source() != null && report.source().startsWith(Article.SAMPLE)) {
      return true;
    }
    if (!publisher.hasHost()) {
      return publisher.isNamed() && agencies.of(report.source()).isPresent();
    }
    String host = publisher.key();
    for (int dot = -1; ; dot = host.indexOf('.', dot + 1)) {
      if (hosts.contains(host.substring(dot + 1))) {
        return true;
      }
      if (host.indexOf('.', dot + 1) < 0) {
        return false;
      }
    }
  }
}
