package marsad.extract.trigger;

import java.util.List;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.lexicon.Marker;
import marsad.extract.lexicon.Mention;
import marsad.extract.lexicon.Strength;
import marsad.extract.text.AnnotatedPassage;
import marsad.extract.text.Clause;
import marsad.extract.text.Sentence;
import marsad.language.Trait;
import marsad.language.WordList;
import marsad.reference.KindTrait;
import marsad.reference.place.Gazetteer;

/** Recognises a clause of its own that tells what happened at a place of its own. */
public final class OtherScene {
  private final AnnotatedPassage passage;
  private final SceneOpening opening;
  private final PlacedClauses placed;
  private final Scenes scenes;
  private final TwoClauses clauses;

  /**
   * @param places the places of the passage
   * @param dates the dates of the passage
   */
  public OtherScene(
      AnnotatedPassage passage,
      Gazetteer gazetteer,
      List<PlaceMention> places,
      List<DateMention> dates) {
    this.passage = passage;
    this.opening = new SceneOpening(passage);
    this.placed = new PlacedClauses(passage, opening);
    this.scenes = new Scenes(passage, gazetteer, places, dates);
    this.clauses = new TwoClauses(passage, gazetteer);
  }

  /** Returns the first token of the scene of a token of a sentence. */
  public int begin(Sentence sentence, int token) {
    return scenes.begin(sentence, token);
  }

  /** Returns whether a scene tells of another one of what the scene before names. */
  public boolean isOfAnother(int begin) {
    return opening.isOfAnother(begin);
  }

  /** Returns whether two triggers of a sentence stand in one scene. */
  public boolean isOne(Trigger a, Trigger b) {
    return begin(a.sentence(), a.first()) == begin(b.sentence(), b.first());
  }

  /** Returns whether two triggers stand in one scene that is not the first of their sentence. */
  public boolean isOneLater(Trigger a, Trigger b) {
    return isOne(a, b) && begin(a.sentence(), a.first()) > a.sentence().first();
  }

  /** Returns the last token of the scene of a token of a sentence. */
  public int end(Sentence sentence, int token) {
    return scenes.end(sentence, token);
  }

  /**
   * "A bomb went off in A, | and another in B", "and that | gunmen attacked B": a clause of its own
   * at a place of its own tells another event.
   */
  public boolean separates(Trigger earlier, Trigger later) {
    boolean told = later.is(Strength.NEW) || later.strength().isGeneral();
    if (!told || later.kind() == null) {
      return false;
    }
    if (beginsEarlier(earlier.last() + 1, later.first())
        || begin(earlier.sentence(), later.first()) > earlier.last()
        || clauses.are(earlier, later)) {
      return true;
    }
    int border = placed.last(earlier.last() + 1, later.first());
    if (border < 0 && !passage.language().has(Trait.VERB_FIRST)) {
      return false;
    }
    for (int i = Clause.end(passage, earlier.last() + 1, later.first());
        i >= 0 && passage.language().has(Trait.VERB_FIRST);
        i = Clause.end(passage, i + 1, later.first())) {
      border = beginsClause(i + 1) ? i : border;
    }
    if (border < 0) {
      return false;
    }
    if (Quarters.differ(
        Quarters.named(passage, earlier.sentence().first(), border),
        Quarters.named(passage, border, later.sentence().last()))) {
      return true;
    }
    return placed.areElsewhere(earlier.sentence(), border);
  }

  /**
   * "Forces killed two | and arrested five", "one gave himself up, | while another was killed": the
   * death beside an arrest is that of somebody else.
   */
  public boolean isBesideArrest(Trigger trigger, int casualty) {
    if (!trigger.has(KindTrait.JUDICIAL)
        || trigger.sense().noun()
        || !passage.language().has(Trait.VERB_FIRST)) {
      return false;
    }
    return casualty < trigger.first()
        ? passage.attachedAnd(trigger.first())
        : casualty > trigger.last() + 1
            && passage.language().is(WordList.WHILE, passage.token(casualty - 1).form());
  }

  /**
   * Returns whether a clause that opens with a place of its own begins between two groups of words
   * of a sentence.
   *
   * @param last last token of the earlier words
   * @param first first token of the later words
   */
  public boolean parts(Sentence sentence, int last, int first) {
    int border = placed.last(last + 1, first);
    return border >= 0 && placed.areElsewhere(sentence, border)
        || beginsEarlier(last + 1, first)
        || last < first && begin(sentence, first) > last;
  }

  /** "They killed two, | a day after | a bomb had killed one": what follows is the day before. */
  private boolean beginsEarlier(int from, int to) {
    return earlier(from, to) >= 0;
  }

  /** Returns whether a token stands in the clause of an earlier day that ends its sentence. */
  public boolean isOfEarlierDay(Sentence sentence, int token) {
    return beginsEarlier(sentence.first() + 1, token);
  }

  /** Returns the first token of the last clause of an earlier day; -1 where none begins. */
  private int earlier(int from, int to) {
    int earlier = from < to ? passage.nearest(Marker.EARLIER, to - 1, from) : -1;
    int first = earlier < 0 ? -1 : passage.markerMention(earlier).map(Mention::first).orElse(-1);
    return first > 0 && first >= from && passage.token(first - 1).endsClause() ? first : -1;
  }

  /** "A bomb killed one in A, | and in B gunmen …": what happened at B is not part of it. */
  public Trigger within(Trigger trigger) {
    return trigger.within(
        Math.max(trigger.from(), begin(trigger)),
        Math.min(trigger.to(), end(trigger)),
        trigger.free());
  }

  /** Returns the first token of the scene that a trigger stands in. */
  private int begin(Trigger trigger) {
    int own = begin(trigger.sentence(), trigger.first());
    int before = earlier(trigger.sentence().first() + 1, trigger.first());
    if (before >= 0) {
      return Math.max(own, before);
    }
    int border = placed.last(trigger.sentence().first() + 1, trigger.first());
    return border >= 0 && placed.areElsewhere(trigger.sentence(), border)
        ? Math.max(own, border)
        : own;
  }

  /** Returns the last token before the scene behind that of a trigger. */
  private int end(Trigger trigger) {
    Sentence sentence = trigger.sentence();
    for (int k = trigger.last() + 1; k <= sentence.last(); k++) {
      if (beginsEarlier(k, k + 1)
          || placed.opens(k, sentence.last()) && placed.areElsewhere(sentence, k)) {
        return Math.min(k - 1, end(sentence, trigger.first()));
      }
    }
    return end(sentence, trigger.first());
  }

  /** Returns whether a clause that opens with its place begins at a token. */
  public boolean opens(int token, int to) {
    return placed.opens(token, to);
  }

  /** "And that", "as also", "while": begins a clause that reports something else. */
  private boolean beginsClause(int token) {
    return passage.isMarker(token, Marker.COMPLEMENTIZER) && passage.attachedAnd(token)
        || passage.isMarker(token, Marker.ADDITIVE)
        || passage.language().is(WordList.WHILE, passage.token(token).form());
  }
}
