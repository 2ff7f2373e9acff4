package marsad.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long it takes from the start of a process to its first answer, for our functions and for the
 * least that a Funqy function can do, side by side: {@code functions/lambda/start/measure.sh}. Each
 * round starts every one of them once, so that a slow moment of the machine meets all.
 */
final class StartMeasurement {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int ROUNDS = Integer.getInteger("rounds", 7);
  private static final int WARM = 4000;
  private static final int SECONDS = 60;

  /** As Lambda's Java runtimes are started. */
  private static final List<String> USUAL =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx800m");

  private final OneObject s3 = new OneObject(Duration.ZERO);
  private final Map<String, List<Double>> times = new LinkedHashMap<>();

  /** One thing to start, and what to ask it. */
  private record Start(
      String name,
      Path folder,
      List<String> options,
      String function,
      String question,
      Optional<String> jdk) {

    /** Whether what it is asked about lies in S3. */
    boolean stored() {
      return question.startsWith("{\"key\"");
    }
  }

  private StartMeasurement() throws IOException {}

  public static void main(String[] args) throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true"); // else answers wait for 40 ms
    Path work = Files.createTempDirectory("marsad-start");
    Path hello = work.resolve("hello");
    Path ours = work.resolve("ours");
    FunctionZip.unpack(Path.of("start/target/function.zip"), hello);
    FunctionZip.unpack(Path.of("target/function.zip"), ours);
    try {
      new StartMeasurement().run(hello, ours, work, args.length > 0 ? args[0] : null);
      System.exit(0);
    } catch (Exception e) { // the servers' threads would keep a failed run alive
      e.printStackTrace();
      System.exit(1);
    }
  }

  private void run(Path hello, Path ours, Path work, String jdk25) throws Exception {
    s3.put("/inner/" + Questions.KEY, Questions.seed());
    String inline = Questions.inline();
    String stored = Questions.stored();
    String asked = "{\"name\":\"you\",\"key\":\"" + Questions.KEY + "\"}";
    List<Start> starts = new ArrayList<>();
    Optional<String> usual = Optional.empty();
    starts.add(new Start("hello", hello, USUAL, "hello", asked, usual));
    starts.add(new Start("extract, inline", ours, USUAL, "extract", inline, usual));
    starts.add(new Start("hello + GetObject", hello, USUAL, "hello-s3", asked, usual));
    starts.add(new Start("extract, from S3", ours, USUAL, "extract", stored, usual));
    Path packed = work.resolve("packed");
    FunctionZip.unpack(Path.of("target/function.zip"), packed);
    FunctionZip.pack(packed);
    List<String> shared = appCds(packed, work, stored);
    starts.add(new Start("extract, inline, AppCDS", packed, shared, "extract", inline, usual));
    starts.add(new Start("extract, from S3, AppCDS", packed, shared, "extract", stored, usual));
    if (jdk25 != null) {
      Optional<String> newest = Optional.of(jdk25);
      List<String> cached = aot(packed, work, stored, jdk25);
      starts.add(new Start("hello, Java 25", hello, USUAL, "hello", asked, newest));
      starts.add(new Start("extract, inline, Java 25", ours, USUAL, "extract", inline, newest));
      starts.add(new Start("extract, inline, AOT", packed, cached, "extract", inline, newest));
      starts.add(new Start("hello + GetObject, Java 25", hello, USUAL, "hello-s3", asked, newest));
      starts.add(new Start("extract, from S3, Java 25", ours, USUAL, "extract", stored, newest));
      starts.add(new Start("extract, from S3, AOT", packed, cached, "extract", stored, newest));
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (Start start : starts) {
        s3.clear("/inner/extractions/");
        times.computeIfAbsent(start.name(), name -> new ArrayList<>()).add(first(start));
      }
      System.err.printf(Locale.ROOT, "round %d of %d%n", round + 1, ROUNDS);
    }
    times.forEach(
        (name, all) ->
            System.out.printf(Locale.ROOT, "%-28s %6.0f ms  %s%n", name, median(all), range(all)));
    ratio("extract, inline", "hello", 1.3);
    ratio("extract, from S3", "hello + GetObject", 1.15);
    System.out.printf(
        Locale.ROOT,
        "a warm answer, question to answer: extraction of the seed %.2f ms (bar 3), hello %.2f%n",
        warm(starts.get(1)),
        warm(starts.get(0)));
    alone(ours);
    System.out.printf(
        Locale.ROOT,
        "function.zip: %.1f MB (bar 25)%n",
        Files.size(Path.of("target/function.zip")) / 1e6);
  }

  private void ratio(String what, String to, double bar) {
    double ratio = median(times.get(what)) / median(times.get(to));
    System.out.printf(Locale.ROOT, "%s : %s = %.2f (bar %.2f)%n", what, to, ratio, bar);
  }

  private Process start(Start start, RuntimeApi api) throws IOException {
    Map<String, String> settings = new LinkedHashMap<>(s3.settings());
    if (!start.stored()) {
      settings.remove("MARSAD_STORE_INNER");
      settings.remove("MARSAD_STORE_OPEN");
    }
    settings.put("BUCKET", OneObject.BUCKET);
    start.jdk().ifPresent(home -> settings.put("JAVA_HOME", home));
    return FunctionZip.start(start.folder(), start.options(), api, start.function(), settings);
  }

  /** Milliseconds from the start of the process to its answer. */
  private double first(Start start) throws Exception {
    try (RuntimeApi api = new RuntimeApi()) {
      long begin = System.nanoTime();
      Process process = start(start, api);
      try {
        answer(api, start);
        return (System.nanoTime() - begin) / 1e6;
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static void answer(RuntimeApi api, Start start) throws InterruptedException {
    RuntimeApi.Answer answer = api.invoke(start.question(), SECONDS);
    if (answer == null || answer.failed()) {
      throw new IllegalStateException(start.name() + ": " + answer);
    }
  }

  /** Milliseconds from question to answer once the function has been asked for a while. */
  private double warm(Start start) throws Exception {
    try (RuntimeApi api = new RuntimeApi()) {
      Process process = start(start, api);
      try {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < WARM; i++) {
          long begin = System.nanoTime();
          answer(api, start);
          all.add((System.nanoTime() - begin) / 1e6);
        }
        return median(all.subList(WARM / 2, WARM));
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  /** The extraction without client, questions and answers, as Lambda starts Java. */
  private static void alone(Path ours) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(USUAL);
    String path = FunctionZip.classPath(ours) + File.pathSeparator + "target/test-classes";
    command.addAll(List.of("-cp", path, WarmExtraction.class.getName()));
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException("the extraction by itself ended with " + status);
    }
  }

  /** Options that use an archive of the classes which a first run loaded. */
  private List<String> appCds(Path ours, Path work, String question) throws Exception {
    Path archive = work.resolve("classes.jsa");
    train(ours, question, List.of("-XX:ArchiveClassesAtExit=" + archive), Optional.empty());
    return with("-XX:SharedArchiveFile=" + archive);
  }

  /** Options that use Java 25's cache of a first run: classes, links and profiles. */
  private List<String> aot(Path ours, Path work, String question, String jdk) throws Exception {
    Path cache = work.resolve("classes.aot");
    train(ours, question, List.of("-XX:AOTCacheOutput=" + cache), Optional.of(jdk));
    return with("-XX:AOTCache=" + cache);
  }

  private static List<String> with(String option) {
    return Stream.concat(USUAL.stream(), Stream.of(option)).toList();
  }

  private void train(Path ours, String question, List<String> more, Optional<String> jdk)
      throws Exception {
    List<String> options = Stream.concat(USUAL.stream(), more.stream()).toList();
    Start start = new Start("training", ours, options, "extract", question, jdk);
    try (RuntimeApi api = new RuntimeApi()) {
      Process process = start(start, api);
      try {
        answer(api, start);
        process.destroy(); // gently: the archive is written at exit
        process.waitFor();
      } finally {
        process.destroyForcibly();
      }
    }
  }

  static double median(List<Double> all) {
    List<Double> sorted = all.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static String range(List<Double> all) {
    return all.stream()
        .sorted()
        .map(ms -> String.format(Locale.ROOT, "%.0f", ms))
        .toList()
        .toString();
  }
}
