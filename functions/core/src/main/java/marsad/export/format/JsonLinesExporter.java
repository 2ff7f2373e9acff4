package marsad.export.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;
import marsad.export.model.Exporter;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.extract.Extractor;
import marsad.json.Json;
import marsad.reference.Kind;
import marsad.reference.Kinds;

/**
 * Writes a month's incidents as JSON Lines, each with its codes in other schemes and, by the names
 * of PROV, its sources and the version of the rules.
 */
public final class JsonLinesExporter implements Exporter {
  private record Coded(
      @JsonUnwrapped Incident incident,
      Codes codes,
      @JsonProperty("prov:wasDerivedFrom") List<String> derivedFrom,
      @JsonProperty("prov:wasGeneratedBy") String generatedBy) {}

  /** The codes of a kind in other schemes; a scheme without one is omitted. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Codes(
      String plover,
      String ploverMode,
      String cameoRoot,
      String ucdpTypeOfViolence,
      String eventType,
      String subEventType) {
    static Codes of(Kind kind) {
      Kind.Codes codes = kind.codes();
      return new Codes(
          codes.plover(),
          codes.ploverMode(),
          codes.cameo(),
          codes.ucdpViolence(),
          codes.event(),
          codes.subEvent());
    }
  }

  private final Kinds kinds;

  public JsonLinesExporter(Kinds kinds) {
    this.kinds = kinds;
  }

  @Override
  public Optional<String> findMonthKey(YearMonth month) {
    return Optional.of(key(month));
  }

  @Override
  public List<PublicFile> files(Snapshot snapshot) {
    return snapshot.filesOfMonths(this::file);
  }

  private static String key(YearMonth month) {
    return "data/incidents/" + month + ".jsonl";
  }

  private PublicFile file(YearMonth month, List<Incident> incidents) {
    String lines = incidents.stream().map(this::line).collect(Collectors.joining());
    return new PublicFile(key(month), "application/jsonl", lines.getBytes(StandardCharsets.UTF_8));
  }

  private String line(Incident incident) {
    List<String> urls =
        incident.reports().stream().map(Report::url).filter(Objects::nonNull).distinct().toList();
    Codes codes = Codes.of(kinds.get(incident.kind()));
    return Json.line(new Coded(incident, codes, urls, Extractor.VERSION)) + "\n";
  }
}
