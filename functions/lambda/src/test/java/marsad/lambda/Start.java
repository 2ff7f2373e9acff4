package marsad.lambda;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing to start, and what to ask it.
 *
 * @param folder the unpacked zip
 * @param options of the JVM
 * @param jdk its home, where it is not the one that runs this
 */
record Start(
    String name,
    Path folder,
    List<String> options,
    String function,
    String question,
    Optional<String> jdk) {

  /** As Lambda's Java runtimes are started. */
  static final List<String> USUAL =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx800m");

  private static final int SECONDS = 60;

  /** The same, asked something else. */
  Start asking(String other, String whom, String what) {
    return new Start(other, folder, options, whom, what, jdk);
  }

  /** The same zip in another folder. */
  Start in(Path other) {
    return new Start(name, other, options, function, question, jdk);
  }

  /** The same by another JDK. */
  Start by(String home, String suffix) {
    return new Start(name + suffix, folder, options, function, question, Optional.of(home));
  }

  /** The same with more options. */
  Start with(String suffix, List<String> more) {
    List<String> all = Stream.concat(options.stream(), more.stream()).toList();
    return new Start(name + suffix, folder, all, function, question, jdk);
  }

  /** Starts the process; it has S3 for its store if what it is asked about lies there. */
  Process begin(RuntimeApi api, OneObject s3) throws IOException {
    Map<String, String> settings = new LinkedHashMap<>(s3.settings());
    if (!question.startsWith("{\"key\"")) {
      settings.remove("MARSAD_STORE_INNER");
      settings.remove("MARSAD_STORE_OPEN");
    }
    settings.put("BUCKET", OneObject.BUCKET);
    jdk.ifPresent(home -> settings.put("JAVA_HOME", home));
    return FunctionZip.start(folder, options, api, function, settings);
  }

  /** Asks, and waits for the answer; of a batch no message may fail. */
  void ask(RuntimeApi api) throws InterruptedException {
    RuntimeApi.Answer answer = api.invoke(question, SECONDS);
    if (answer == null || answer.failed() || answer.body().contains("itemIdentifier")) {
      throw new IllegalStateException(name + ": " + answer);
    }
  }

  /** Options that use an archive of the classes which a first run loads (AppCDS). */
  List<String> archive(Path work, OneObject s3) throws Exception {
    Path archive = work.resolve("classes.jsa");
    train("-XX:ArchiveClassesAtExit=" + archive, s3);
    return List.of("-XX:SharedArchiveFile=" + archive);
  }

  /** Options that use Java 25's cache of a first run: classes, links and profiles. */
  List<String> cache(Path work, OneObject s3) throws Exception {
    Path cache = work.resolve("classes.aot");
    train("-XX:AOTCacheOutput=" + cache, s3);
    return List.of("-XX:AOTCache=" + cache);
  }

  private void train(String option, OneObject s3) throws Exception {
    try (RuntimeApi api = new RuntimeApi()) {
      Process process = with("", List.of(option)).begin(api, s3);
      try {
        ask(api);
        process.destroy(); // gently: the archive is written at exit
        process.waitFor();
      } finally {
        process.destroyForcibly();
      }
    }
  }
}
