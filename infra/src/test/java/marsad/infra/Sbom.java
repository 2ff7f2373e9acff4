package marsad.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The libraries that one build packs, as CycloneDX lists them.
 *
 * @param libraries all components, Marsad's own modules included
 */
record Sbom(List<Library> libraries) {
  /** Where the allowed licences stand. */
  static final Path ALLOWED = Path.of("src/test/resources/licences.tsv");

  private static final String OWN = "marsad";

  /**
   * One library.
   *
   * @param licences SPDX identifiers, names or expressions; where there are several, each is enough
   */
  record Library(String group, String name, String version, List<String> licences) {
    /** Name of its jar as Quarkus packs it. */
    String jar() {
      return group + "." + name + "-" + version + ".jar";
    }
  }

  static Sbom read(Path file) throws IOException {
    List<Library> libraries = new ArrayList<>();
    for (JsonNode component : new ObjectMapper().readTree(file.toFile()).path("components")) {
      List<String> licences = new ArrayList<>();
      for (JsonNode choice : component.path("licenses")) {
        JsonNode licence = choice.path("license");
        licences.add(
            Stream.of(choice.path("expression"), licence.path("id"), licence.path("name"))
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("unknown"));
      }
      libraries.add(
          new Library(
              component.path("group").asText(),
              component.path("name").asText(),
              component.path("version").asText(),
              licences));
    }
    return new Sbom(libraries);
  }

  /** The licences of the first column of {@link #ALLOWED}. */
  static Set<String> allowed() throws IOException {
    try (Stream<String> lines = Files.lines(ALLOWED)) {
      return lines.skip(1).map(line -> line.split("\t")[0]).collect(Collectors.toSet());
    }
  }

  /** What is wrong, a library a line with its fix. */
  List<String> faults(Set<String> allowed) {
    return libraries.stream()
        .filter(library -> !library.group().equals(OWN))
        .filter(library -> library.licences().stream().noneMatch(l -> satisfies(l, allowed)))
        .map(
            library ->
                "%s:%s:%s is under %s; replace or exclude it, or add its licence with a reason to infra/%s"
                    .formatted(
                        library.group(),
                        library.name(),
                        library.version(),
                        library.licences().isEmpty() ? "no licence" : library.licences(),
                        ALLOWED))
        .toList();
  }

  /** Whether one alternative of an expression without parentheses holds allowed licences alone. */
  private static boolean satisfies(String licence, Set<String> allowed) {
    return Arrays.stream(licence.split(" OR "))
        .anyMatch(one -> Arrays.stream(one.split(" AND ")).allMatch(allowed::contains));
  }
}
