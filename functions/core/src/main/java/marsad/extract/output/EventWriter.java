package marsad.extract.output;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import marsad.event.ActorRole;
import marsad.event.Casualties;
import marsad.event.Certainty;
import marsad.event.DateSpan;
import marsad.event.Event;
import marsad.event.Evidence;
import marsad.event.EvidenceField;
import marsad.event.Status;
import marsad.extract.draft.EventDraft;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.lexicon.Marker;
import marsad.extract.score.ReportContext;
import marsad.extract.score.Scorer;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.EvidenceSpan;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.Trigger;
import marsad.reference.Actors;
import marsad.reference.KindTrait;
import marsad.reference.place.Gazetteer;

/** Turns a finished event into the record that is stored, with evidence for every field. */
public final class EventWriter {
  private final LocationWriter locations;
  private final CasualtyTotals totals;
  private final PartyWriter partyWriter;
  private final Scorer scorer;

  public EventWriter(Gazetteer gazetteer, Actors actors, Scorer scorer) {
    this.locations = new LocationWriter(gazetteer);
    this.scorer = scorer;
    this.totals = new CasualtyTotals(actors);
    this.partyWriter = new PartyWriter(actors);
  }

  /** Returns the record of an event of a report. */
  public Event write(String id, EventDraft event, ReportContext report) {
    PlaceMention place = event.place();
    List<Evidence> evidence = new ArrayList<>();
    Set<Evidence> shown = new LinkedHashSet<>();
    for (EvidenceSpan proof : event.proofs()) {
      if (proof.field() == EvidenceField.PLACE && !(event.ownPlace() && proves(proof, place))) {
        continue;
      }
      Evidence e = proof.evidence();
      if (shown.add(e)) {
        evidence.add(e);
      }
    }
    if (evidence.stream().noneMatch(e -> e.field() == EvidenceField.PLACE)) {
      String rule = (event.ownPlace() ? "" : "taken-over:") + place.rule();
      evidence.add(evidence(place.in(), EvidenceField.PLACE, rule, place.first(), place.last()));
    }
    DateMention when = event.date();
    DateSpan date = when == null ? null : when.span();
    if (date != null) {
      String rule = (event.ownDate() ? "" : "taken-over:") + when.rule();
      evidence.add(evidence(when.in(), EvidenceField.DATE, rule, when.first(), when.last()));
    }
    Status status = status(event);
    Trigger trigger = event.trigger();
    evidence.add(
        evidence(
            trigger.passage(),
            EvidenceField.STATUS,
            "told-as-" + status.code(),
            trigger.first(),
            trigger.last()));
    for (CasualtyMention casualty : event.casualties()) {
      if (casualty.count() != null && evidence.size() < Limits.MOST_EVIDENCE) {
        evidence.add(casualty.proof().evidence());
      }
    }
    Casualties casualties = totals.of(event);
    List<ActorRole> parties = partyWriter.write(event, evidence);
    Certainty certainty =
        scorer.certainty(event, report).only(date != null, hasToll(casualties), !parties.isEmpty());
    return new Event(
        id,
        event.kind().code(),
        status,
        date,
        locations.write(place),
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
      AnnotatedPassage in, EvidenceField field, String rule, int first, int last) {
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
}
