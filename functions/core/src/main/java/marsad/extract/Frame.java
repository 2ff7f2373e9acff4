package marsad.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.extract.CasualtyReader.Harm;
import marsad.extract.Sense.TriggerSense;
import marsad.table.Kind;

/** A draft of an event: a trigger and what stands around it. Lives only while one text is read. */
final class Frame {
  /** What later mentions of an event keep repeating proves no more. */
  private static final int MOST_PROOFS = 200;

  /** The passage that it was read in; its token numbers count there. */
  final Reading reading;

  final Sentence sentence;
  final TriggerSense trigger;
  final int first;
  final int last;

  /** Tokens that belong to this trigger rather than to its neighbours. */
  int from;

  int to;

  /** The first token behind the trigger before; a word like "warned" there belongs to that one. */
  int free;

  Kind kind;
  String strength;
  Spot spot;
  boolean ownSpot;
  boolean ownDate;
  DateMention date;
  String rejection;

  /** Only tried, or only a charge: that says nothing of the frames behind it. */
  boolean confined;

  boolean separate;
  boolean ongoing;
  boolean revised;

  /** The place that a heading above names. */
  Spot section;

  /** Whether its sentence names a country that Marsad does not report on. */
  boolean abroad;

  boolean quoted;
  boolean sequel;
  boolean again;
  boolean summary;
  final Map<String, Participation> actors = new LinkedHashMap<>();
  final List<Harm> harm = new ArrayList<>();
  private final Set<String> victims = new LinkedHashSet<>();
  private boolean toll;
  private int harmRead;

  /**
   * Numbers of the sentences whose figures come on top of those before: "one militant was also
   * killed".
   */
  final Set<Integer> additive = new java.util.TreeSet<>();

  final Set<String> weapons = new LinkedHashSet<>();
  final List<Proof> proofs = new ArrayList<>();

  Frame(Reading reading, Sentence sentence, Mention mention, TriggerSense trigger) {
    this.reading = reading;
    this.sentence = sentence;
    this.trigger = trigger;
    this.first = mention.first();
    this.last = mention.last();
    this.from = sentence.first();
    this.to = sentence.last();
    this.free = sentence.first();
    this.kind = trigger.kind();
    this.strength = trigger.strength();
    proofs.add(Proof.of(reading, "kind", trigger.rule(), first, last));
  }

  boolean is(String wanted) {
    return strength.equals(wanted);
  }

  void add(String field, String rule, int firstToken, int lastToken) {
    proofs.add(Proof.of(reading, field, rule, firstToken, lastToken));
  }

  /** Whether both may speak of one thing, as far as their kinds tell. */
  boolean sameKind(Frame other) {
    return kind != null
        && other.kind != null
        && (kind.equals(other.kind) || kind.absorbs(other.kind) || other.kind.absorbs(kind));
  }

  /** The sides of the killed. */
  Set<String> victims() {
    readHarm();
    return victims;
  }

  /** Whether it tells how many suffered, and somebody did. */
  boolean ownToll() {
    readHarm();
    return toll;
  }

  /** Harm is only ever added, so each is looked at once. */
  private void readHarm() {
    for (; harmRead < harm.size(); harmRead++) {
      Harm one = harm.get(harmRead);
      toll |= one.count() != null && one.count().some();
      if (one.count() != null && one.outcome().equals("killed")) {
        one.count().of().forEach(side -> victims.add(side.actor()));
      }
    }
  }

  /** Takes over what another mention of the same thing adds. */
  void join(Frame other) {
    boolean sameBreath = sentence.equals(other.sentence);
    if (other.kind != null && other.kind.absorbs(kind) && (sameBreath || is("generic"))) {
      kind = other.kind;
    }
    if (is("generic") || is("echo")) {
      strength = other.strength;
    }
    if (spot == null
        || !ownSpot && other.ownSpot
        || other.ownSpot
            && (other.spot.rank() < spot.rank()
                || other.spot.rank() == spot.rank()
                    && (other.spot.inNamesakeOf(spot) || other.spot.villageBeside(spot)))) {
      spot = other.spot;
      ownSpot = other.ownSpot;
    }
    if (date == null || date.dateline() && other.date != null || date.span() == null) {
      date = other.date == null ? date : other.date;
    }
    ongoing |= other.ongoing;
    other.actors.forEach(actors::putIfAbsent);
    weapons.addAll(other.weapons);
    additive.addAll(other.additive);
    if (proofs.size() < MOST_PROOFS) {
      proofs.addAll(other.proofs);
    }
  }
}
