package marsad.extract.draft;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marsad.event.ActorRole;
import marsad.event.Role;
import marsad.extract.lexicon.Outcome;
import marsad.extract.text.EvidenceSpan;
import marsad.reference.KindTrait;

/**
 * Recognises a lead whose numbers of people are the sum of those that the text then gives event by
 * event: "Six were killed in two attacks. Five died in A … One died in B".
 */
public final class LeadTotal {
  /** Minimum number of events that a lead sums up where it tells none of them itself. */
  private static final int PARTS = 2;

  private final EventDraft lead;
  private final Collection<EventDraft> others;

  private LeadTotal(EventDraft lead, Collection<EventDraft> others) {
    this.lead = lead;
    this.others = others;
  }

  /** Returns the lead of events in text order as a possible sum; empty where there is only one. */
  public static Optional<LeadTotal> of(List<EventDraft> events) {
    return events.size() < 2
        ? Optional.empty()
        : Optional.of(new LeadTotal(events.get(0), List.copyOf(events.subList(1, events.size()))));
  }

  /**
   * Takes the sum away from the lead, where it is one, and tells its parts who did it.
   *
   * @return the lead, where it tells nothing but the sum
   */
  public Optional<EventDraft> settle() {
    DraftTolls tolls = lead.people().tolls();
    Optional<Integer> first = tolls.first();
    if (first.isEmpty() || lead.people().settled()) {
      return Optional.empty();
    }
    Set<Integer> same = new HashSet<>();
    Integer own = null;
    for (int sentence : tolls.sentences()) {
      if (tolls.equal(first.get(), sentence)) {
        same.add(sentence);
      } else if (own == null) {
        own = sentence;
      }
    }
    List<EventDraft> parts = parts(own == null ? first.get() : own);
    boolean enough = own == null ? parts.size() >= PARTS : !parts.isEmpty();
    if (!enough || !isSum(first.get(), own, parts)) {
      return Optional.empty();
    }
    tellAgent(lead, parts);
    lead.people().settle();
    parts.forEach(part -> part.people().settle());
    if (own == null) {
      return Optional.of(lead);
    }
    lead.people().drop(same);
    return Optional.empty();
  }

  /** Takes away the largest sum of an event; returns whether other sentences count fewer. */
  public static boolean dropSum(EventDraft event) {
    if (event.people().settled()) {
      return true;
    }
    event.people().settle();
    return event.people().dropSum();
  }

  /** Returns the violent events behind a sentence that count people, one for each sentence. */
  private List<EventDraft> parts(int behind) {
    Set<Integer> seen = new HashSet<>();
    return others.stream()
        .filter(event -> event.kind().isViolent())
        .filter(
            event ->
                event.people().tolls().first().filter(s -> s > behind && seen.add(s)).isPresent())
        .toList();
  }

  private boolean isSum(int total, Integer own, List<EventDraft> parts) {
    boolean some = false;
    for (Outcome outcome : List.of(Outcome.KILLED, Outcome.WOUNDED)) {
      int all = lead.people().tolls().people(total, outcome);
      int told =
          parts.stream()
              .mapToInt(
                  part ->
                      part.people()
                          .tolls()
                          .people(part.people().tolls().first().orElseThrow(), outcome))
              .sum();
      int rest = own == null ? 0 : lead.people().tolls().people(own, outcome);
      if (all > 0 && told + rest != all) {
        return false;
      }
      some |= all > 0 && told > 0;
    }
    return some;
  }

  /** Adds who did what an event sums up to its parts, where nobody is named. */
  public static void tellAgent(EventDraft sum, Collection<EventDraft> parts) {
    List<ActorRole> agents =
        sum.elsewhere().parties().stream().filter(part -> part.role() == Role.INITIATOR).toList();
    parts.stream()
        .filter(part -> part.kind().has(KindTrait.ASSAULT) || part.kind().has(KindTrait.MUTUAL))
        .filter(part -> !part.kind().has(KindTrait.FINDABLE)) // whoever laid the bombs
        .forEach(part -> part.elsewhere().complete(agents, proofs(sum)));
  }

  private static List<EvidenceSpan> proofs(EventDraft sum) {
    return Stream.concat(sum.proofs().stream(), sum.elsewhere().proofs().stream()).toList();
  }
}
