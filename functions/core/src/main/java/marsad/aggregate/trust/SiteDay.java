package marsad.aggregate.trust;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;
import marsad.aggregate.trust.Sources.Voice;
import marsad.article.Moment;

/**
 * A day of a site on which an incident counts towards the cap of that site.
 *
 * @param cap maximum number of incidents of the day that are published; the lowest of the caps of
 *     the site's publishers
 */
record SiteDay(String site, LocalDate day, int cap) {

  /**
   * Returns for each site that an incident rests on the day of its earliest report.
   *
   * @param trusted the reports that the incident rests on
   * @param established which reports come from sources that were established when the incident was
   *     recorded
   */
  static Collection<SiteDay> list(
      Incident incident, List<Voice> trusted, Predicate<Voice> established, TrustRules rules) {
    Map<String, SiteDay> days = new LinkedHashMap<>();
    for (Voice voice : trusted) {
      String site = voice.publisher().site();
      int cap = rules.cap(voice.publisher(), !established.test(voice));
      SiteDay day = new SiteDay(site, day(voice.report(), incident), cap);
      days.merge(site, day, SiteDay::merge);
    }
    return List.copyOf(days.values());
  }

  private static LocalDate day(Report report, Incident incident) {
    return Moment.findDay(report.published())
        .or(() -> Moment.findDay(incident.recorded()))
        .or(() -> Moment.findDay(incident.day()))
        .orElse(LocalDate.EPOCH);
  }

  private SiteDay merge(SiteDay other) {
    return new SiteDay(site, day.isBefore(other.day) ? day : other.day, Math.min(cap, other.cap));
  }

  String key() {
    return site + " " + day;
  }
}
