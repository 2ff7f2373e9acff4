package marsad.export.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.export.model.AliasTarget;
import marsad.export.model.Exporter;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.json.Json;

/**
 * Writes the ids that lead to an incident under another id or in another month: a file for each
 * month, and one for the newest months.
 */
public final class AliasesExporter implements Exporter {
  private static final String NEWEST = "data/aliases.json";

  private record AliasFile(int version, @JsonInclude Map<String, AliasTarget> aliases) {}

  @Override
  public List<String> commonKeys() {
    return List.of(NEWEST);
  }

  @Override
  public Optional<String> findMonthKey(YearMonth month) {
    return Optional.of(key(month));
  }

  @Override
  public List<PublicFile> files(Snapshot snapshot) {
    List<PublicFile> files = new ArrayList<>();
    files.add(file(NEWEST, snapshot.aliases()));
    files.addAll(
        snapshot.filesOfMonths(
            (month, incidents) -> file(key(month), AliasTarget.of(month, incidents))));
    return files;
  }

  private static String key(YearMonth month) {
    return "data/aliases/" + month + ".json";
  }

  private static PublicFile file(String key, Map<String, AliasTarget> aliases) {
    return new PublicFile(key, "application/json", Json.bytes(new AliasFile(2, aliases)));
  }
}
