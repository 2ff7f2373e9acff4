package marsad.extract.defaults;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.event.RejectionReason;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.entity.place.PlaceScope;
import marsad.extract.frame.Frame;
import marsad.extract.frame.SentenceFrames;
import marsad.extract.text.ItemHeads;
import marsad.extract.text.Sentence;
import marsad.reference.place.Gazetteer;

/** Remembers the places of a text that events without a place of their own may take. */
public final class DocumentPlaces {
  /** Maximum number of tokens of a heading, its full stop aside. */
  private static final int HEADING = 3;

  /** Number of places from which no more are kept. */
  private static final int SITES = 100;

  private final List<PlaceMention> sites = new ArrayList<>();
  private PlaceMention site;
  private PlaceMention outside;
  private PlaceMention office;
  private PlaceMention filed;
  private PlaceMention section;

  /** Whether what is told now stands in an item whose place no table knows. */
  private boolean unknown;

  /** Notes the places that a passage names. */
  public void note(List<PlaceMention> places, Gazetteer gazetteer) {
    PlaceScope scope = new PlaceScope(gazetteer);
    if (sites.size() < SITES) {
      sites.addAll(places);
    }
    for (PlaceMention place : places) {
      if (scope.isFromOutside(place)) {
        outside = outside == null ? place : outside;
        continue;
      }
      site = site == null && place.rank().isBetterThan(PlaceRank.OFFICE) ? place : site;
      office = office == null && place.rank() == PlaceRank.OFFICE ? place : office;
    }
  }

  /**
   * "KIRKUK." or "Diyala:": a heading names the place of the section that follows; so does the head
   * of an item, "KIRKUK - …", which ends the section before even where no table knows it.
   */
  public void noteHeading(SentenceFrames sentenceFrames, ItemHeads heads) {
    Sentence sentence = sentenceFrames.sentence();
    if (heads.opens(sentence)) {
      section =
          sentenceFrames.places().stream()
              .filter(place -> heads.holds(place.last(), place.last()))
              .findFirst()
              .orElse(null);
      unknown = section == null;
    } else if (sentence.last() - sentence.first() <= HEADING) {
      sentenceFrames.places().stream()
          .filter(place -> place.last() <= sentence.last())
          .findFirst()
          .ifPresent(place -> section = place);
    }
  }

  /** Returns the first place that is no office's and no country; null where there is none. */
  public PlaceMention site() {
    return site == null ? outside : site;
  }

  /**
   * Returns the place of an event that follows no other and names none: a small town where the text
   * was filed, the first place of the text or its title, an area that a force serves, a city where
   * the text was filed; null where none is named.
   *
   * @param title the places of the title, null where this is the title's own
   */
  public PlaceMention first(DocumentPlaces title, Gazetteer gazetteer) {
    boolean town =
        filed != null
            && gazetteer.inArea(filed.place())
            && gazetteer.findGovernorateOfName(filed.place()).isEmpty();
    PlaceMention named = site() == null && title != null ? title.site() : site();
    return Stream.of(town ? filed : null, named, office, filed)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Returns the only place that says more exactly where than a rough one; empty without one. */
  Optional<PlaceMention> narrower(PlaceMention rough, Gazetteer gazetteer) {
    return new PlaceScope(gazetteer).narrower(sites, rough);
  }

  /** Notes the place where the text was filed. */
  public void noteFiled(PlaceMention place) {
    filed = place;
  }

  /** Returns a frame with the place of the heading above; in an item without one it has none. */
  public Frame locate(Frame frame) {
    boolean lost = unknown && !frame.ownPlace() && frame.kind() != null;
    Frame found = frame.withSection(section);
    return lost ? found.orRejected(RejectionReason.NO_PLACE) : found;
  }
}
