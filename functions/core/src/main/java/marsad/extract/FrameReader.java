package marsad.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import marsad.extract.CasualtyReader.Harm;
import marsad.extract.Sense.ActorSense;
import marsad.extract.Sense.CueSense;
import marsad.extract.Sense.HarmSense;
import marsad.extract.Sense.TriggerSense;
import marsad.extract.Sense.WeaponSense;
import marsad.table.Gazetteer;
import marsad.table.Kinds;
import marsad.table.Place;
import marsad.table.Tsv;

/** Makes the frames of one sentence: its triggers, and for each the words that belong to it. */
final class FrameReader {
  private static final int NEAR = 5;

  /** So many tokens before a trigger may stand what somebody is accused of. */
  private static final int CHARGE = 4;

  /** So many tokens further away, a place of the next better rank is preferred. */
  private static final int RANK_WEIGHT = 6;

  /** Kinds that many people do at once. */
  private static final List<String> CROWDS = List.of("protest", "displacement", "unrest");

  private static final List<String> FINDABLE =
      List.of("ied", "shelling", "suicide-attack", "drone-strike", "explosive-remnant");

  private static final int FAR = 30;

  /** So many attacks or strikes at once are a sum. */
  private static final int MANY = 100;

  private static final List<String> ASSAULTS =
      List.of(
          "armed-attack",
          "ied",
          "suicide-attack",
          "abduction",
          "killing",
          "destruction",
          "shelling",
          "explosive-remnant");

  /** The kind that an attack with a weapon is. */
  private static final Map<String, String> WEAPON_KINDS =
      Tsv.read("tables/weapons.tsv").stream()
          .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("kind")));

  private final Reading reading;
  private final String lang;
  private final List<Spot> spots;
  private final List<DateMention> dates;
  private final CasualtyReader casualties;
  private final boolean supposed;

  /**
   * @param supposed whether the whole text only plays with a thought
   */
  FrameReader(
      Reading reading,
      String lang,
      List<Spot> spots,
      List<DateMention> dates,
      CasualtyReader casualties,
      boolean supposed) {
    this.supposed = supposed;
    this.reading = reading;
    this.lang = lang;
    this.spots = spots;
    this.dates = dates;
    this.casualties = casualties;
  }

  /** What one sentence says: frames, and harm that no trigger of the sentence explains. */
  record Told(Sentence sentence, List<Frame> frames, List<Harm> loose, Frame bearer) {}

  Told read(Sentence sentence) {
    List<Frame> frames = merge(triggers(sentence));
    ranges(frames, sentence);
    Frame before = null;
    for (Frame frame : frames) {
      fill(frame);
      carry(before, frame);
      before = frame;
    }
    List<Harm> loose = new ArrayList<>();
    for (Harm harm : casualties.read(sentence)) {
      Optional<Frame> owner = owner(frames, harm);
      if (owner.isPresent()) {
        owner.get().harm.add(harm);
      } else {
        loose.add(harm);
      }
    }
    return new Told(sentence, frames, loose, bearer(sentence, loose));
  }

  /** "Warned that they may attack or kidnap": what is only feared or remembered stays so. */
  private void carry(Frame before, Frame frame) {
    if (before == null
        || frame.rejection != null
        || before.rejection == null
        || before.rejection.equals("negated")
        || before.kind == null
        || before.confined
        || frame.separate
        || frame.date != null && frame.date != before.date
        || reading.nearest("after", before.last + 1, frame.first) >= 0) {
      return;
    }
    frame.rejection = before.rejection;
  }

  private List<Frame> triggers(Sentence sentence) {
    List<Frame> frames = new ArrayList<>();
    for (Mention mention : reading.within(TriggerSense.class, sentence.first(), sentence.last())) {
      if (reading.insideActor(mention)) {
        continue;
      }
      Frame frame = new Frame(sentence, mention, mention.get(TriggerSense.class));
      if (frame.is("begun")) {
        boolean begun = reading.nearest("ongoing", sentence.first(), sentence.last()) >= 0;
        frame.strength = begun ? "new" : "echo";
      }
      armed(frame);
      found(frame);
      frames.add(frame);
    }
    return frames;
  }

  /** Bombs and rockets that are found, seized or defused are no attack. */
  private void found(Frame frame) {
    if (frame.kind == null || !FINDABLE.contains(frame.kind.code())) {
      return;
    }
    boolean verbLast = lang.equals("ckb");
    int from = Math.max(frame.sentence.first(), frame.first - (verbLast ? 2 : 6));
    int to = Math.min(frame.sentence.last(), verbLast ? frame.last + 5 : frame.last);
    if (reading.nearest("find", from, to) >= 0) {
      frame.kind = Kinds.shipped().get("weapons-found");
    }
  }

  /** Where the words before a trigger begin to belong to it alone. */
  private int nearestTriggerBefore(Frame frame) {
    List<Mention> before =
        reading.within(
            TriggerSense.class,
            frame.sentence.first(),
            Math.max(frame.sentence.first(), frame.first - 1));
    return before.isEmpty() ? frame.sentence.first() : before.get(before.size() - 1).last() + 1;
  }

  /** An attack with aircraft is an air strike: what does it with decides. */
  private void armed(Frame frame) {
    if (frame.kind == null) {
      return;
    }
    boolean open = frame.is("generic") || frame.kind.code().equals("shelling");
    if (!open && !frame.kind.code().equals("armed-attack")) {
      return;
    }
    int from = open ? frame.sentence.first() : nearestTriggerBefore(frame);
    int to = open ? frame.sentence.last() : frame.last;
    for (Mention mention : reading.within(WeaponSense.class, from, to)) {
      String kind = WEAPON_KINDS.getOrDefault(mention.get(WeaponSense.class).code(), "");
      if (!kind.isEmpty() && Kinds.shipped().get(kind).absorbs(frame.kind)) {
        frame.kind = Kinds.shipped().get(kind);
      }
    }
  }

  /** Triggers of one sentence that tell one thing become one frame, the most exact kind wins. */
  private List<Frame> merge(List<Frame> raw) {
    List<Frame> frames = new ArrayList<>();
    for (Frame frame : raw) {
      Frame same = null;
      for (Frame earlier : frames) {
        if (sameBreath(earlier, frame)) {
          same = earlier;
        }
      }
      if (same == null) {
        frames.add(frame);
      } else {
        boolean strong = same.is("new") || frame.is("new");
        same.join(frame);
        same.strength = strong ? "new" : same.strength;
      }
    }
    boolean exact = frames.stream().anyMatch(f -> f.is("new"));
    frames.removeIf(f -> exact && f.is("generic") && f.kind != null && !afterSequence(f));
    return frames;
  }

  private boolean afterSequence(Frame frame) {
    return reading.nearest(
            "sequence", Math.max(frame.sentence.first(), frame.first - 6), frame.first)
        >= 0;
  }

  private boolean sameBreath(Frame earlier, Frame later) {
    if (earlier.kind == null || later.kind == null) {
      return false;
    }
    boolean otherKind = !earlier.kind.equals(later.kind);
    return earlier.sameKind(later)
        && !(later.is("new") && between("separate", earlier, later))
        && !(otherKind && between("sequence", earlier, later));
  }

  /** Whether a word like "separately" or "then" stands between two triggers. */
  private boolean between(String cue, Frame earlier, Frame later) {
    return later.first > earlier.last + 1
        && reading.nearest(cue, earlier.last + 1, later.first - 1) >= 0;
  }

  private void ranges(List<Frame> frames, Sentence sentence) {
    for (int i = 1; i < frames.size(); i++) {
      Frame before = frames.get(i - 1);
      Frame frame = frames.get(i);
      int border = frame.first;
      for (int k = frame.first - 1; k > before.last; k--) {
        if (reading.token(k).isMark("،,;؛")) {
          border = k;
          break;
        }
      }
      before.to = border - 1;
      frame.from = border;
      frame.free = before.last + 1;
    }
  }

  private Optional<Frame> owner(List<Frame> frames, Harm harm) {
    Frame owner = null;
    for (Frame frame : frames) {
      if (frame.kind != null && (owner == null || frame.from <= harm.first())) {
        owner = frame;
      }
    }
    return Optional.ofNullable(owner);
  }

  private void fill(Frame frame) {
    frame.rejection = modality(frame);
    frame.sequel = frame.first > frame.sentence.first() && afterSequence(frame);
    frame.again = reading.nearest("again", frame.from, frame.last) >= 0;
    frame.quoted = quoted(frame);
    frame.summary = reading.nearest("summary", frame.sentence.first(), frame.sentence.last()) >= 0;
    frame.separate = reading.nearest("separate", frame.from, frame.first) >= 0;
    if (additive(frame.sentence)) {
      frame.additive.add(frame.sentence.first());
    }
    frame.revised = reading.nearest("revised", frame.from, frame.to) >= 0;
    place(frame);
    date(frame);
    actors(frame);
    for (Mention mention : reading.within(WeaponSense.class, frame.from, frame.to)) {
      if (frame.weapons.add(mention.get(WeaponSense.class).code())) {
        frame.add(
            "weapons", mention.get(WeaponSense.class).rule(), mention.first(), mention.last());
      }
    }
    if (reading.nearest("ongoing", frame.from, frame.to) >= 0) {
      frame.ongoing = true;
    }
  }

  /** "One more was also killed", كما قتل: the figures come on top. */
  private boolean additive(Sentence sentence) {
    if (reading.nearest(
            "additive", sentence.first(), Math.min(sentence.first() + 1, sentence.last()))
        >= 0) {
      return true;
    }
    for (Mention harm : reading.within(HarmSense.class, sentence.first(), sentence.last())) {
      int from = Math.max(sentence.first(), harm.first() - 2);
      if (reading.nearest("additive", from, harm.first()) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the trigger stands in somebody's quoted words. */
  private boolean quoted(Frame frame) {
    boolean open = false;
    for (int i = frame.sentence.first(); i < frame.first; i++) {
      Token token = reading.token(i);
      if (token.isMark("“«")) {
        open = true;
      } else if (token.isMark("”»")) {
        open = false;
      } else if (token.isMark("\"")) {
        open = !open;
      }
    }
    return open;
  }

  private String modality(Frame frame) {
    int first = frame.first;
    int near = Math.max(frame.free, first - NEAR);
    int after = lang.equals("ckb") ? Math.min(frame.to, frame.last + 4) : frame.last;
    int said = lang.equals("ckb") ? frame.sentence.last() : after;
    if (reading.nearest("denial", Math.max(frame.free, first - 8), said) >= 0) {
      return "denied";
    }
    int no = lang.equals("en") ? 6 : 2;
    if (reading.nearest("negation", Math.max(frame.free, first - no), first) >= 0) {
      return "negated";
    }
    boolean attempt =
        reading.isCue(frame.last + 1, "attempt") || reading.isCue(first - 1, "attempt");
    if (attempt
        || supposed
        || reading.nearest("supposed", frame.sentence.first(), frame.sentence.last()) >= 0) {
      frame.confined = attempt;
      return "hypothetical";
    }
    int feared = reading.nearest("hypothetical", near, after);
    if (feared >= 0 && !(feared > 0 && reading.isCue(feared - 1, "cause"))) {
      return "hypothetical";
    }
    if (reading.nearest("planned", near, plannedUntil(frame)) >= 0
        || reading.nearest("future", frame.from, frame.to) >= 0) {
      return "planned";
    }
    frame.confined =
        frame.kind != null
            && !frame.kind.code().equals("arrest")
            && reading.nearest("charge", Math.max(frame.free, first - CHARGE), first) >= 0;
    if (frame.confined) {
      return "background";
    }
    if (reading.nearest("background", frame.from, frame.to) >= 0
        || perfect(frame)
        || statistic(frame)) {
      return "background";
    }
    return null;
  }

  /** "An operation with the army will begin": the plan may stand behind the trigger. */
  private int plannedUntil(Frame frame) {
    int end = Math.min(frame.to, frame.last + (lang.equals("ckb") ? 4 : 8));
    for (int i = frame.last + 1; i < end; i++) {
      if (reading.token(i).isMark("،,;؛")) {
        return i;
      }
    }
    return end;
  }

  /** "Dozens of strikes", "34,000 strikes": a sum over a time, not an event. */
  private boolean statistic(Frame frame) {
    if (frame.kind != null && CROWDS.contains(frame.kind.code())) {
      return false;
    }
    for (int i = frame.first - 1; i >= Math.max(frame.free, frame.first - 3); i--) {
      Token token = reading.token(i);
      if (token.type() == Token.Type.NUMBER
          && token.value() >= MANY
          && token.form().length() != 4) {
        return true;
      }
      if (reading.isCue(i, "many")) {
        return true;
      }
    }
    return false;
  }

  /** "had left", كانت قد انطلقت: told as the past of the past. */
  private boolean perfect(Frame frame) {
    int from = Math.max(frame.from, frame.first - 6);
    int until = lang.equals("ar") ? frame.first : Math.min(frame.to, frame.last + 6);
    int aux = reading.nearest("perfect-aux", from, until);
    if (aux < 0) {
      return false;
    }
    if (lang.equals("en")) {
      return reading.nearest("attribution", frame.sentence.first(), frame.sentence.last()) < 0;
    }
    return reading.nearest("perfect", aux, Math.min(frame.to, aux + 7)) >= 0;
  }

  private void place(Frame frame) {
    best(frame, frame.from, frame.to)
        .or(() -> best(frame, frame.sentence.first(), frame.sentence.last()))
        .ifPresent(
            spot -> {
              frame.spot = spot;
              frame.ownSpot = true;
              frame.add("place", spot.rule(), spot.first(), spot.last());
            });
  }

  /** The spot that tells best where: by rank, then the narrower of two related, then the nearer. */
  private Optional<Spot> best(Frame frame, int from, int to) {
    Spot best = null;
    for (Spot spot : spotsWithin(from, to)) {
      if (best == null || better(spot, best, frame)) {
        best = spot;
      }
    }
    return Optional.ofNullable(best).filter(s -> s.rank() < Spot.COUNTRY);
  }

  List<Spot> spotsWithin(int from, int to) {
    List<Spot> found = new ArrayList<>();
    for (int i = firstFrom(spots, Spot::first, from);
        i < spots.size() && spots.get(i).first() <= to;
        i++) {
      found.add(spots.get(i));
    }
    return found;
  }

  /** The index of the first item of a sorted list that starts at or behind a token. */
  static <T> int firstFrom(List<T> list, ToIntFunction<T> start, int token) {
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start.applyAsInt(list.get(middle)) < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean better(Spot a, Spot b, Frame frame) {
    if (a.rank() >= Spot.OFFICE || b.rank() >= Spot.OFFICE) {
      return a.rank() < b.rank();
    }
    if (inNamesake(a, b) != inNamesake(b, a)) {
      return inNamesake(a, b);
    }
    return a.rank() * RANK_WEIGHT + distance(a, frame)
        < b.rank() * RANK_WEIGHT + distance(b, frame);
  }

  /** Whether a lies in an area that b holds or is named after: Daquq in Kirkuk. */
  static boolean inNamesake(Spot a, Spot b) {
    if (a.place().equals(b.place())) {
      return false;
    }
    for (Place holder : Gazetteer.shipped().chain(a.place())) {
      if (holder.equals(b.place())
          || !holder.equals(a.place()) && holder.names().ar().equals(b.place().names().ar())) {
        return true;
      }
    }
    return false;
  }

  private int distance(Spot spot, Frame frame) {
    boolean verbLast = lang.equals("ckb");
    if (spot.first() > frame.last) {
      return Math.min(FAR, (spot.first() - frame.last) * (verbLast ? 3 : 1));
    }
    return Math.min(FAR, (frame.first - spot.last()) * (verbLast ? 1 : 2));
  }

  private void date(Frame frame) {
    DateMention best = null;
    for (int i = firstFrom(dates, DateMention::first, frame.sentence.first());
        i < dates.size();
        i++) {
      DateMention mention = dates.get(i);
      if (mention.first() > frame.sentence.last()) {
        break;
      }
      if (best == null || prefer(mention, best, frame)) {
        best = mention;
      }
    }
    if (best != null) {
      frame.date = best;
      if (best.future()) {
        frame.rejection = frame.rejection == null ? "planned" : frame.rejection;
      }
    }
  }

  /**
   * A date in the trigger's own words before one elsewhere; a day before a month; then the nearer.
   */
  private boolean prefer(DateMention a, DateMention b, Frame frame) {
    boolean ownA = a.first() >= frame.from && a.last() <= frame.to;
    boolean ownB = b.first() >= frame.from && b.last() <= frame.to;
    if (a.dateline() != b.dateline()) {
      return b.dateline();
    }
    if (ownA != ownB) {
      return ownA;
    }
    boolean dayA = a.span() != null && a.span().precision().equals("day");
    boolean dayB = b.span() != null && b.span().precision().equals("day");
    if (dayA != dayB && Math.abs(a.first() - b.first()) < 6) {
      return dayA;
    }
    return gap(a, frame) < gap(b, frame);
  }

  private static int gap(DateMention mention, Frame frame) {
    return mention.first() > frame.last
        ? mention.first() - frame.last
        : frame.first - mention.last();
  }

  private void actors(Frame frame) {
    if (frame.kind == null) {
      return;
    }
    for (Mention mention : reading.within(ActorSense.class, frame.from, frame.to)) {
      ActorSense sense = mention.get(ActorSense.class);
      if (source(mention)
          || frame.kind.code().equals("meeting") && sense.actor().kind().equals("armed-group")) {
        continue;
      }
      String role = role(mention, sense, frame);
      if (frame.actors.putIfAbsent(
              sense.actor().id() + "/" + role,
              new Participation(
                  sense.actor().id(), role, reading.words(mention.first(), mention.last())))
          == null) {
        frame.add("actors", sense.rule(), mention.first(), mention.last());
      }
    }
  }

  /** Whether the actor is only quoted: "the ministry said", قالت وزارة الدفاع. */
  private boolean source(Mention mention) {
    if (lang.equals("ar") && speaker(mention)) {
      return true;
    }
    boolean before = reading.isCue(mention.first() - 1, "attribution");
    boolean after = reading.isCue(mention.last() + 1, "attribution");
    return lang.equals("ar")
        ? before || after
        : after
            || before
                && lang.equals("en")
                && reading.token(mention.first() - 1).form().equals("to");
  }

  /** Between "said" and "that" stands who speaks, not who acts. */
  private boolean speaker(Mention mention) {
    if (mention.first() == 0) {
      return false;
    }
    int said =
        reading.nearest("attribution", mention.first() - 1, Math.max(0, mention.first() - 14));
    int that =
        reading.nearest(
            "complementizer",
            mention.last() + 1,
            Math.min(mention.last() + 14, reading.tokens().size() - 1));
    return said >= 0
        && that >= 0
        && reading.nearest("complementizer", said, mention.first()) < 0
        && !crossesSentence(said, that);
  }

  private boolean crossesSentence(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.token(i).isMark(".\n")) {
        return true;
      }
    }
    return false;
  }

  private String role(Mention mention, ActorSense sense, Frame frame) {
    if (frame.kind.code().equals("meeting")
        || frame.kind.code().equals("armed-clash") && neutral(sense)) {
      return "participant";
    }
    for (int i = mention.first(); i >= frame.from; i--) {
      if (i < mention.first() && i <= frame.last && i >= frame.first) {
        break;
      }
      Optional<CueSense> cue = reading.cueAt(i, "role");
      if (i < mention.first() && cue.isPresent() && !cue.get().value().equals("with")) {
        return cue.get().value().equals("target")
                && frame.first > i
                && !sense.actor().kind().equals("armed-group")
            ? prior(sense, frame)
            : cue.get().value();
      }
      if (reading.token(i).isMark("،,;؛")) {
        break;
      }
    }
    return prior(sense, frame);
  }

  private static boolean neutral(ActorSense sense) {
    return !sense.actor().kind().equals("armed-group") && !sense.actor().kind().equals("state");
  }

  /** Without a word that tells: armed groups attack, forces operate. */
  private static String prior(ActorSense sense, Frame frame) {
    boolean armedGroup = sense.actor().kind().equals("armed-group");
    if (ASSAULTS.contains(frame.kind.code())) {
      return armedGroup || sense.actor().kind().equals("foreign-state") ? "initiator" : "target";
    }
    return switch (frame.kind.code()) {
      case "armed-clash", "unrest" -> "participant";
      case "protest", "displacement" -> "participant";
      default -> armedGroup ? "target" : "initiator";
    };
  }

  /** A frame for harm that no trigger explains: somebody was killed, nobody says in what. */
  private Frame bearer(Sentence sentence, List<Harm> loose) {
    for (Harm harm : loose) {
      if (harm.outcome().equals("killed")) {
        TriggerSense sense =
            new TriggerSense(
                Kinds.shipped().get("killing"), "killing", "active", "generic", harm.rule());
        Frame frame =
            new Frame(sentence, new Mention(harm.first(), harm.last(), "", List.of()), sense);
        armed(frame);
        fill(frame);
        frame.harm.addAll(loose);
        return frame;
      }
    }
    return null;
  }
}
