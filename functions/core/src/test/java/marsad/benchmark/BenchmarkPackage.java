package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import marsad.article.Article;
import marsad.evaluate.Gold;
import marsad.evaluate.Gold.GoldEvent;
import marsad.evaluate.JoiningScore;
import marsad.json.Json;

/**
 * The benchmark as files that know nothing of Marsad: reports and what they tell, reports and the
 * incidents that they are joined to, the scorers, a description. The same sources give the same
 * bytes.
 */
final class BenchmarkPackage {
  /** Goes up by one behind the point when cases come or change, before it when the form does. */
  static final String VERSION = "1.0";

  private static final Path CASES = Path.of("src/test/cases");
  private static final Path OWN = Path.of("src/test/benchmark");
  private static final Path DOCS = Path.of("../../docs/benchmark.md");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A report that others are to read. */
  record Text(String id, String lang, String title, String published, String text) {
    static Text of(Article article) {
      return new Text(
          article.id(), article.lang(), article.title(), article.published(), article.text());
    }
  }

  /** An event that a report tells. */
  record Label(
      String report,
      String kind,
      Double lat,
      Double lon,
      Double toleranceKm,
      String date,
      Integer killed,
      Integer wounded,
      List<Prediction.Role> roles,
      Boolean background) {}

  /** The incidents that a report tells. */
  record Joined(String report, List<String> incidents) {}

  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<Article> reports = new ArrayList<>();
  private final List<Article> joining = new ArrayList<>();

  private BenchmarkPackage() {}

  /** Makes the package from the sources of this project. */
  static BenchmarkPackage make() throws IOException {
    BenchmarkPackage made = new BenchmarkPackage();
    made.addCases();
    made.addJoining();
    for (String name : List.of("score.py", "score_joining.py", "LICENCE.txt")) {
      made.files.put(name, Files.readAllBytes(OWN.resolve(name)));
    }
    made.files.put("README.md", Files.readAllBytes(DOCS));
    made.describe();
    return made;
  }

  /** Returns the reports whose events are labelled. */
  List<Article> reports() {
    return reports;
  }

  /** Returns the reports whose incidents are labelled. */
  List<Article> joining() {
    return joining;
  }

  private void addCases() throws IOException {
    List<Object> texts = new ArrayList<>();
    List<Object> labels = new ArrayList<>();
    for (Gold gold : Gold.own(CASES)) {
      reports.add(gold.article());
      texts.add(Text.of(gold.article()));
      gold.events().forEach(event -> labels.add(label(gold.article().id(), event)));
    }
    files.put("reports.jsonl", lines(texts));
    files.put("events.jsonl", lines(labels));
  }

  private static Label label(String report, GoldEvent event) {
    return new Label(
        report,
        event.kinds().iterator().next(),
        event.lat(),
        event.lon(),
        event.lat() == null ? null : event.toleranceKm(),
        event.date(),
        event.killed(),
        event.wounded(),
        event.roles().stream()
            .map(role -> new Prediction.Role(role.actors().iterator().next(), role.role()))
            .toList(),
        event.background() ? Boolean.TRUE : null);
  }

  private void addJoining() throws IOException {
    List<Object> texts = new ArrayList<>();
    List<Object> labels = new ArrayList<>();
    for (String line : JoiningScore.labelled()) {
      Article article = Json.read(line, Article.class);
      joining.add(article);
      texts.add(Text.of(article));
      List<String> told = new ArrayList<>();
      for (JsonNode tells : MAPPER.readTree(line).get("tells")) {
        told.add(tells.get("incident").asText());
      }
      labels.add(new Joined(article.id(), told));
    }
    files.put("joining-reports.jsonl", lines(texts));
    files.put("incidents.jsonl", lines(labels));
  }

  private void describe() {
    Map<String, Integer> counts = new TreeMap<>();
    reports.forEach(report -> counts.merge(report.lang(), 1, Integer::sum));
    files.put("datapackage.json", Json.bytes(PackageDescription.of(VERSION, counts, files)));
  }

  /** Returns records as lines of JSON. */
  static byte[] lines(List<?> records) {
    StringBuilder lines = new StringBuilder();
    records.forEach(each -> lines.append(Json.line(each)).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the files by name. */
  Map<String, byte[]> files() {
    return new LinkedHashMap<>(files);
  }

  /** Writes the files into a folder, and all of them into a zip beside it. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path zip = folder.resolveSibling("marsad-benchmark-" + VERSION + ".zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream archive = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
        ZipEntry entry = new ZipEntry("marsad-benchmark-" + VERSION + "/" + file.getKey());
        entry.setTime(0);
        archive.putNextEntry(entry);
        archive.write(file.getValue());
      }
    }
  }

  /** Reads the rows of keywords of the baseline. */
  static Stream<String> keywords() throws IOException {
    return Files.lines(OWN.resolve("keywords.tsv"));
  }
}
