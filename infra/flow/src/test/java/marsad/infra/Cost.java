package marsad.infra;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a run on LocalStack would have cost on AWS in Frankfurt, past all free tiers: the functions'
 * time by their memory, and requests. Prices are AWS's list prices for eu-central-1, arm64, US
 * dollars, read in November 2026 from its public pages.
 */
final class Cost {
  private static final double GB_SECOND = 0.0000133334;
  private static final double RUN = 0.20e-6;
  private static final double SQS_REQUEST = 0.40e-6;
  private static final double S3_WRITE = 5.4e-6;
  private static final double S3_READ = 0.43e-6;
  private static final Pattern REQUEST = Pattern.compile("AWS (s3|sqs)\\.(\\w+) => ");

  private Cost() {}

  /** A table of the cost, and of what it comes from. */
  static String of(Path logs, int articles) throws IOException {
    Map<String, double[]> runs = new TreeMap<>();
    for (String line : Files.readAllLines(logs.resolve("runs.tsv"))) {
      String[] cells = line.split("\t");
      String step = cells[0].replaceAll("^Marsad-Pipeline-|Function.*$", "");
      double[] sums = runs.computeIfAbsent(step, s -> new double[3]);
      double seconds = Double.parseDouble(cells[2]) / 1000;
      sums[0]++;
      sums[1] += seconds;
      sums[2] += seconds * Double.parseDouble(cells[1]) / 1024;
    }
    Map<String, Integer> requests = requests(logs);
    StringBuilder text = new StringBuilder();
    double total = 0;
    for (Map.Entry<String, double[]> step : runs.entrySet()) {
      double[] sums = step.getValue();
      double cost = sums[0] * RUN + sums[2] * GB_SECOND;
      total += cost;
      text.append(
          String.format(
              Locale.ROOT,
              "  %-10s %7.0f runs %8.1f s %8.1f GB·s   $%.5f%n",
              step.getKey(),
              sums[0],
              sums[1],
              sums[2],
              cost));
    }
    for (Map.Entry<String, Integer> request : requests.entrySet()) {
      double cost = request.getValue() * price(request.getKey());
      total += cost;
      text.append(
          String.format(
              Locale.ROOT,
              "  %-28s %8d requests  $%.5f%n",
              request.getKey(),
              request.getValue(),
              cost));
    }
    return text.append(
            String.format(
                Locale.ROOT,
                "  in all $%.4f, $%.4f per 1,000 articles%n",
                total,
                total / articles * 1000))
        .toString();
  }

  private static double price(String request) {
    if (request.startsWith("sqs")) {
      return SQS_REQUEST;
    }
    if (request.contains("Delete")) {
      return 0;
    }
    return request.contains("Put") || request.contains("List") ? S3_WRITE : S3_READ;
  }

  private static Map<String, Integer> requests(Path logs) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    try (Stream<String> lines =
        Files.lines(logs.resolve("localstack.log"), StandardCharsets.UTF_8)) {
      lines.forEach(
          line -> {
            Matcher request = REQUEST.matcher(line);
            if (request.find()) {
              counts.merge(request.group(1) + "." + request.group(2), 1, Integer::sum);
            }
          });
    }
    return counts;
  }
}
