package marsad.lambda;

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

/**
 * How long it takes from the start of a process to its first answer, for our functions and for the
 * least that a Funqy function can do, side by side: {@code functions/lambda/start/measure.sh}. Each
 * round starts every one of them once, so that a slow moment of the machine meets all.
 */
final class StartMeasurement {
  private static final int ROUNDS = Integer.getInteger("rounds", 7);
  private static final int WARM = 4000;

  private final OneObject s3 = new OneObject(Duration.ZERO);
  private final Map<String, List<Double>> times = new LinkedHashMap<>();

  private StartMeasurement() throws IOException {}

  public static void main(String[] args) throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true"); // else answers wait for 40 ms
    Path work = FunctionZip.folder("start");
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
    Start least = new Start("hello", hello, Start.USUAL, "hello", asked, Optional.empty());
    Start inlined =
        new Start("extract, inline", ours, Start.USUAL, "extract", inline, Optional.empty());
    Start leastOfS3 = least.asking("hello + GetObject", "hello-s3", asked);
    Start fromS3 = inlined.asking("extract, from S3", "extract", stored);
    List<Start> starts = new ArrayList<>(List.of(least, inlined, leastOfS3, fromS3));
    Path packed = work.resolve("packed");
    FunctionZip.unpack(Path.of("target/function.zip"), packed);
    FunctionZip.pack(packed);
    List<String> shared = fromS3.in(packed).archive(work, s3);
    for (Start start : List.of(inlined, fromS3)) {
      starts.add(start.in(packed).with(", AppCDS", shared));
    }
    if (jdk25 != null) {
      List<Start> usual = starts.subList(0, 4).stream().map(s -> s.by(jdk25, ", Java 25")).toList();
      List<String> cached = fromS3.in(packed).by(jdk25, "").cache(work, s3);
      starts.addAll(usual);
      for (Start start : List.of(inlined, fromS3)) {
        starts.add(start.in(packed).by(jdk25, "").with(", AOT", cached));
      }
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
        "a warm answer, question to answer: extraction of the seed %.2f ms, hello %.2f%n",
        warm(inlined),
        warm(least));
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

  /** Milliseconds from the start of the process to its answer. */
  private double first(Start start) throws Exception {
    try (RuntimeApi api = new RuntimeApi()) {
      long begin = System.nanoTime();
      Process process = start.begin(api, s3);
      try {
        start.ask(api);
        return (System.nanoTime() - begin) / 1e6;
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  /** Milliseconds from question to answer once the function has been asked for a while. */
  private double warm(Start start) throws Exception {
    try (RuntimeApi api = new RuntimeApi()) {
      Process process = start.begin(api, s3);
      try {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < WARM; i++) {
          long begin = System.nanoTime();
          start.ask(api);
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
    command.addAll(Start.USUAL);
    String path = FunctionZip.classPath(ours) + File.pathSeparator + "target/test-classes";
    command.addAll(List.of("-cp", path, WarmExtraction.class.getName()));
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException("the extraction by itself ended with " + status);
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
