package marsad.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

/** What other tools find: cfn-lint nothing in any template, Python's tests no failure. */
class ToolsIT {
  @Test
  void templatesAreClean() throws Exception {
    Path folder = Files.createDirectories(Path.of("target/templates"));
    List<String> command = new ArrayList<>(List.of("bash", "lint.sh"));
    for (Map.Entry<String, Template> template : Templates.all().entrySet()) {
      File file = folder.resolve(template.getKey() + ".template.json").toFile();
      new ObjectMapper().writeValue(file, template.getValue().toJSON());
      command.add(file.toString());
    }
    succeeds(command);
  }

  /**
   * The plugin that lets LocalStack run functions where there is no Docker engine has own tests.
   */
  @Test
  void functionsAsProcessesBehaveAsOnLambda() throws Exception {
    succeeds(List.of("bash", "localstack/start.sh", "--test"));
  }

  private static void succeeds(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
