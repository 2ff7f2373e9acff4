package marsad.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SbomTest {
  @TempDir Path folder;

  private List<String> faults(String licences) throws Exception {
    Path file = folder.resolve("bom.json");
    Files.writeString(
        file,
        """
        {"components": [
          {"group": "marsad", "name": "marsad-core", "version": "1"},
          {"group": "org.example", "name": "library", "version": "2", "licenses": [%s]}]}
        """
            .formatted(licences));
    return Sbom.read(file).faults(Sbom.allowed());
  }

  @Test
  void namesTheLibraryOfALicenceThatIsNotAllowedAndTheFix() throws Exception {
    assertThat(faults("{\"license\": {\"id\": \"AGPL-3.0-only\"}}"))
        .containsExactly(
            "org.example:library:2 is under [AGPL-3.0-only]; replace or exclude it, or add its licence"
                + " with a reason to infra/src/test/resources/licences.tsv");
    assertThat(faults("{\"license\": {\"id\": \"GPL-2.0-only\"}}")).hasSize(1);
    assertThat(faults("{\"license\": {\"name\": \"Server Side Public License\"}}")).hasSize(1);
    assertThat(faults("{\"expression\": \"MIT AND AGPL-3.0-only\"}")).hasSize(1);
    assertThat(faults("")).singleElement().asString().contains("is under no licence");
  }

  @Test
  void oneAllowedLicenceOfSeveralIsEnough() throws Exception {
    assertThat(faults("{\"license\": {\"id\": \"MIT\"}}")).isEmpty();
    assertThat(faults("{\"expression\": \"AGPL-3.0-only OR Apache-2.0\"}")).isEmpty();
    assertThat(
            faults(
                "{\"license\": {\"id\": \"EPL-2.0\"}},"
                    + "{\"license\": {\"id\": \"GPL-2.0-with-classpath-exception\"}}"))
        .isEmpty();
  }
}
