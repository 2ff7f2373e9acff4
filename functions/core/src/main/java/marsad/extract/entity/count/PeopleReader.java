package marsad.extract.entity.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import marsad.event.Casualties.Count;
import marsad.event.Casualties.Side;
import marsad.extract.lexicon.Concept.ActorSense;
import marsad.extract.lexicon.Concept.HarmSense;
import marsad.extract.lexicon.Concept.PersonSense;
import marsad.extract.lexicon.Concept.TriggerSense;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.text.AnnotatedPassage;
import marsad.language.LanguageProfile;
import marsad.language.Marks;
import marsad.language.Reach;
import marsad.language.Trait;
import marsad.language.WordList;

/** Reads and sums up lists of people: "an officer and three soldiers, among them …". */
final class PeopleReader {
  private record Item(
      int next, int count, int most, int first, String actor, boolean atLeast, boolean vague) {}

  /** So far an enumeration in apposition may reach. */
  private static final int APPOSITION = 24;

  /** So far behind "a" the person may stand: "a senior police officer". */
  private static final int ARTICLE_REACH = 5;

  private static final String STOPS = Marks.PAUSE + Marks.QUOTE + ":\n()";

  private final AnnotatedPassage reading;
  private final LanguageProfile language;
  private final Numerals numbers;
  private final PersonSense[] persons;
  private final int[] personLast;
  private final ActorSense[] actors;
  private final boolean[] harms;
  private final boolean[] triggers;

  /** First token of the people that were counted last. */
  private int counted = -1;

  PeopleReader(AnnotatedPassage reading, Numerals numbers) {
    this.reading = reading;
    this.language = reading.language();
    this.numbers = numbers;
    int n = reading.size();
    persons = new PersonSense[n];
    personLast = new int[n];
    actors = new ActorSense[n];
    harms = new boolean[n];
    triggers = new boolean[n];
    for (Mention m : reading.all(PersonSense.class)) {
      PersonSense sense = m.get(PersonSense.class);
      if (sense.number() == 1 && plural(m)) {
        continue;
      }
      persons[m.first()] = sense;
      personLast[m.first()] = m.last();
    }
    for (Mention m : reading.all(ActorSense.class)) {
      Arrays.fill(actors, m.first(), m.last() + 1, m.get(ActorSense.class));
    }
    for (Mention m : reading.all(HarmSense.class)) {
      harms[m.first()] = true;
    }
    for (Mention m : reading.all(TriggerSense.class)) {
      Arrays.fill(triggers, m.first(), m.last() + 1, true);
    }
  }

  /** The number right before a word, "six | wounded", whatever was counted before that. */
  Optional<Count> numberBefore(int token, int from) {
    int i = token - 1;
    if (i < from || !numbers.startsAt(i)) {
      return Optional.empty();
    }
    while (i > from && joinedByLetter(i) && numbers.startsAt(i - 1)) {
      i--;
    }
    return items(i, token - 1, i);
  }

  /** Returns the first token of the people that were counted last. */
  int counted() {
    return counted;
  }

  /** "The farmers": the ending of the plural makes one of no known number. */
  private boolean plural(Mention person) {
    return language.contains(WordList.DEFINITE_PLURAL, reading.token(person.last()).form());
  }

  /** How many people the word at a token means: one, two, or 0 where it needs a number. */
  int number(int i) {
    return persons[i] == null ? 0 : persons[i].number();
  }

  /** Whether people are named right up to a token: "two policemen | died and four were hurt". */
  boolean endsAt(int i, int from) {
    return i >= from && insideItem(i, from);
  }

  boolean isHarm(int i) {
    return harms[i];
  }

  /** Whether the token names an event and no person. */
  boolean isDeed(int i) {
    return triggers[i] && persons[i] == null;
  }

  boolean insideItem(int i, int from) {
    for (int k = i; k >= Math.max(from, i - 4); k--) {
      if (persons[k] != null && personLast[k] >= i || numbers.lastOf(k) >= i) {
        return true;
      }
    }
    return actors[i] != null;
  }

  /** Reads a list of people from a token on; the first must start before {@code latest}. */
  Optional<Count> items(int from, int last, int latest) {
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
    counted = i;
    int sum = 0;
    int most = 0;
    boolean atLeast = false;
    boolean vague = false;
    List<Side> sides = new ArrayList<>();
    while (i <= last) {
      Item item = item(i, last);
      if (item == null || sum > 0 && belongsToNextHarm(item, last)) {
        break;
      }
      sum += item.count;
      most += item.most;
      atLeast |= item.atLeast;
      vague |= item.vague;
      if (!item.actor.isEmpty() && item.count > 0 && item.count == item.most) {
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
    return Optional.of(
        new Count(sum, sum == most ? sum : null, atLeast || vague ? null : most, sides));
  }

  /** "… and seven wounded": that number belongs to the next outcome. */
  private boolean belongsToNextHarm(Item item, int last) {
    for (int i = item.first + 1; i <= Math.min(item.next, last); i++) {
      if (harms[i] && !reading.attachedAnd(i)) {
        return true;
      }
    }
    return false;
  }

  /** The start of the next item of a list, or -1 where the list ends. */
  private int nextInList(int i, int last) {
    for (int k = i; k <= Math.min(last, i + language.reach(Reach.LIST_GAP)); k++) {
      if (harms[k] || triggers[k] && persons[k] == null) {
        return -1;
      }
      if (reading.isCue(k, Marker.INCLUDING)) {
        return behindApposition(k, last);
      }
      if (joins(k) && k + 1 <= last) {
        int next = isWordOfItsOwn(k) ? k + 1 : k;
        while (next <= last && next <= k + 2 && !startsItem(next) && !harms[next]) {
          next++;
        }
        return next <= last && startsItem(next) && !harms[next] ? next : -1;
      }
      if (reading.token(k).isMark(Marks.LIST) && k + 1 <= last && startsItem(k + 1)) {
        return k + 1;
      }
      if (stops(k)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the "and" of a list is a word, not a letter of the next word. */
  private boolean isWordOfItsOwn(int conjunction) {
    return !language.has(Trait.HEAD_FIRST)
        || language.is(WordList.CONJUNCTION, reading.token(conjunction).form());
  }

  /** "Three leaders, namely … , as well as two guards": what is only named is not counted again. */
  private int behindApposition(int from, int last) {
    int to = Math.min(last, from + APPOSITION);
    int addition = reading.nearest(Marker.IN_ADDITION, Math.min(from, to), to);
    if (addition < 0) {
      return -1;
    }
    int next = reading.cueMention(addition).orElseThrow().last() + 1;
    while (next <= to && !startsItem(next)) {
      next++;
    }
    return next <= to ? next : -1;
  }

  boolean joins(int i) {
    return reading.isCue(i, Marker.AND)
        || reading.isCue(i, Marker.IN_ADDITION)
        || joinedByLetter(i) && startsItem(i);
  }

  /** Whether the word begins with an "and" of its own; the letter also begins "one". */
  private boolean joinedByLetter(int i) {
    return reading.attachedAnd(i)
        && !language.starts(WordList.CONJUNCTION_EXCEPTION, reading.token(i).form());
  }

  boolean startsItem(int i) {
    return i < persons.length
        && !numbers.taken(i)
        && !(numbers.is(i, "article")
            && !person(i + 1, Math.min(i + ARTICLE_REACH, persons.length)))
        && (numbers.startsAt(i) || persons[i] != null && persons[i].number() > 0);
  }

  boolean stops(int i) {
    return reading.token(i).isMark(STOPS) || reading.isCue(i, Marker.ATTRIBUTION);
  }

  private Item item(int i, int last) {
    boolean atLeast = false;
    boolean vague = false;
    while (i <= last && numbers.qualifies(i)) {
      atLeast |= numbers.is(i, "at-least");
      vague |= numbers.is(i, "vague");
      i = numbers.lastOf(i) + 1;
    }
    int first = i;
    if (vague) {
      return new Item(i, 0, 0, first, "", false, true);
    }
    if (i > last || numbers.taken(i)) {
      return null;
    }
    if (!numbers.at(i)) {
      return persons[i] == null || persons[i].number() == 0
          ? null
          : withPerson(i, new Numerals.Value(0, 0, i), atLeast, last);
    }
    Numerals.Value value = numbers.read(i, last);
    if (value == null) {
      return null;
    }
    Item item = withPerson(i, value, atLeast, last);
    boolean article = numbers.is(i, "article");
    return article && item != null && !person(value.next(), item.next) ? null : item;
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
  private Item withPerson(int first, Numerals.Value counted, boolean atLeast, int last) {
    int from = counted.next();
    int value = counted.value();
    String actor = "";
    int next = from;
    for (int k = from; k <= Math.min(last, from + (value > 0 ? 3 : 0)); k++) {
      if (harms[k] || stops(k) || (joins(k) && k > from) || reading.isCue(k, Marker.AND)) {
        break;
      }
      if (persons[k] != null) {
        int number = persons[k].number();
        actor = persons[k].actor();
        next = personLast[k] + 1;
        if (value == 0) {
          value = number;
          if (next <= last && numbers.repeats(next, value)) {
            next = numbers.lastOf(next) + 1;
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
    int most = Math.max(value, counted.most());
    return value == 0 ? null : new Item(next, value, most, first, actor, atLeast, false);
  }
}
