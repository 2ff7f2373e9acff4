package marsad.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.extract.Sense.ActorSense;
import marsad.extract.Sense.CueSense;
import marsad.extract.Sense.HarmSense;
import marsad.extract.Sense.PlaceSense;
import marsad.extract.Sense.TriggerSense;
import marsad.table.Gazetteer;
import marsad.table.Place;

/**
 * Reads where: which of the places of one name is meant, and points reckoned from a known place.
 */
final class PlaceReader {
  /** Kinds of places that are told apart on the map, as against administrative areas. */
  private static final Set<String> WIDE =
      Set.of("mountain", "valley", "river", "plain", "road", "subdistrict", "oilfield");

  private static final List<String> VILLAGE = List.of("village");

  private static final double KM_PER_MILE = 1.609;
  private static final double DIRECTION_KM = 15;

  /** So many tokens before a place the one may stand who speaks there. */
  private static final int SPEAKER = 6;

  /** So many tokens may stand between a place and the governorate it is said to be in. */
  private static final int NAMESAKE = 7;

  private final Reading reading;
  private final Gazetteer gazetteer;
  private final String lang;
  private final List<Mention> mentions;
  private final boolean[] inActor;

  /** Names that this text gives to places which no table knows. */
  private final Set<String> unknownNames = new HashSet<>();

  private PlaceReader(Reading reading, Gazetteer gazetteer, String lang) {
    this.reading = reading;
    this.gazetteer = gazetteer;
    this.lang = lang;
    this.mentions = reading.all(PlaceSense.class);
    this.inActor = new boolean[reading.tokens().size() + 1];
    for (Mention actor : reading.all(ActorSense.class)) {
      Arrays.fill(inActor, actor.first(), actor.last() + 1, true);
    }
  }

  /** Every spot of the text, in order. */
  static List<Spot> read(Reading reading, Gazetteer gazetteer, String lang) {
    PlaceReader reader = new PlaceReader(reading, gazetteer, lang);
    List<Spot> spots = new ArrayList<>();
    List<Mention> all = reader.mentions;
    for (int i = 0; i < all.size(); i++) {
      Mention mention = all.get(i);
      if (reader.dateline(mention)) {
        continue;
      }
      if (reader.reading.insideActor(mention)) {
        reader.choose(mention).map(sense -> reader.office(mention, sense)).ifPresent(spots::add);
        continue;
      }
      Optional<Spot> between =
          i + 1 < all.size() ? reader.between(mention, all.get(i + 1)) : Optional.empty();
      if (between.isPresent()) {
        spots.add(between.get());
        i++;
      } else {
        reader.spot(mention).filter(s -> !explains(s, spots)).ifPresent(spots::add);
      }
    }
    return reader.withUnknownVillages(reader.withoutNamesakes(spots));
  }

  /**
   * "Rashad in Diyala province": where the only Rashad that is known lies elsewhere, the text means
   * another one, of which no more is known than its governorate.
   */
  private List<Spot> withoutNamesakes(List<Spot> spots) {
    List<Spot> result = new ArrayList<>(spots);
    for (int i = 0; i < spots.size(); i++) {
      Spot site = spots.get(i);
      for (int k = i + 1; k < spots.size() && site.rank() == Spot.SITE; k++) {
        Spot holder = spots.get(k);
        if (!saidInside(site, holder)) {
          break;
        }
        if (holder.rank() == Spot.GOVERNORATE) {
          if (!gazetteer.listGovernorates(site.place()).contains(holder.place())) {
            result.set(
                i, holder.stretched(site.first(), site.last(), "governorate", Spot.DISTRICT));
          }
          break;
        }
      }
    }
    return result;
  }

  /** Whether only "in", "of" and directions stand between a place and what is said to hold it. */
  private boolean saidInside(Spot site, Spot holder) {
    if (holder.first() - site.last() > NAMESAKE || holder.rank() > Spot.GOVERNORATE) {
      return false;
    }
    for (int i = site.last() + 1; i < holder.first(); i++) {
      boolean joined = reading.isCue(i, "and") || reading.token(i).form().startsWith("و");
      if (joined
          || reading.token(i).type() == Token.Type.MARK
          || !reading.within(TriggerSense.class, i, i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The place before the dash at the head of a report, where it was filed. */
  private boolean dateline(Mention mention) {
    boolean head =
        mention.first() == 0 || mention.first() == 1 && reading.token(0).type() == Token.Type.MARK;
    return head
        && mention.last() + 1 < reading.tokens().size()
        && reading.token(mention.last() + 1).isMark("–—-:(,")
        && !(reading.token(mention.last() + 1).isMark(",(")
            && reading.nearest(
                    "attribution",
                    mention.last() + 1,
                    Math.min(mention.last() + 8, reading.tokens().size() - 1))
                < 0
            && !dashSoon(mention.last() + 1));
  }

  /** "Kifri district, south of Sulaymaniyah": the direction only explains where the first is. */
  private static boolean explains(Spot direction, List<Spot> before) {
    if (before.isEmpty() || direction.rank() != Spot.DIRECTION) {
      return false;
    }
    Spot last = before.get(before.size() - 1);
    return last.last() == direction.first() - 1
        && last.rank() <= Spot.DISTRICT
        && !last.place().equals(direction.place());
  }

  private boolean dashSoon(int from) {
    for (int i = from; i < Math.min(from + 8, reading.tokens().size()); i++) {
      if (reading.token(i).isMark("–—-")) {
        return true;
      }
    }
    return false;
  }

  private Optional<Spot> spot(Mention mention) {
    return choose(mention)
        .map(
            sense -> {
              Place place = sense.place();
              if (!place.hasPoint()) {
                return new Spot(
                    reading,
                    mention.first(),
                    mention.last(),
                    place,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    "country",
                    Spot.COUNTRY,
                    sense.rule());
              }
              return reckoned(mention, sense).orElseGet(() -> plain(mention, sense));
            });
  }

  private Spot plain(Mention mention, PlaceSense sense) {
    Place place = sense.place();
    int first = mention.first();
    if (office(first) || speaker(mention)) {
      return office(mention, sense);
    }
    int rank =
        switch (place.kind()) {
          case "district" -> Spot.DISTRICT;
          case "governorate" -> Spot.GOVERNORATE;
          default -> Spot.SITE;
        };
    String precision =
        switch (place.kind()) {
          case "district", "governorate" -> place.kind();
          default -> WIDE.contains(place.kind()) ? "area" : "exact";
        };
    if (!place.ownPoint()) {
      Place holder = gazetteer.get(place.parents().get(0));
      precision = WIDE.contains(holder.kind()) ? "area" : holder.kind();
    }
    double radius = place.radiusKm();
    int before = skipKindBefore(first);
    if (before >= 0 && reading.isCue(before, "near") && rank == Spot.SITE) {
      precision = "near";
      radius = Math.max(radius, 8);
      first = before;
    }
    return new Spot(
        reading,
        first,
        mention.last(),
        place,
        place.lat(),
        place.lon(),
        radius,
        precision,
        rank,
        sense.rule());
  }

  /** A place in the name of a force or office tells no more than the area that it serves. */
  private Spot office(Mention mention, PlaceSense sense) {
    Place place = sense.place();
    Place area =
        gazetteer.listGovernorates(place).stream()
            .filter(g -> g.names().ar().equals(place.names().ar()))
            .findFirst()
            .or(() -> gazetteer.findDistrict(place))
            .orElse(place);
    boolean point = area.hasPoint();
    String precision =
        switch (area.kind()) {
          case "district", "governorate", "country" -> area.kind();
          default -> "area";
        };
    return new Spot(
        reading,
        mention.first(),
        mention.last(),
        area,
        point ? area.lat() : Double.NaN,
        point ? area.lon() : Double.NaN,
        point ? area.radiusKm() : Double.NaN,
        precision,
        point ? Spot.OFFICE : Spot.COUNTRY,
        sense.rule());
  }

  /** "35 km south-west of Kirkuk", "north of Daquq". */
  private Optional<Spot> reckoned(Mention mention, PlaceSense sense) {
    int i = skipKindBefore(mention.first());
    while (i >= 0 && (is(i, "of") || is(i, "من") || is(i, "عن"))) {
      i--;
    }
    Optional<CueSense> direction = reading.cueAt(i, "direction");
    if (direction.isEmpty()) {
      return Optional.empty();
    }
    while (i > 0
        && reading.isCue(i - 1, "direction")
        && reading.cueMention(i - 1).equals(reading.cueMention(i))) {
      i--;
    }
    Place place = sense.place();
    String towards = direction.get().value();
    int unit = i - 1;
    while (unit > 0
        && unit > i - 4
        && (is(unit, "الی") || is(unit, "to") || is(unit, "the") || is(unit, "له"))) {
      unit--;
    }
    boolean distance =
        unit > 0
            && reading.isCue(unit, "unit-km")
            && reading.token(unit - 1).type() == Token.Type.NUMBER;
    if (distance) {
      double km = reading.token(unit - 1).value();
      if (is(unit, "miles")) {
        km *= KM_PER_MILE;
      }
      if (km > 0 && km <= 200) {
        double[] point = Geo.move(place.lat(), place.lon(), towards, km);
        return Optional.of(
            new Spot(
                reading,
                unit - 1,
                mention.last(),
                place,
                point[0],
                point[1],
                Math.max(3, Math.round(km * 0.3)),
                "near",
                Spot.RECKONED,
                "distance-and-direction"));
      }
    }
    boolean area = place.kind().equals("governorate") || place.kind().equals("country");
    double km = area ? place.radiusKm() / 2 : DIRECTION_KM + place.radiusKm() / 2;
    double[] point = Geo.move(place.lat(), place.lon(), towards, km);
    return Optional.of(
        new Spot(
            reading,
            i,
            mention.last(),
            place,
            point[0],
            point[1],
            area ? place.radiusKm() / 1.5 : km + 5,
            "near",
            Spot.DIRECTION,
            "direction-alone"));
  }

  /** "between Daquq and Tuz": the middle, with both inside the circle. */
  private Optional<Spot> between(Mention a, Mention b) {
    int cue = skipKindBefore(a.first());
    if (cue < 0
        || !reading.isCue(cue, "between")
        || b.first() - a.last() > 5
        || reading.insideActor(b)) {
      return Optional.empty();
    }
    Optional<PlaceSense> one = choose(a);
    Optional<PlaceSense> two = choose(b);
    if (one.isEmpty()
        || two.isEmpty()
        || !one.get().place().hasPoint()
        || !two.get().place().hasPoint()) {
      return Optional.empty();
    }
    Place p = one.get().place();
    Place q = two.get().place();
    double half = Geo.km(p.lat(), p.lon(), q.lat(), q.lon()) / 2;
    return Optional.of(
        new Spot(
            reading,
            cue,
            b.last(),
            p,
            Geo.round((p.lat() + q.lat()) / 2),
            Geo.round((p.lon() + q.lon()) / 2),
            Math.max(3, Math.round(half)),
            "near",
            Spot.RECKONED,
            "between-two"));
  }

  /** Which place of that name: a word like "district" beside it decides, else the smallest seat. */
  private Optional<PlaceSense> choose(Mention mention) {
    List<String> wanted = wantedKinds(mention);
    String name = lastStem(mention);
    boolean village = wanted.equals(VILLAGE);
    PlaceSense fitting = null;
    PlaceSense smallest = null;
    boolean strange = false;
    for (Sense sense : mention.senses()) {
      PlaceSense s = (PlaceSense) sense;
      if (!meant(mention, s, wanted)) {
        continue;
      }
      if (fitting == null && wanted.contains(s.place().kind())) {
        fitting = s;
      }
      if (village && strange(mention, s.place())) {
        strange = true;
      } else if (smallest == null || size(s.place()) < size(smallest.place())) {
        smallest = s;
      }
    }
    if (fitting != null) {
      return Optional.of(fitting);
    }
    if (strange && smallest == null) {
      unknownNames.add(name);
    }
    return unknownNames.contains(name) ? Optional.empty() : Optional.ofNullable(smallest);
  }

  /** Whether a word that may be a place's name is one here. */
  private boolean meant(Mention mention, PlaceSense s, List<String> wanted) {
    if (!wanted.isEmpty() || !s.article() && !s.needsKind()) {
      return true;
    }
    if (s.article() && bare(mention) && !preposition(mention)) {
      return false;
    }
    return !s.needsKind()
        || s.orPreposition() && preposition(mention)
        || relative(mention, s.place());
  }

  private String lastStem(Mention mention) {
    List<Token.Variant> variants = reading.token(mention.last()).variants();
    return variants.isEmpty() ? "" : variants.get(variants.size() - 1).stem();
  }

  /** A village whose name only a distant sub-district bears, beside places of another district. */
  private boolean strange(Mention mention, Place place) {
    boolean others = false;
    for (Mention other :
        reading.within(PlaceSense.class, mention.last() + 1, mention.last() + 12)) {
      for (Sense sense : other.senses()) {
        Place near = ((PlaceSense) sense).place();
        if (near.hasPoint()) {
          if (gazetteer.related(near, place)
              || Geo.km(near.lat(), near.lon(), place.lat(), place.lon()) < near.radiusKm() + 40) {
            return false;
          }
          others = true;
        }
      }
    }
    return others && !place.kind().equals("village");
  }

  private static double size(Place place) {
    return place.hasPoint() ? place.radiusKm() : 10_000;
  }

  private List<String> wantedKinds(Mention mention) {
    Optional<CueSense> before = reading.cueAt(mention.first() - 1, "place-kind");
    if (before.isPresent()) {
      return List.of(before.get().value().split("\\|"));
    }
    int last = Math.min(mention.last() + 1, reading.tokens().size() - 1);
    return reading.cueAt(last, "place-kind-after").map(c -> List.of(c.value())).orElse(List.of());
  }

  /** Whether the name stands without its article: الرشاد is a place, رشاد may be a man. */
  private boolean bare(Mention mention) {
    String form = reading.token(mention.first()).form();
    return !form.contains("ال") && !form.contains("لل");
  }

  /** Whether a word like "in" stands right before. */
  private boolean preposition(Mention mention) {
    return mention.clitics().contains("ب") || reading.isCue(mention.first() - 1, "locative");
  }

  /** Whether another place of the same area stands nearby. */
  private boolean relative(Mention mention, Place place) {
    for (Mention other :
        reading.within(PlaceSense.class, Math.max(0, mention.first() - 15), mention.last() + 15)) {
      if (!other.equals(mention)) {
        for (Sense sense : other.senses()) {
          if (sense instanceof PlaceSense p
              && !p.needsKind()
              && p.place().hasPoint()
              && gazetteer.related(place, p.place())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether the place is part of an office or a force: "Kirkuk police", قائمقام مخمور. */
  private boolean office(int first) {
    if (first == 0) {
      return false;
    }
    if (lang.equals("en")) {
      return first + 1 < reading.tokens().size()
          && (inActor[first + 1] && reading.token(first + 1).type() == Token.Type.WORD
              || reading.isCue(first + 1, "office"))
          && !reading.isCue(first - 1, "locative");
    }
    int before = skipKindBefore(first);
    return before >= 0
        && (inActor[before] && mentionEndsAt(before) || reading.isCue(before, "office"));
  }

  /** "Our correspondent in Kirkuk", "a source in Daquq told": where one speaks, not what of. */
  private boolean speaker(Mention mention) {
    boolean said =
        lang.equals("ckb")
            && reading.isCue(mention.first() - 1, "locative")
            && reading.isCue(mention.last() + 1, "attribution");
    for (int i = mention.first() - 1; !said && i >= Math.max(0, mention.first() - SPEAKER); i--) {
      if (reading.token(i).type() == Token.Type.MARK) {
        break;
      }
      said =
          reading.isCue(i, "speaker")
              && reading.nearest("complementizer", i, mention.first()) < 0
              && reading.within(TriggerSense.class, i, mention.first()).isEmpty()
              && reading.within(HarmSense.class, i, mention.first()).isEmpty();
    }
    return said;
  }

  private boolean mentionEndsAt(int token) {
    for (Mention m : reading.within(ActorSense.class, Math.max(0, token - 6), token)) {
      if (m.last() == token && m.get(ActorSense.class).actor().kind().equals("state")) {
        return true;
      }
    }
    return false;
  }

  private int skipKindBefore(int first) {
    int i = first - 1;
    while (i >= 0 && reading.isCue(i, "place-kind")) {
      i--;
    }
    return i;
  }

  /** A named village that no table knows lies somewhere in the next place that is named. */
  private List<Spot> withUnknownVillages(List<Spot> spots) {
    List<Spot> result = new ArrayList<>(spots);
    boolean[] known = new boolean[reading.tokens().size()];
    spots.forEach(s -> Arrays.fill(known, s.first(), s.last() + 1, true));
    int next = 0;
    for (int i = 0; i < reading.tokens().size() - 1; i++) {
      int name = lang.equals("en") ? i - 1 : i + 1;
      if (name < 0 || villageCue(i).isEmpty() || known[name] || known[i] || !nameLike(name)) {
        continue;
      }
      int at = Math.max(i, name);
      while (next < result.size() && spots.get(next).first() <= at) {
        next++;
      }
      if (next < result.size()) {
        Spot spot = spots.get(next);
        if (spot.first() - at <= 9 && !stopBetween(at, spot.first())) {
          result.set(next, inside(spot, Math.min(i, name)));
        }
      }
    }
    return result;
  }

  private Spot inside(Spot spot, int from) {
    if (spot.rank() == Spot.SITE && spot.place().kind().equals("town")) {
      Place district = gazetteer.findDistrict(spot.place()).orElse(spot.place());
      return new Spot(
          reading,
          from,
          spot.last(),
          district,
          district.lat(),
          district.lon(),
          district.radiusKm(),
          "district",
          Spot.RECKONED,
          "unknown-village");
    }
    String precision = spot.precision().equals("exact") ? "near" : spot.precision();
    return spot.rank() == Spot.OFFICE || spot.rank() == Spot.COUNTRY
        ? spot
        : spot.stretched(from, spot.last(), precision, Math.min(spot.rank(), Spot.DISTRICT));
  }

  private Optional<CueSense> villageCue(int i) {
    Optional<CueSense> cue =
        reading.cueAt(i, lang.equals("en") ? "place-kind-after" : "place-kind");
    return cue.filter(c -> c.value().equals("village"));
  }

  private boolean nameLike(int i) {
    return i < reading.tokens().size()
        && reading.token(i).type() == Token.Type.WORD
        && reading.cueMention(i).isEmpty();
  }

  private boolean stopBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.token(i).isMark(".\n؛;")) {
        return true;
      }
    }
    return false;
  }

  private boolean is(int i, String word) {
    return i >= 0 && reading.token(i).form().equals(word);
  }
}
