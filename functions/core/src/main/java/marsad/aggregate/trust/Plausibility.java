package marsad.aggregate.trust;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;
import marsad.article.Moment;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;

/** Checks whether the toll and the date of an incident are plausible by {@link TrustRules}. */
final class Plausibility {
  private final TrustRules rules;

  Plausibility(TrustRules rules) {
    this.rules = rules;
  }

  /**
   * Returns whether the toll of an incident is implausibly high, and fewer than two independent
   * established sources report one that is.
   */
  boolean hasImplausibleToll(Standing standing) {
    return isImplausible(standing.casualties())
        && standing.corroboration(
                voice -> voice.established() && isImplausible(voice.report().casualties()))
            < 2;
  }

  private boolean isImplausible(Casualties casualties) {
    return casualties != null
        && (isImplausible(casualties.killed()) || isImplausible(casualties.wounded()));
  }

  private boolean isImplausible(Count count) {
    return count != null
        && (rules.isImplausible(count.low())
            || rules.isImplausible(count.best())
            || rules.isImplausible(count.high()));
  }

  /**
   * Returns whether the day of an incident lies more than one day after its last report, or before
   * the earliest year of the rules.
   */
  boolean hasImplausibleDate(Incident incident) {
    LocalDate start =
        incident.date() == null ? null : Moment.findDay(incident.date().start()).orElse(null);
    if (start == null) {
      return false;
    }
    LocalDate last =
        incident.reports().stream()
            .map(Report::published)
            .map(Moment::findDay)
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .or(() -> Moment.findDay(incident.recorded()))
            .orElse(null);
    return start.getYear() < rules.earliestYear()
        || last != null && start.isAfter(last.plusDays(1));
  }
}
