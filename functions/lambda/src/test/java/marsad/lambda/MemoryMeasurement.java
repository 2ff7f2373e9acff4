package marsad.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What extraction takes by the memory that a function is given, of which Lambda makes its share of
 * a processor: {@code functions/lambda/start/memory.sh}. The share is enforced by a control group
 * of the kernel, the store answers as late as S3 may. Needs root.
 */
final class MemoryMeasurement {
  private static final List<Integer> SIZES = List.of(384, 512, 768, 1024, 1536, 1769, 3008);

  /** Memory for which Lambda gives one processor, MB, by its documentation. */
  private static final double ONE_PROCESSOR = 1769;

  /** List price in eu-central-1 for arm64, US dollars, as in {@code Cost} of infra. */
  private static final double GB_SECOND = 0.0000133334;

  /** Assumed: a small object of S3 within its region. */
  private static final Duration LATE = Duration.ofMillis(20);

  private static final int BATCH = 100;
  private static final int WARMING = 5;
  private static final int ROUNDS = 7;
  private static final Path GROUPS = Path.of("/sys/fs/cgroup/cpu");
  private static final int PERIOD_US = 100_000;

  private final OneObject s3 = new OneObject(LATE);

  private MemoryMeasurement() throws IOException {}

  public static void main(String[] args) throws Exception {
    if (!Files.isWritable(GROUPS)) {
      System.err.println(GROUPS + " cannot be written: needs root and control groups, version 1");
      System.exit(2);
    }
    Path folder = FunctionZip.folder("memory");
    FunctionZip.unpack(folder);
    MemoryMeasurement measurement = new MemoryMeasurement();
    System.out.println("memory MB  first ms  batch of 100 ms  $ per 1,000  most used MB");
    for (int size : SIZES) {
      measurement.run(folder, size);
    }
    System.exit(0);
  }

  private void run(Path folder, int size) throws Exception {
    s3.put("/inner/" + Questions.KEY, Questions.seed());
    Path group = Files.createDirectory(GROUPS.resolve("marsad-" + size + "-" + System.nanoTime()));
    Files.writeString(
        group.resolve("cpu.cfs_quota_us"),
        String.valueOf(Math.round(PERIOD_US * size / ONE_PROCESSOR)));
    List<String> heap = List.of("-Xmx" + size * 8 / 10 + "m");
    Start one =
        new Start("extract", folder, Start.USUAL, "extract", Questions.stored(), Optional.empty())
            .with("", heap);
    Start many = one.asking("batch", "extract", batch());
    try (RuntimeApi api = new RuntimeApi()) {
      long begin = System.nanoTime();
      Process process = one.begin(api, s3);
      Files.writeString(group.resolve("cgroup.procs"), String.valueOf(process.pid()));
      try {
        one.ask(api);
        double first = (System.nanoTime() - begin) / 1e6;
        List<Double> batches = new ArrayList<>();
        for (int round = 0; round < WARMING + ROUNDS; round++) {
          s3.clear("/inner/extractions/");
          batches.add(ask(many, api));
        }
        double batch = StartMeasurement.median(batches.subList(WARMING, batches.size()));
        System.out.printf(
            Locale.ROOT,
            "%9d %9.0f %16.0f %12.5f %13d%n",
            size,
            first,
            batch,
            batch / 1000 * size / 1024 * GB_SECOND * 1000 / BATCH,
            most(process));
      } finally {
        process.destroyForcibly().waitFor();
      }
    } finally {
      Files.delete(group);
    }
  }

  /** Asks, and returns how long the answer took, ms. */
  private static double ask(Start start, RuntimeApi api) throws InterruptedException {
    long begin = System.nanoTime();
    start.ask(api);
    return (System.nanoTime() - begin) / 1e6;
  }

  private static String batch() throws IOException {
    return Questions.batch(
        IntStream.range(0, BATCH)
            .mapToObj(i -> Questions.record(String.valueOf(i), Questions.stored()))
            .toList());
  }

  /** The most memory that a process ever had, MB. */
  private static long most(Process process) throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}
