package marsad.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code deploy.sh} calls these tools, in this order; the tools themselves note it and do nothing.
 */
class DeployScriptTest {
  /** What AWS would answer, and what CDK would leave behind. */
  private static final String TOOL =
      """
      #!/usr/bin/env bash
      echo "$(basename "$0") $*" >> "$NOTES"
      case "$*" in
        "configure get region") echo "$REGION" ;;
        "sts get-caller-identity"*) [ -z "$STRANGER" ] || exit 1; echo 111122223333 ;;
        "lambda get-account-settings"*) echo "$FREE" ;;
        *"cdk"*" deploy "*) mkdir -p target
          echo '{"A": {"PrivateBucket": "in"}, "B": {"PublicBucket": "out", "Address": "https://map"}}' \\
            > target/outputs.json ;;
      esac
      """;

  private static final String CDK = "npx --yes aws-cdk@";

  @TempDir Path folder;
  private final List<String> settings = new ArrayList<>();

  @BeforeEach
  void tools() throws IOException {
    Files.createDirectories(folder.resolve("infra"));
    Files.createDirectories(folder.resolve("bin"));
    Files.copy(Path.of("deploy.sh"), folder.resolve("infra/deploy.sh"));
    for (String tool : List.of("mvnw", "bin/aws", "bin/npx", "bin/java")) {
      Files.writeString(folder.resolve(tool), TOOL);
      assertThat(folder.resolve(tool).toFile().setExecutable(true)).isTrue();
    }
    settings.addAll(List.of("REGION=", "FREE=1000", "STRANGER="));
  }

  /** What was said, and by which tools it was done. */
  private record Run(int status, String said, List<String> done) {

    /** The calls of a tool, without its name and version. */
    List<String> cdk() {
      return done.stream()
          .filter(line -> line.startsWith(CDK))
          .map(line -> line.substring(CDK.length()).replaceFirst("^\\S+ ", ""))
          .toList();
    }
  }

  private Run run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("env"));
    command.addAll(settings);
    command.addAll(List.of("NOTES=" + folder.resolve("notes"), "bash", "infra/deploy.sh"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .merge("PATH", folder.resolve("bin").toString(), (old, bin) -> bin + ":" + old);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Path notes = folder.resolve("notes");
    return new Run(
        process.waitFor(), said, Files.exists(notes) ? Files.readAllLines(notes) : List.of());
  }

  @Test
  void deploysAndInstallsAndSaysWhere() throws Exception {
    Files.writeString(folder.resolve("mine.tsv"), "id\n");
    Run run = run("--region", "eu-west-1", "--sources", "mine.tsv", "--email", "a@example.org");
    assertThat(run.status()).as(run.said()).isZero();
    assertThat(run.done().get(0)).startsWith("mvnw").contains("functions/lambda");
    assertThat(run.cdk())
        .containsExactly(
            "bootstrap aws://111122223333/eu-west-1 -c email=a@example.org",
            "deploy --all --require-approval never --outputs-file target/outputs.json"
                + " -c email=a@example.org");
    assertThat(run.done().get(run.done().size() - 1))
        .startsWith("java -jar")
        .contains(
            "install --region eu-west-1 --private-bucket in --public-bucket out"
                + " --address https://map --sources /")
        .endsWith("/mine.tsv");
    assertThat(run.said()).endsWith("https://map\n");
  }

  @Test
  void setsNothingAsideInASmallAccount() throws Exception {
    settings.add("FREE=10");
    assertThat(run("--region", "eu-west-1").cdk())
        .hasSize(2)
        .allSatisfy(call -> assertThat(call).endsWith("-c reserved=0"));
  }

  @Test
  void destroysWithoutBuilding() throws Exception {
    settings.add("REGION=eu-south-1");
    Run run = run("--destroy");
    assertThat(run.status()).as(run.said()).isZero();
    assertThat(run.cdk()).containsExactly("destroy --all --force");
    assertThat(run.done()).noneMatch(line -> line.startsWith("mvnw"));
    assertThat(run.said()).contains("111122223333, eu-south-1; the buckets stay");
  }

  @Test
  void synthesizesWithoutAnAccount() throws Exception {
    Run run = run("--synth", "--domain", "map.example.org", "--retention", "7");
    assertThat(run.status()).as(run.said()).isZero();
    assertThat(run.cdk()).containsExactly("synth --quiet -c domain=map.example.org -c rawDays=7");
    assertThat(run.done()).noneMatch(line -> line.startsWith("aws"));
  }

  @Test
  void saysWhatIsWrongBeforeItDoesAnything() throws Exception {
    assertThat(run("--speed", "9").said()).contains("unknown option --speed");
    assertThat(run("--region").said()).contains("--region needs a value");
    assertThat(run("--sources", "none.tsv").said()).contains("none.tsv is no file");
    assertThat(run("--destroy").said()).contains("no region: give --region");
    settings.addAll(List.of("REGION=eu-west-1", "STRANGER=yes"));
    Run stranger = run("--destroy");
    assertThat(stranger.status()).isEqualTo(2);
    assertThat(stranger.said()).contains("AWS does not know you");
    assertThat(stranger.cdk()).isEmpty();
  }
}
