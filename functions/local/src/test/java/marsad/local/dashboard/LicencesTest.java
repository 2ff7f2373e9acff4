package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program of the build that lists the licences of the site, on the table that the build uses.
 */
class LicencesTest {
  private static final Path DASHBOARD = Path.of("../../dashboard");

  @TempDir Path folder;
  private Path site;
  private Path libraries;
  private Path table;

  /** A site that has what the table names, and the packages as their registry describes them. */
  @BeforeEach
  void build() throws IOException {
    site = folder.resolve("site");
    libraries = folder.resolve("libraries");
    table = Files.copy(DASHBOARD.resolve("src/licences.tsv"), folder.resolve("licences.tsv"));
    Files.createDirectories(site);
    Files.copy(DASHBOARD.resolve("src/site/licences.html"), site.resolve("licences.html"));
    for (String row : Files.readAllLines(table).subList(1, Files.readAllLines(table).size())) {
      String[] cells = row.split("\t");
      for (String file : cells[3].split("\\|")) {
        write(site.resolve(file), "shipped");
      }
      write(site.resolve(cells[4]), "Text of " + cells[0] + " & others <all>");
      if (!cells[1].isEmpty()) {
        write(
            libraries.resolve(cells[1]).resolve("package.json"),
            "{\"version\": \"1.2.3\", \"license\": \"%s\"}".formatted(cells[2]));
      }
    }
    write(
        libraries.resolve("chart/package.json"),
        """
        {"version": "4.5.1", "license": "MIT", "dependencies": {"@kurkle/color": "^0.3.0"}}
        """);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String run(int exit) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            DASHBOARD.resolve("src/build/Licences.java").toString(),
            site.toString(),
            libraries.toString(),
            table.toString(),
            "../../NOTICE",
            "../../LICENSE");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(exit);
    return said;
  }

  private void edit(UnaryOperator<String> change) throws IOException {
    Files.writeString(table, change.apply(Files.readString(table)));
  }

  @Test
  void thePageHoldsEveryLicence() throws Exception {
    run(0);
    String page = Files.readString(site.resolve("licences.html"));
    for (String name : new String[] {"Leaflet", "Chart.js", "@kurkle/color"}) {
      assertThat(page)
          .contains("<h2>" + name + " ", "Text of " + name + " &amp; others &lt;all&gt;");
    }
    assertThat(page)
        .contains(
            "<h2>Vazirmatn</h2>", "OpenStreetMap contributors", "Apache License", "CC BY 4.0");
  }

  @Test
  void aScriptWithoutALicenceStopsTheBuild() throws Exception {
    write(site.resolve("lib/other/other.js"), "shipped");
    assertThat(run(1)).contains("licences.tsv: lib/other/other.js has no row");
  }

  @Test
  void aPackageInsideABundleWithoutALicenceStopsTheBuild() throws Exception {
    edit(text -> text.replaceFirst("(?m)^@kurkle/color\t.*\n", ""));
    Files.delete(site.resolve("lib/kurkle-color/LICENSE.md"));
    Files.delete(libraries.resolve("kurkle-color/package.json"));
    assertThat(run(1)).contains("chart contains @kurkle/color, which has no row");
  }

  @Test
  void aLicenceThatIsNotShippedOrAnotherStopsTheBuild() throws Exception {
    edit(text -> text.replaceFirst("MIT", "ISC"));
    assertThat(run(1)).contains("Chart.js: its package.json says MIT");
    Files.delete(site.resolve("lib/leaflet/LICENSE"));
    assertThat(run(1)).contains("Leaflet: its licence lib/leaflet/LICENSE is not on the site");
  }
}
