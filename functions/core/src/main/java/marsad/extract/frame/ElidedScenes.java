package marsad.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.extract.entity.count.CasualtyMention;
import marsad.extract.entity.date.DateMention;
import marsad.extract.entity.place.PlaceMention;
import marsad.extract.entity.place.PlaceRank;
import marsad.extract.lexicon.Sorted;
import marsad.extract.text.Sentence;
import marsad.extract.trigger.OtherScene;

/**
 * Reads scenes whose event the words before them name: "two bombs went off: one in A, | the second
 * on Sunday in B, | and the other in C wounded three".
 */
final class ElidedScenes {
  private final OtherScene scene;
  private final List<PlaceMention> places;
  private final List<DateMention> dates;

  /**
   * @param places the places of the passage
   * @param dates the dates of the passage
   */
  ElidedScenes(OtherScene scene, List<PlaceMention> places, List<DateMention> dates) {
    this.scene = scene;
    this.places = List.copyOf(places);
    this.dates = List.copyOf(dates);
  }

  /**
   * Returns the frames of a sentence and one for each scene that tells of another one.
   *
   * @param unattached the people without an event; the list loses those of these scenes
   */
  List<Frame> complete(Sentence sentence, List<Frame> frames, List<CasualtyMention> unattached) {
    List<Frame> all = new ArrayList<>(frames);
    Optional<Frame> first =
        frames.stream()
            .filter(frame -> frame.kind() != null && frame.kind().incident())
            .filter(frame -> scene.begin(sentence, frame.first()) == sentence.first())
            .findFirst();
    int begin = scene.end(sentence, sentence.first()) + 1;
    while (first.isPresent() && begin <= sentence.last()) {
      int last = scene.end(sentence, begin);
      if (scene.isOfAnother(begin)) {
        add(all, first.get(), begin, last, unattached);
      }
      begin = last + 1;
    }
    return all;
  }

  private void add(
      List<Frame> all, Frame one, int first, int last, List<CasualtyMention> unattached) {
    int listed = -1;
    for (int i = 0; i < all.size(); i++) {
      Frame frame = all.get(i);
      if (first <= frame.first() && frame.first() <= last && frame.kind() != null) {
        boolean vague = frame.trigger().strength().isGeneral();
        all.set(i, vague && one.kind().absorbs(frame.kind()) ? frame.withKind(one.kind()) : frame);
        return;
      }
      boolean there =
          frame.ownPlace() && first <= frame.place().first() && frame.place().first() <= last;
      listed = there ? i : listed;
    }
    Frame other = listed < 0 ? elsewhere(one, first, last) : all.get(listed);
    if (other == null) {
      return;
    }
    List<CasualtyMention> people = new ArrayList<>(other.casualties());
    unattached.stream()
        .filter(c -> first <= c.first() && c.first() <= last && !people.contains(c))
        .forEach(people::add);
    unattached.removeAll(people);
    Frame told = other.on(day(first, last).orElse(other.date())).withCasualties(people);
    if (listed < 0) {
      all.add(told);
    } else {
      all.set(listed, told);
    }
  }

  private Frame elsewhere(Frame one, int first, int last) {
    PlaceMention place =
        Sorted.within(places, PlaceMention::first, first, last).stream()
            .filter(there -> there.rank().isBetterThan(PlaceRank.OFFICE))
            .findFirst()
            .orElse(one.place());
    return place == null ? null : one.at(place);
  }

  private Optional<DateMention> day(int first, int last) {
    return Sorted.within(dates, DateMention::first, first, last).stream()
        .filter(date -> date.span() != null && !date.dateline())
        .findFirst();
  }
}
