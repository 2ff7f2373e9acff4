package marsad.aggregate.incident;

import java.util.List;
import marsad.event.Casualties;
import marsad.event.Certainty;
import marsad.event.Location;

/** Builds a copy of an incident with some components replaced. */
final class IncidentCopy {
  private final Incident original;
  private String id;
  private List<String> aliases;
  private List<String> splitFrom;
  private Location place;
  private Casualties casualties;
  private double confidence;
  private Certainty certainty;
  private int corroboration;
  private List<Report> reports;
  private List<Merge> merge;
  private List<Change> changes;
  private String firstSeen;
  private String recorded;
  private String updated;
  private int revision;
  private List<Flag> flags;
  private Boolean unconfirmed;

  IncidentCopy(Incident original) {
    this.original = original;
    ids(original.id(), original.aliases(), original.splitFrom());
    place = original.place();
    casualties = original.casualties();
    confidence = original.confidence();
    certainty = original.certainty();
    corroboration = original.corroboration();
    reports(original.reports(), original.merge());
    changes = original.changes();
    moments(original.firstSeen(), original.recorded(), original.updated());
    revision = original.revision();
    flags(original.flags(), original.unconfirmed());
  }

  IncidentCopy ids(String ownId, List<String> otherIds, List<String> formerIds) {
    id = ownId;
    aliases = otherIds;
    splitFrom = formerIds;
    return this;
  }

  IncidentCopy place(Location other) {
    place = other;
    return this;
  }

  /** Replaces casualties, certainty and number of independent sources. */
  IncidentCopy facts(Casualties people, Certainty sure, int independent) {
    casualties = people;
    certainty = sure;
    confidence = sure == null ? confidence : sure.event();
    corroboration = independent;
    return this;
  }

  IncidentCopy reports(List<Report> others, List<Merge> reasons) {
    reports = others;
    merge = reasons;
    return this;
  }

  /** Replaces its newest changes and the number of all its changes. */
  IncidentCopy changes(List<Change> log, int revisions) {
    changes = log;
    revision = revisions;
    return this;
  }

  IncidentCopy moments(String seen, String recordedAt, String updatedAt) {
    firstSeen = seen;
    recorded = recordedAt;
    updated = updatedAt;
    return this;
  }

  IncidentCopy flags(List<Flag> doubts, Boolean isUnconfirmed) {
    flags = doubts;
    unconfirmed = isUnconfirmed;
    return this;
  }

  Incident make() {
    return new Incident(
        id,
        aliases,
        splitFrom,
        original.kind(),
        original.status(),
        original.date(),
        place,
        original.actors(),
        casualties,
        original.weapons(),
        confidence,
        certainty,
        corroboration,
        reports,
        merge,
        changes,
        firstSeen,
        recorded,
        updated,
        revision,
        flags,
        unconfirmed);
  }
}
