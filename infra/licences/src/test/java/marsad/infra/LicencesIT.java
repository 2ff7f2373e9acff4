package marsad.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is really packed: every jar is listed, under a licence that is allowed. */
class LicencesIT {
  private static final Path FUNCTIONS = Path.of("../functions");
  private static final Path ZIP = FUNCTIONS.resolve("lambda/target/function.zip");
  private static final Path APP = FUNCTIONS.resolve("local/target/quarkus-app");

  private static Sbom sbom(String module) throws IOException {
    Path file = FUNCTIONS.resolve(module + "/target/marsad-" + module + ".cdx.json");
    assertThat(file)
        .as("run ./mvnw package -DskipTests, without -o: its plugin works online only")
        .exists();
    return Sbom.read(file);
  }

  private static void check(Set<String> jars, Sbom sbom) throws IOException {
    Set<String> listed =
        sbom.libraries().stream().map(Sbom.Library::jar).collect(Collectors.toSet());
    assertThat(jars).hasSizeGreaterThan(50);
    assertThat(listed).as("the SBOM").containsAll(jars);
    assertThat(sbom.faults(Sbom.allowed())).isEmpty();
  }

  @Test
  void ofTheFunctions() throws IOException {
    Set<String> jars;
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      assertThat(zip.getEntry("META-INF/NOTICE")).isNotNull();
      assertThat(zip.getEntry("META-INF/LICENSE")).isNotNull();
      jars =
          zip.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.matches("lib/.*\\.jar"))
              .map(name -> name.substring("lib/".length()))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    check(jars, sbom("lambda"));
  }

  @Test
  void ofTheServer() throws IOException {
    assertThat(APP.resolve("NOTICE")).exists();
    assertThat(APP.resolve("LICENSE")).exists();
    try (Stream<Path> files = Files.walk(APP.resolve("lib"))) {
      check(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".jar"))
              .collect(Collectors.toCollection(TreeSet::new)),
          sbom("local"));
    }
  }
}
