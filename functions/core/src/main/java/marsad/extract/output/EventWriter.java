package marsad.extract.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import marsad.event.ActorRole;
import marsad.event.Area;
import marsad.event.Casualties;
import marsad.event.Certainty;
import marsad.event.DateSpan;
import marsad.event.Event;
import marsad.event.Evidence;
import marsad.event.Location;
import marsad.event.Precision;
import marsad.event.Role;
import marsad.event.Status;
import marsad.extract.discourse.EventDraft;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Outcome;
import marsad.extract.score.ReportContext;
import marsad.extract.score.Scorer;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.EvidenceSpan;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.reference.Actor;
import marsad.reference.Actors;
import marsad.reference.AdministrativeAreas;
import marsad.reference.Gazetteer;
import marsad.reference.KindTrait;
import marsad.reference.Place;

/** Turns a finished event into the record that is stored, with evidence for every field. */
public final class EventWriter {

  /** Armed people whose side no word names. */
  private static final String UNNAMED = "unidentified-armed";

  private final Gazetteer gazetteer;
  private final Actors actors;
  private final CasualtyTotals totals;
  private final Sides sides;
  private final Scorer scorer;

  public EventWriter(Gazetteer gazetteer, Actors actors, Scorer scorer) {
    this.gazetteer = gazetteer;
    this.actors = actors;
    this.scorer = scorer;
    this.totals = new CasualtyTotals(actors);
    this.sides = new Sides(actors);
  }

  /** Returns the record of an event of a report. */
  public Event write(String id, EventDraft event, ReportContext report) {
    PlaceMention place = event.place();
    List<Evidence> evidence = new ArrayList<>();
    Set<Evidence> shown = new LinkedHashSet<>();
    for (EvidenceSpan proof : event.proofs()) {
      if (proof.field().equals("place") && !(event.ownPlace() && proves(proof, place))) {
        continue;
      }
      Evidence e = proof.evidence();
      if (shown.add(e)) {
        evidence.add(e);
      }
    }
    if (!event.ownPlace()) {
      evidence.add(
          evidence(place.in(), "place", "taken-over:" + place.rule(), place.first(), place.last()));
    }
    DateMention when = event.date();
    DateSpan date = when == null ? null : when.span();
    if (date != null) {
      String rule = (event.ownDate() ? "" : "taken-over:") + when.rule();
      evidence.add(evidence(when.in(), "date", rule, when.first(), when.last()));
    }
    Status status = status(event);
    Trigger trigger = event.trigger();
    evidence.add(
        evidence(
            trigger.passage(),
            "status",
            "told-as-" + status.code(),
            trigger.first(),
            trigger.last()));
    for (CasualtyMention casualty : event.casualties()) {
      if (casualty.count() != null && evidence.size() < Limits.MOST_EVIDENCE) {
        evidence.add(casualty.proof().evidence());
      }
    }
    Casualties casualties = totals.of(event);
    List<ActorRole> parties = parties(event, evidence);
    Certainty certainty =
        scorer.certainty(event, report).only(date != null, hasToll(casualties), !parties.isEmpty());
    return new Event(
        id,
        event.kind().code(),
        status,
        date,
        location(place),
        parties,
        casualties.empty() ? null : casualties,
        List.copyOf(event.weapons()),
        evidence,
        certainty.event(),
        certainty);
  }

  /** Returns whether numbers of dead or wounded are given. */
  private static boolean hasToll(Casualties casualties) {
    return casualties.killed() != null || casualties.wounded() != null;
  }

  private static Evidence evidence(
      AnnotatedPassage in, String field, String rule, int first, int last) {
    return EvidenceSpan.of(in, field, rule, first, last).evidence();
  }

  private static boolean proves(EvidenceSpan proof, PlaceMention mention) {
    return proof.text().equals(mention.in().text())
        && proof.start() == mention.in().token(mention.first()).start();
  }

  private static Status status(EventDraft event) {
    Sentence sentence = event.sentence();
    AnnotatedPassage passage = event.trigger().passage();
    if (passage.has(Marker.CLAIM, sentence.first(), sentence.last())) {
      return Status.CLAIMED;
    }
    return event.ongoing() && event.kind().has(KindTrait.CONTINUES)
        ? Status.ONGOING
        : Status.HAPPENED;
  }

  private Location location(PlaceMention mention) {
    Place place = mention.place();
    Place named =
        mention.rule().equals("unknown-village") && mention.precision() == Precision.DISTRICT
            ? gazetteer.findDistrict(place).orElse(place)
            : place;
    return new Location(
        place.id(),
        named.names(),
        known(mention.lat()),
        known(mention.lon()),
        mention.precision(),
        known(mention.radiusKm()),
        Area.of(areas(mention, AdministrativeAreas::districts)),
        Area.of(areas(mention, AdministrativeAreas::governorates)),
        place.administration(),
        mention.in().words(mention.first(), mention.last()));
  }

  /** Returns the areas of a place, of the road between two places, or of both its ends. */
  private static List<Place> areas(PlaceMention mention, Function<Place, List<Place>> of) {
    return AdministrativeAreas.between(mention.place(), mention.end()).stream()
        .flatMap(place -> of.apply(place).stream())
        .distinct()
        .toList();
  }

  private static Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }

  /** "Two PKK fighters were killed": the fighters are those of the side that is named. */
  private boolean hasArmedTarget(Map<String, ActorRole> byId) {
    return byId.values().stream()
        .anyMatch(part -> part.role() == Role.TARGET && actors.get(part.id()).armed());
  }

  /** Adds the sides of victims: who was killed, wounded or taken in an attack was its target. */
  private void addVictims(EventDraft event, Map<String, ActorRole> byId, List<Evidence> evidence) {
    boolean assault = event.kind().has(KindTrait.ASSAULT) || event.kind().has(KindTrait.REMOTE);
    boolean arrest = event.kind().has(KindTrait.JUDICIAL);
    if (!assault && !arrest) {
      return;
    }
    for (CasualtyMention casualty : event.casualties()) {
      if (casualty.hasVictims() && casualty.outcome() != Outcome.MISSING) {
        for (Casualties.Side side : casualty.count().of()) {
          if (arrest && !side.actor().equals(Actor.CIVILIANS)
              || side.actor().equals(UNNAMED) && hasArmedTarget(byId)) {
            continue;
          }
          Evidence words = casualty.proof().evidence();
          ActorRole victim = new ActorRole(side.actor(), Role.TARGET, words.quote());
          if (byId.putIfAbsent(side.actor(), victim) == null
              && evidence.size() < Limits.MOST_EVIDENCE) {
            evidence.add(
                new Evidence(
                    "actors", words.rule(), words.start(), words.end(), words.quote(), words.in()));
          }
        }
      }
    }
  }

  /** Returns one role for each actor, without names for several forces of which one is given. */
  private List<ActorRole> parties(EventDraft event, List<Evidence> evidence) {
    Map<String, ActorRole> byId = new LinkedHashMap<>();
    event.actors().forEach(p -> byId.putIfAbsent(p.id(), p));
    addVictims(event, byId, evidence);
    Set<String> covered = new LinkedHashSet<>();
    for (ActorRole p : byId.values()) {
      for (String parent : actors.get(p.id()).parents()) {
        Actor umbrella = actors.get(parent);
        if (umbrella.umbrella()) {
          covered.add(parent + "/" + p.role().code());
        }
      }
    }
    return sides.apart(
        event.kind(),
        byId.values().stream()
            .filter(p -> !covered.contains(p.id() + "/" + p.role().code()))
            .toList());
  }
}
