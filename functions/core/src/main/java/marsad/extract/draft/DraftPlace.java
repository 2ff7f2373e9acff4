package marsad.extract.draft;

import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceScope;
import marsad.extract.frame.Frame;
import marsad.extract.text.Sentence;
import marsad.reference.place.Gazetteer;

/** The place of an event under construction. */
final class DraftPlace {
  private final Gazetteer gazetteer;
  private final PlaceScope scope;
  private final Sentence sentence;
  private PlaceMention place;
  private boolean own;

  DraftPlace(Gazetteer gazetteer, Frame first) {
    this.gazetteer = gazetteer;
    this.scope = new PlaceScope(gazetteer);
    this.sentence = first.sentence();
    this.place = first.place();
    this.own = first.ownPlace();
  }

  /** Takes the place of another frame where it says better where the event happened. */
  void join(Frame frame) {
    boolean better =
        place != null
            && frame.ownPlace()
            && (!own
                || isBetter(frame.place(), place)
                || !frame.sentence().equals(sentence) && scope.narrows(frame.place(), place));
    if (place == null || better) {
      place = frame.place();
      own = frame.ownPlace();
    }
  }

  /** Takes a place that says better where the event happened. */
  void refine(PlaceMention other) {
    if (place == null || !own || isBetter(other, place) || scope.narrows(other, place)) {
      place = other;
      own = true;
    }
  }

  /** "In Dibis district", then "in Kirkuk": the name of the town is that of the wider area too. */
  private boolean isWider(PlaceMention a, PlaceMention b) {
    return !gazetteer.related(a.place(), b.place()) && gazetteer.inNamesakeOf(b.place(), a.place());
  }

  private boolean isBetter(PlaceMention a, PlaceMention b) {
    return a.rank().isBetterThan(b.rank()) && !isWider(a, b)
        || a.rank() == b.rank()
            && (gazetteer.inNamesakeOf(a.place(), b.place())
                || gazetteer.villageBeside(a.place(), b.place()));
  }

  /** Takes the place that the text around the event gives. */
  void take(PlaceMention other) {
    place = other;
  }

  /** Returns the place; null where nothing gives one. */
  PlaceMention place() {
    return place;
  }

  /** Returns whether a sentence of the event itself names the place. */
  boolean own() {
    return own;
  }
}
