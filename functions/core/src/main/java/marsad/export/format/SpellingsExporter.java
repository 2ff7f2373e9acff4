package marsad.export.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.export.model.Exporter;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.json.Json;
import marsad.language.Names;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;

/** Writes the other spellings of the published places, by which a reader finds them. */
public final class SpellingsExporter implements Exporter {
  private static final String KEY = "data/spellings.json";

  private record SpellingFile(
      int version, @JsonInclude SortedMap<String, SortedSet<String>> spellings) {}

  private final Gazetteer gazetteer;

  public SpellingsExporter(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public List<String> commonKeys() {
    return List.of(KEY);
  }

  @Override
  public List<PublicFile> files(Snapshot snapshot) {
    SortedMap<String, SortedSet<String>> spellings = new TreeMap<>();
    for (Gazetteer.Spelling spelling : gazetteer.listSpellings()) {
      Place place = spelling.place();
      if (GeoJsonExporter.isPublished(gazetteer, place) && !isName(place, spelling.text())) {
        spellings.computeIfAbsent(place.id(), id -> new TreeSet<>()).add(spelling.text());
      }
    }
    SpellingFile file = new SpellingFile(SummaryExporter.VERSION, spellings);
    return List.of(new PublicFile(KEY, "application/json", Json.compact(file)));
  }

  private static boolean isName(Place place, String text) {
    Names names = place.names();
    return text.equals(names.ar())
        || text.equals(names.ckb())
        || text.equals(names.en())
        || text.equals(names.kmr());
  }
}
