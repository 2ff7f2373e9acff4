package marsad.aggregate.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Article;
import marsad.article.Moment;
import marsad.event.ActorRole;
import marsad.event.Casualties;
import marsad.event.DateSpan;
import marsad.event.Event;
import marsad.event.Extraction;
import marsad.event.Location;
import marsad.event.Precision;
import marsad.event.Role;
import marsad.event.Status;
import marsad.reference.Agencies;
import marsad.reference.ReferenceTables;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;

/** An event to be changed part by part. */
record EventStub(
    String kind,
    String day,
    String place,
    Integer dead,
    Integer wounded,
    String weapon,
    String target,
    String initiator,
    Status status) {
  static final String DAY = "2023-03-08";
  static final String MORNING = "2023-03-09T08:00:00+03:00";
  static final String EVENING = "2023-03-09T20:00:00+03:00";

  static EventStub of(String kind, String place) {
    return new EventStub(kind, DAY, place, null, null, null, null, null, Status.HAPPENED);
  }

  EventStub on(String otherDay) {
    return new EventStub(kind, otherDay, place, dead, wounded, weapon, target, initiator, status);
  }

  EventStub toll(Integer killed, Integer hurt) {
    return new EventStub(kind, day, place, killed, hurt, weapon, target, initiator, status);
  }

  EventStub with(String otherWeapon) {
    return new EventStub(kind, day, place, dead, wounded, otherWeapon, target, initiator, status);
  }

  EventStub against(String actor) {
    return new EventStub(kind, day, place, dead, wounded, weapon, actor, initiator, status);
  }

  EventStub by(String actor) {
    return new EventStub(kind, day, place, dead, wounded, weapon, target, actor, status);
  }

  EventStub claimed() {
    return new EventStub(
        kind, day, place, dead, wounded, weapon, target, initiator, Status.CLAIMED);
  }

  EventStub recalled() {
    return new EventStub(
        kind, day, place, dead, wounded, weapon, target, initiator, Status.RECALLED);
  }

  private Event event(String id) {
    Casualties casualties = new Casualties(count(dead), count(wounded), null, null);
    return new Event(
        id,
        kind,
        status,
        day == null ? null : DateSpan.day(Moment.day(day), day, false),
        location(Gazetteer.bundled().get(place)),
        actors(),
        casualties.empty() ? null : casualties,
        weapon == null ? List.of() : List.of(weapon),
        List.of(),
        0.9,
        null);
  }

  private List<ActorRole> actors() {
    List<ActorRole> actors = new ArrayList<>();
    if (initiator != null) {
      actors.add(new ActorRole(initiator, Role.INITIATOR, initiator));
    }
    if (target != null) {
      actors.add(new ActorRole(target, Role.TARGET, target));
    }
    return actors;
  }

  private static Casualties.Count count(Integer number) {
    return number == null ? null : Casualties.Count.of(number);
  }

  private static Location location(Place place) {
    Precision precision =
        switch (place.kind()) {
          case GOVERNORATE -> Precision.GOVERNORATE;
          case DISTRICT -> Precision.DISTRICT;
          case SUBDISTRICT -> Precision.AREA;
          default -> place.ownPoint() ? Precision.EXACT : Precision.AREA;
        };
    return new Location(
        place.id(),
        place.names(),
        place.lat(),
        place.lon(),
        precision,
        place.radiusKm(),
        List.of(),
        List.of(),
        place.administration(),
        null);
  }

  static List<ReportedEvent> report(String id, String published, EventStub... told) {
    Article article =
        new Article(
            id, null, "agency-" + id, "en", null, published, "2023-03-10T00:00:00Z", id, null);
    List<Event> events = new ArrayList<>();
    for (EventStub one : told) {
      events.add(one.event(id + "-" + (events.size() + 1)));
    }
    Predicate<Event> recalled = event -> event.status() == Status.RECALLED;
    Extraction extraction =
        new Extraction(
            id,
            "en",
            "test",
            events.stream().filter(recalled.negate()).toList(),
            List.of(),
            events.stream().filter(recalled).toList());
    return ReportedEvent.of(article, extraction, Agencies.bundled());
  }

  /** The same report of an event, with another day or place. */
  static ReportedEvent with(ReportedEvent reported, DateSpan date, Location place) {
    Event event = reported.event();
    return new ReportedEvent(
        reported.articleId(),
        reported.foundingId(),
        reported.report(),
        reported.firstFetched(),
        reported.fetched(),
        reported.rules(),
        reported.firstRules(),
        new Event(
            event.id(),
            event.kind(),
            event.status(),
            date,
            place,
            event.actors(),
            event.casualties(),
            event.weapons(),
            event.evidence(),
            event.confidence(),
            null));
  }

  @SafeVarargs
  static List<Incident> join(List<ReportedEvent>... reports) {
    List<ReportedEvent> all = new ArrayList<>();
    for (List<ReportedEvent> report : reports) {
      all.addAll(report);
    }
    return new IncidentLinker(ReferenceTables.bundled()).join(all);
  }

  static int incidents(EventStub first, EventStub second) {
    return join(report("a", MORNING, first), report("b", EVENING, second)).size();
  }
}
