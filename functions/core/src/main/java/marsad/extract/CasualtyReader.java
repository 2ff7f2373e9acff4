package marsad.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import marsad.extract.Casualties.Count;
import marsad.extract.Casualties.Side;
import marsad.extract.Sense.ActorSense;
import marsad.extract.Sense.HarmSense;
import marsad.extract.Sense.NumberSense;
import marsad.extract.Sense.PersonSense;
import marsad.extract.Sense.TriggerSense;

/**
 * Reads how many people were killed, wounded, captured or are missing: numbers in figures and
 * words, duals, single persons, and lists of them ("an officer and three soldiers"), on the side of
 * the verb where the language puts them.
 */
final class CasualtyReader {
  /** Harm that was read: the words, the outcome, the number. */
  record Harm(int first, int last, int sentence, String outcome, Count count, String rule) {}

  private record Item(
      int next, int count, int first, String actor, boolean atLeast, boolean vague) {}

  private static final int GAP = 2;

  /** "The police in Kirkuk today arrested three": Arabic puts who and where behind the verb. */
  private static final int SUBJECT_GAP = 5;

  /** Outcome of words that count dead and wounded together. */
  private static final String EITHER = "killed-or-wounded";

  /**
   * Words that may stand between a person and the "and" of a list: "a commander of the brigade and
   * …".
   */
  private int listGap() {
    return lang.equals("en") ? 10 : lang.equals("ar") ? 6 : 3;
  }

  private static final List<String> QUALIFIERS = List.of("at-least", "about", "vague");

  /** So far an enumeration in apposition may reach. */
  private static final int APPOSITION = 24;

  private final Reading reading;
  private final String lang;
  private final boolean[] taken;
  private final PersonSense[] persons;
  private final int[] personLast;
  private final NumberSense[] numbers;
  private final int[] numberLast;
  private final ActorSense[] actors;
  private final boolean[] harms;
  private final boolean[] triggers;

  CasualtyReader(Reading reading, String lang, boolean[] taken) {
    this.reading = reading;
    this.lang = lang;
    this.taken = taken;
    int n = reading.tokens().size();
    persons = new PersonSense[n];
    personLast = new int[n];
    numbers = new NumberSense[n];
    numberLast = new int[n];
    actors = new ActorSense[n];
    harms = new boolean[n];
    triggers = new boolean[n];
    for (Mention m : reading.all(PersonSense.class)) {
      persons[m.first()] = m.get(PersonSense.class);
      personLast[m.first()] = m.last();
    }
    for (Mention m : reading.all(NumberSense.class)) {
      String written = reading.words(m.first(), m.last());
      m.senses().stream()
          .map(NumberSense.class::cast)
          .filter(s -> !s.type().equals("ordinal"))
          .min(Comparator.comparing((NumberSense s) -> !s.written().equals(written)))
          .ifPresent(s -> numbers[m.first()] = s);
      numberLast[m.first()] = m.last();
    }
    for (Mention m : reading.all(ActorSense.class)) {
      for (int i = m.first(); i <= m.last(); i++) {
        actors[i] = m.get(ActorSense.class);
      }
    }
    for (Mention m : reading.all(HarmSense.class)) {
      harms[m.first()] = true;
    }
    for (Mention m : reading.all(TriggerSense.class)) {
      for (int i = m.first(); i <= m.last(); i++) {
        triggers[i] = true;
      }
    }
  }

  /** All harm that a sentence tells of. */
  List<Harm> read(Sentence sentence) {
    List<Harm> found = new ArrayList<>();
    for (Mention mention : reading.within(HarmSense.class, sentence.first(), sentence.last())) {
      HarmSense sense = mention.get(HarmSense.class);
      int from = Math.max(sentence.first(), mention.first() - 14);
      if (partitive(mention, sense)
          || reading.isCue(mention.first() - 1, "negation")
          || reading.nearest("denial", mention.first(), from) >= 0
          || reading.nearest("earlier-figure", mention.first(), from) >= 0) {
        continue;
      }
      Count count = count(mention, sense, sentence).orElse(null);
      boolean either = sense.outcome().equals(EITHER);
      for (String outcome : either ? List.of("killed", "wounded") : List.of(sense.outcome())) {
        found.add(
            new Harm(
                mention.first(),
                mention.last(),
                sentence.first(),
                outcome,
                either ? shared(count) : count,
                sense.rule()));
      }
    }
    for (Mention mention : reading.within(NumberSense.class, sentence.first(), sentence.last())) {
      NumberSense sense = mention.get(NumberSense.class);
      if (sense.type().equals("none")) {
        found.add(
            new Harm(
                mention.first(),
                mention.last(),
                sentence.first(),
                "none",
                Count.of(0),
                sense.rule()));
      }
    }
    return found;
  }

  /** "Thirty killed or wounded": of either outcome none to all, and no best number. */
  private static Count shared(Count both) {
    return both == null ? null : new Count(0, null, both.high(), List.of());
  }

  /**
   * "Two of the wounded", "the kidnapped men", الشهيد before a name: speaks of people already
   * counted.
   */
  private boolean partitive(Mention harm, HarmSense sense) {
    int before = harm.first() - 1;
    if (before < 0) {
      return false;
    }
    String form = reading.token(harm.first()).form();
    if (lang.equals("en")) {
      return !sense.shape().equals("noun") && reading.token(before).form().equals("the");
    }
    boolean definite = lang.equals("ar") && form.startsWith("ال");
    boolean one = persons[harm.first()] != null && persons[harm.first()].number() == 1;
    return definite && (one || reading.isCue(before, "part-of"));
  }

  private Optional<Count> count(Mention harm, HarmSense sense, Sentence sentence) {
    if (sense.shape().equals("noun")) {
      Optional<Count> before = before(harm, sentence, true);
      if (before.isPresent()) {
        return before;
      }
      if (persons[harm.first()] != null && persons[harm.first()].number() > 0) {
        return Optional.of(Count.of(persons[harm.first()].number()));
      }
      return after(harm, sentence);
    }
    boolean beforeFirst =
        lang.equals("ckb") || sense.shape().equals("state") || lang.equals("en") && passive(harm);
    if (lang.equals("en") && !beforeFirst && !startsItem(harm.last() + 1)) {
      Optional<Count> elided = elided(harm, sentence);
      if (elided.isPresent()) {
        return elided;
      }
    }
    Optional<Count> first = beforeFirst ? before(harm, sentence, false) : after(harm, sentence);
    if (first.isEmpty() && !lang.equals("ckb")) {
      first = beforeFirst ? after(harm, sentence) : before(harm, sentence, true);
    }
    return first.or(() -> lang.equals("en") ? Optional.empty() : somebody(harm, sentence));
  }

  /** "A bomb went off under a herder and he was wounded": the one person that was named before. */
  private Optional<Count> somebody(Mention harm, Sentence sentence) {
    for (int i = harm.first() - 1; i >= sentence.first(); i--) {
      if (harms[i] || stops(i)) {
        return Optional.empty();
      }
      if (persons[i] != null && persons[i].number() > 0) {
        return Optional.of(Count.of(persons[i].number()));
      }
    }
    return Optional.empty();
  }

  /** "Two were killed and three others injured in …": the participle without its "were". */
  private Optional<Count> elided(Mention harm, Sentence sentence) {
    int i = harm.first() - 1;
    while (i > sentence.first() && i > harm.first() - 4 && insideItem(i, sentence.first())) {
      if (startsItem(i) && joins(i - 1)) {
        return items(i, harm.first() - 1, i);
      }
      i--;
    }
    return Optional.empty();
  }

  private boolean passive(Mention harm) {
    for (int i = harm.first() - 1; i >= Math.max(0, harm.first() - 3); i--) {
      String form = reading.token(i).form();
      if (List.of("was", "were", "been", "being", "are", "is", "reported").contains(form)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Count> after(Mention harm, Sentence sentence) {
    boolean arrest = harm.get(HarmSense.class).outcome().equals("captured");
    int gap = lang.equals("ar") && arrest ? SUBJECT_GAP : GAP;
    return items(harm.last() + 1, sentence.last(), harm.last() + 1 + gap);
  }

  /** The number that stands before: walks back over a list of people to where it starts. */
  private Optional<Count> before(Mention harm, Sentence sentence, boolean near) {
    int from = harm.first();
    int filler = 0;
    int most = near ? 2 : lang.equals("ar") ? 4 : 8;
    for (int i = harm.first() - 1; i >= sentence.first(); i--) {
      boolean trigger = triggers[i] && persons[i] == null && !lang.equals("ckb");
      if (stops(i) || harms[i] || trigger) {
        break;
      }
      if (startsItem(i)) {
        from = i;
        filler = 0;
      } else if (!insideItem(i, sentence.first()) && !joins(i) && ++filler > most) {
        break;
      }
    }
    return from == harm.first() ? Optional.empty() : items(from, harm.first() - 1, from);
  }

  private boolean insideItem(int i, int from) {
    for (int k = i; k >= Math.max(from, i - 4); k--) {
      if (persons[k] != null && personLast[k] >= i || numbers[k] != null && numberLast[k] >= i) {
        return true;
      }
    }
    return actors[i] != null;
  }

  /** Reads a list of people from a token on; the first must start before {@code latest}. */
  private Optional<Count> items(int from, int last, int latest) {
    int i = from;
    while (i <= Math.min(latest, last) && !startsItem(i)) {
      if (stops(i) || harms[i]) {
        return Optional.empty();
      }
      i++;
    }
    if (i > Math.min(latest, last)) {
      return Optional.empty();
    }
    int sum = 0;
    boolean atLeast = false;
    boolean vague = false;
    List<Side> sides = new ArrayList<>();
    while (i <= last) {
      Item item = item(i, last);
      if (item == null || sum > 0 && belongsToNextHarm(item, last)) {
        break;
      }
      sum += item.count;
      atLeast |= item.atLeast;
      vague |= item.vague;
      if (!item.actor.isEmpty() && item.count > 0) {
        sides.add(new Side(item.actor, item.count));
      }
      i = nextInList(item.next, last);
      if (i < 0) {
        break;
      }
    }
    if (sum == 0 && !vague) {
      return Optional.empty();
    }
    if (sum == 0) {
      return Optional.of(new Count(1, null, null, List.of()));
    }
    return Optional.of(new Count(sum, sum, atLeast || vague ? null : sum, sides));
  }

  /** "… and seven wounded": that number belongs to the next outcome. */
  private boolean belongsToNextHarm(Item item, int last) {
    for (int i = item.first + 1; i <= Math.min(item.next, last); i++) {
      boolean joined = lang.equals("ar") && reading.token(i).form().startsWith("و");
      if (harms[i] && !joined) {
        return true;
      }
    }
    return false;
  }

  /** The start of the next item of a list, or -1 where the list ends. */
  private int nextInList(int i, int last) {
    for (int k = i; k <= Math.min(last, i + listGap()); k++) {
      if (harms[k] || triggers[k] && persons[k] == null) {
        return -1;
      }
      if (reading.isCue(k, "including")) {
        return behindApposition(k, last);
      }
      if (joins(k) && k + 1 <= last) {
        int next = reading.token(k).form().equals("و") || lang.equals("en") ? k + 1 : k;
        while (next <= last && next <= k + 2 && !startsItem(next) && !harms[next]) {
          next++;
        }
        return next <= last && startsItem(next) && !harms[next] ? next : -1;
      }
      if (reading.token(k).isMark(",،") && k + 1 <= last && startsItem(k + 1)) {
        return k + 1;
      }
      if (stops(k)) {
        return -1;
      }
    }
    return -1;
  }

  /** "Three leaders, namely … , as well as two guards": what is only named is not counted again. */
  private int behindApposition(int from, int last) {
    int to = Math.min(last, from + APPOSITION);
    int addition = reading.nearest("in-addition", Math.min(from, to), to);
    if (addition < 0) {
      return -1;
    }
    int next = reading.cueMention(addition).orElseThrow().last() + 1;
    while (next <= to && !startsItem(next)) {
      next++;
    }
    return next <= to ? next : -1;
  }

  private boolean joins(int i) {
    return reading.isCue(i, "and")
        || reading.isCue(i, "in-addition")
        || lang.equals("ar") && reading.token(i).form().startsWith("و") && startsItem(i);
  }

  private boolean startsItem(int i) {
    if (i >= taken.length || taken[i]) {
      return false;
    }
    return reading.token(i).type() == Token.Type.NUMBER && !unit(i + 1)
        || numbers[i] != null && !numbers[i].type().equals("none") && !unit(numberLast[i] + 1)
        || persons[i] != null && persons[i].number() > 0;
  }

  private boolean stops(int i) {
    return reading.token(i).isMark(".؛;:\n()«»\"“”") || reading.isCue(i, "attribution");
  }

  private Item item(int i, int last) {
    boolean atLeast = false;
    boolean vague = false;
    while (i <= last && numbers[i] != null && QUALIFIERS.contains(numbers[i].type())) {
      atLeast |= numbers[i].type().equals("at-least");
      vague |= numbers[i].type().equals("vague");
      i = numberLast[i] + 1;
    }
    int first = i;
    if (vague) {
      return new Item(i, 0, first, "", false, true);
    }
    if (i > last || taken[i]) {
      return null;
    }
    double value = 0;
    int next = i;
    if (reading.token(i).type() == Token.Type.NUMBER) {
      value = reading.token(i).value();
      next = i + 1;
      if (value != Math.rint(value) || value > 100_000 || unit(next)) {
        return null;
      }
    } else if (numbers[i] != null) {
      int[] words = words(i, last);
      value = words[0];
      next = words[1];
      if (unit(next)) {
        return null;
      }
    } else if (persons[i] == null || persons[i].number() == 0) {
      return null;
    }
    boolean article = numbers[i] != null && numbers[i].type().equals("article");
    Item item = withPerson(i, next, (int) value, atLeast, last);
    return article && item != null && !person(next, item.next) ? null : item;
  }

  private boolean person(int from, int to) {
    for (int k = from; k < to; k++) {
      if (persons[k] != null) {
        return true;
      }
    }
    return false;
  }

  /** The person word behind the number, or in its place. */
  private Item withPerson(int first, int from, int value, boolean atLeast, int last) {
    String actor = "";
    int next = from;
    for (int k = from; k <= Math.min(last, from + (value > 0 ? 3 : 0)); k++) {
      if (harms[k] || stops(k) || (joins(k) && k > from) || reading.isCue(k, "and")) {
        break;
      }
      if (persons[k] != null) {
        int number = persons[k].number();
        actor = persons[k].actor();
        next = personLast[k] + 1;
        if (value == 0) {
          value = number;
          if (next <= last && numbers[next] != null && numbers[next].value() == value) {
            next = numberLast[next] + 1;
          }
        }
        break;
      }
    }
    for (int k = first;
        k <= Math.min(last, next + 1) && (actor.isEmpty() || actor.equals("civilians"));
        k++) {
      if (actors[k] != null) {
        actor = actors[k].actor().id();
        next = Math.max(next, k + 1);
      }
    }
    return value == 0 ? null : new Item(next, value, first, actor, atLeast, false);
  }

  /** A number in words, with its tens and hundreds. */
  private int[] words(int i, int last) {
    int value = numbers[i].value();
    int next = numberLast[i] + 1;
    while (next <= last) {
      int k = reading.isCue(next, "and") && !lang.equals("en") ? next + 1 : next;
      if (k > last || numbers[k] == null || !numbers[k].type().equals("cardinal")) {
        break;
      }
      int more = numbers[k].value();
      boolean attachedAnd = lang.equals("ar") && reading.token(k).form().startsWith("و");
      if (more >= 100 && value < 100 && k == next) {
        value *= more;
      } else if (value >= 20
              && more < 20
              && value % 10 == 0
              && (k > next || attachedAnd || lang.equals("en"))
          || value < 10 && more >= 20 && more < 100 && (k > next || attachedAnd)
          || value >= 100 && more < 100) {
        value += more;
      } else {
        break;
      }
      next = numberLast[k] + 1;
    }
    return new int[] {value, next};
  }

  private boolean unit(int i) {
    if (i >= reading.tokens().size()) {
      return false;
    }
    if (reading.token(i).isMark("%٪") || reading.isCue(i, "unit-km")) {
      return true;
    }
    return reading.isCue(i, "unit");
  }
}
