package marsad.extract.trigger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.event.DatePrecision;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Sorted;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.language.Marks;
import marsad.language.Trait;
import marsad.reference.place.Gazetteer;

/**
 * Divides a sentence into scenes: clauses that each tell what happened at a place, or on a day, of
 * their own. "A bomb killed two in A; | gunmen took a farmer in B | and police arrested two in C."
 */
final class Scenes {
  /** Maximum number of tokens between the start of a clause and the day that opens it. */
  private static final int OPENING = 3;

  private final AnnotatedPassage passage;
  private final ScenePlaces places;
  private final List<DateMention> dates;
  private final SceneOpening opening;
  private final ToldClause told;
  private final Map<Integer, List<Integer>> borders = new HashMap<>();

  /**
   * @param places the places of the passage
   * @param dates the dates of the passage
   */
  Scenes(
      AnnotatedPassage passage,
      Gazetteer gazetteer,
      List<PlaceMention> places,
      List<DateMention> dates) {
    this.passage = passage;
    this.places = new ScenePlaces(passage, gazetteer, places);
    this.dates = List.copyOf(dates);
    this.opening = new SceneOpening(passage);
    this.told = new ToldClause(passage);
  }

  /** Returns the first token of each scene of a sentence but the first, in text order. */
  List<Integer> borders(Sentence sentence) {
    return borders.computeIfAbsent(sentence.first(), first -> divide(sentence));
  }

  /** Returns the first token of the scene of a token. */
  int begin(Sentence sentence, int token) {
    return borders(sentence).stream()
        .filter(border -> border <= token)
        .reduce((a, b) -> b)
        .orElse(sentence.first());
  }

  /** Returns the last token of the scene of a token. */
  int end(Sentence sentence, int token) {
    return borders(sentence).stream()
        .filter(border -> border > token)
        .findFirst()
        .map(border -> border - 1)
        .orElse(sentence.last());
  }

  private List<Integer> divide(Sentence sentence) {
    List<Integer> found = new ArrayList<>();
    List<Integer> starts = starts(sentence);
    if (places.named(sentence.first(), sentence.last()).isEmpty()
        && starts.stream().noneMatch(opening::isOfOtherIncident)) {
      return found;
    }
    int begin = sentence.first();
    int pending = -1;
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : sentence.last();
      boolean complete =
          (told.is(begin, start - 1) || begin > sentence.first() && opening.isOfAnother(begin))
              && (opening.isOfOtherIncident(start) || !places.named(begin, start - 1).isEmpty());
      if (!complete || isDependent(start)) {
        continue;
      }
      int from = pending < 0 ? start : pending;
      boolean other =
          opening.isOfOtherIncident(from)
              || places.isElsewhere(begin, from, start, end)
              || isOtherDeed(begin, from, sentence)
              || isOtherDay(begin, from, opening.isOfAnother(from) ? end : from + OPENING);
      if (other && (told.is(from, end) || opening.isOfAnother(from))) {
        found.add(from);
        begin = from;
        pending = -1;
      } else if (pending < 0 && opens(start, end)) {
        pending = start;
      } else {
        pending = -1;
      }
    }
    return found;
  }

  /** "Shot dead, | while | a bomb killed two": another deed, joined as what happened elsewhere. */
  private boolean isOtherDeed(int begin, int from, Sentence sentence) {
    return (opening.isWhile(from) || passage.token(from - 1).isMark(Marks.CLAUSE_STOP))
        && told.isOther(begin, from, sentence.last());
  }

  /** Returns whether a clause opens with its place, or with its day and more words than that. */
  private boolean opens(int start, int end) {
    DateMention day = opensWithDay(start);
    return opening.place(start, end + 1) >= 0
        || opening.isOfAnother(start)
        || day != null
            && (passage.token(start - 1).isMark(Marks.CLAUSE_STOP) || day.last() + 1 < end);
  }

  /** Returns where clauses of a sentence may begin. */
  private List<Integer> starts(Sentence sentence) {
    List<Integer> starts = new ArrayList<>();
    for (int k = sentence.first() + 2; k <= sentence.last(); k++) {
      if (passage.token(k - 1).endsClause()
          || passage.isMarker(k, Marker.AND)
          || passage.attachedAnd(k) && passage.token(k - 1).endsClause()
          || passage.attachedAnd(k) && told.begins(k)) {
        starts.add(k);
      }
    }
    return starts;
  }

  /** ", who had attacked", ", killing two": the clause belongs to what stands before it. */
  private boolean isDependent(int start) {
    int first = passage.isMarker(start, Marker.AND) ? start + 1 : start;
    if (opening.isWhile(first)) {
      return false;
    }
    boolean bare = first == start && passage.language().has(Trait.SUBJECT_FIRST);
    return passage.isMarker(first, Marker.SUBORDINATE)
        || passage.isMarker(first, Marker.COMPLEMENTIZER) && !passage.attachedAnd(first)
        || passage.isMarker(first, Marker.EARLIER)
        || passage.isMarker(first, Marker.AFTER)
        || passage.isMarker(first, Marker.PERFECT_AUX)
        || passage.isMarker(first, Marker.ASIDE)
        || bare && told.isVerb(first);
  }

  /** "On Saturday …, | on Sunday …": a day that opens a clause behind another day. */
  private boolean isOtherDay(int begin, int from, int to) {
    DateMention day = day(from, to);
    return day != null
        && Sorted.within(dates, DateMention::first, begin, from - 1).stream()
            .anyMatch(other -> isDay(other) && !other.span().equals(day.span()));
  }

  /** Returns the day that a clause opens with; null where it opens with none. */
  private DateMention opensWithDay(int start) {
    return day(start, start + OPENING);
  }

  /** Returns the first day of a clause; null where it names none. */
  private DateMention day(int start, int to) {
    return Sorted.within(dates, DateMention::first, start, to).stream()
        .filter(Scenes::isDay)
        .filter(day -> Clause.end(passage, start, day.first()) < 0)
        .findFirst()
        .orElse(null);
  }

  private static boolean isDay(DateMention date) {
    return date.span() != null && date.span().precision() == DatePrecision.DAY && !date.dateline();
  }
}
