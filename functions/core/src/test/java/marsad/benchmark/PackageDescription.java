package marsad.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.article.Article;

/**
 * What the package holds, after Frictionless Data.
 *
 * @param reports number of reports by language
 */
record PackageDescription(
    String name,
    String version,
    String licence,
    Map<String, Integer> reports,
    List<Resource> resources) {
  private static final Map<String, String> ABOUT =
      Map.of(
          "reports.jsonl", "short reports, one a line",
          "events.jsonl", "what each of them tells",
          "joining-reports.jsonl", "reports of which several tell one incident",
          "incidents.jsonl", "the incidents that each of them tells",
          "score.py", "scores extracted events",
          "score_joining.py", "scores joined incidents",
          "LICENCE.txt", "CC BY 4.0, and whom to name",
          "README.md", "how to run a system on it");

  /** One file of the package. */
  record Resource(String path, String description, int bytes, String sha256) {}

  /**
   * Returns the description of a package.
   *
   * @param files the bytes of each file by its name
   */
  static PackageDescription of(
      String version, Map<String, Integer> reports, Map<String, byte[]> files) {
    List<Resource> resources = new ArrayList<>();
    files.forEach(
        (name, bytes) ->
            resources.add(
                new Resource(
                    name,
                    ABOUT.get(name),
                    bytes.length,
                    Article.sha256(new String(bytes, StandardCharsets.UTF_8)))));
    return new PackageDescription("marsad-benchmark", version, "CC-BY-4.0", reports, resources);
  }
}
