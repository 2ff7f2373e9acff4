package marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files and packages stay small enough to be read at once. */
class FileSizeTest {
  private static final int MOST_LINES = 200;

  private static final int MOST_FILES = 20;

  private static final int MOST_CHARACTERS = 120;

  private static final Path ROOT = Path.of("../..");

  private static final List<String> JAVA =
      List.of(
          "functions/core/src/main/java",
          "functions/steps/src/main/java",
          "functions/local/src/main/java",
          "infra/src/main/java");

  private static final String TESTS = "functions/core/src/test/java";

  private static final String SCRIPT = "dashboard/src/site/js";

  @Test
  void noFileIsLong() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : all()) {
      int lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES) {
        wrong.add(file + ": " + lines + " lines");
      }
    }
    assertThat(wrong).as("split it by meaning: give a part a name and a class").isEmpty();
  }

  @Test
  void noPackageHasManyFiles() throws IOException {
    Map<Path, Integer> files = new TreeMap<>();
    for (Path file : javaFiles()) {
      files.merge(file.getParent(), 1, Integer::sum);
    }
    files.values().removeIf(count -> count <= MOST_FILES);
    assertThat(files).as("split it by meaning, in the order of the flow").isEmpty();
  }

  @Test
  void noLineOfJavaScriptIsLong() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files(SCRIPT, ".js")) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).length() > MOST_CHARACTERS) {
          wrong.add(file + ":" + (i + 1));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>(javaFiles());
    all.addAll(files(TESTS, ".java"));
    all.addAll(files(SCRIPT, ".js"));
    return all;
  }

  private static List<Path> javaFiles() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String folder : JAVA) {
      all.addAll(files(folder, ".java"));
    }
    return all;
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      assertThat(found).as(folder).isNotEmpty();
      return found;
    }
  }
}
