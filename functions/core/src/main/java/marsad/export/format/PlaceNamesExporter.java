package marsad.export.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import marsad.export.model.Exporter;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.json.Json;
import marsad.language.Names;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import marsad.reference.place.PlaceKind;

/**
 * Writes the published places by column, a file for each language: what a map draws and names
 * before anybody searches, in less than half the bytes of {@code places.geojson}.
 */
public final class PlaceNamesExporter implements Exporter {
  /** The names of each language, then those of the others in the order in which they help. */
  private static final Map<String, List<Function<Names, String>>> NAMES =
      new TreeMap<>(
          Map.of(
              "ar", List.of(Names::ar, Names::ckb, Names::en),
              "ckb", List.of(Names::ckb, Names::ar, Names::en),
              "en", List.of(Names::en, Names::ar, Names::ckb),
              "kmr", List.of(Names::kmr, Names::en, Names::ar, Names::ckb)));

  /**
   * @param kinds of places, each once
   * @param kind positions in {@code kinds}
   * @param name in the language, or else in the next one that a reader of it can read
   * @param pcodes of districts and governorates, by their ids
   */
  private record PlaceFile(
      int version,
      String language,
      @JsonInclude List<String> kinds,
      @JsonInclude List<String> id,
      @JsonInclude List<Integer> kind,
      @JsonInclude List<Double> lat,
      @JsonInclude List<Double> lon,
      @JsonInclude List<Double> radiusKm,
      @JsonInclude List<String> name,
      @JsonInclude SortedMap<String, String> pcodes) {}

  private final Gazetteer gazetteer;

  private final KurmanjiNames kurmanji = new KurmanjiNames();

  public PlaceNamesExporter(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public List<String> commonKeys() {
    return NAMES.keySet().stream().map(PlaceNamesExporter::key).toList();
  }

  @Override
  public List<PublicFile> files(Snapshot snapshot) {
    List<PublicFile> files = new ArrayList<>();
    NAMES.forEach(
        (language, names) ->
            files.add(
                new PublicFile(
                    key(language), "application/json", Json.compact(file(language, names)))));
    return files;
  }

  private static String key(String language) {
    return "data/places/" + language + ".json";
  }

  private PlaceFile file(String language, List<Function<Names, String>> names) {
    List<Place> places =
        gazetteer.list().stream().filter(p -> GeoJsonExporter.isPublished(gazetteer, p)).toList();
    List<String> kinds = places.stream().map(place -> place.kind().code()).distinct().toList();
    SortedMap<String, String> pcodes = new TreeMap<>();
    for (Place place : places) {
      boolean isRegion =
          place.kind() == PlaceKind.DISTRICT || place.kind() == PlaceKind.GOVERNORATE;
      if (isRegion && !place.pcode().isEmpty()) {
        pcodes.put(place.id(), place.pcode());
      }
    }
    return new PlaceFile(
        SummaryExporter.VERSION,
        language,
        kinds,
        places.stream().map(Place::id).toList(),
        places.stream().map(place -> kinds.indexOf(place.kind().code())).toList(),
        places.stream().map(Place::lat).toList(),
        places.stream().map(Place::lon).toList(),
        places.stream().map(Place::radiusKm).toList(),
        places.stream().map(place -> name(kurmanji.of(place), names)).toList(),
        pcodes);
  }

  private static String name(Names names, List<Function<Names, String>> order) {
    Stream<String> known = order.stream().map(name -> name.apply(names)).filter(Objects::nonNull);
    return known.filter(name -> !name.isEmpty()).findFirst().orElse("");
  }
}
