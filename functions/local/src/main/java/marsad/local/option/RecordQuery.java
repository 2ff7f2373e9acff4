package marsad.local.option;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import marsad.json.Json;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds stored incidents, articles or rejected inputs, the newest first. */
public abstract class RecordQuery implements Callable<Integer> {

  /** What can be listed. */
  public enum What {
    incidents,
    articles,
    rejections
  }

  @Mixin public StoreOptions store;

  @Option(names = "--kind", description = "Only incidents of this kind, e.g. ied.")
  public String kind;

  @Option(names = "--since", paramLabel = "DAY", description = "Only this day or later.")
  public String since;

  @Option(names = "--until", paramLabel = "DAY", description = "Only this day or earlier.")
  public String until;

  @Option(names = "--reason", paramLabel = "CODE", description = "Only rejections for this reason.")
  public String reason;

  @Option(names = "--limit", defaultValue = "50", description = "At most so many (default: 50).")
  public int limit;

  @Option(names = "--json", description = "A line of JSON for each record.")
  public boolean json;

  /**
   * Prints the records of a kind that hold all of some words, in any case.
   *
   * @return the exit code
   */
  public final int print(What what, List<String> words) throws IOException {
    Stores stores = store.openExisting();
    List<Line> lines =
        switch (what) {
          case incidents -> incidents(stores);
          case articles -> stored(stores, ObjectKeys.ARTICLES);
          case rejections -> stored(stores, FetchKeys.REJECTED);
        };
    PrintStream out = System.out;
    lines.stream()
        .filter(line -> isWanted(line, words))
        .sorted(Comparator.comparing(Line::day, Comparator.reverseOrder()))
        .limit(limit)
        .forEach(line -> out.println(json ? Json.line(line.node()) : line.shown(what)));
    return 0;
  }

  /** A record with its day, "" where it has none. */
  private record Line(String day, JsonNode node) {
    String shown(What what) {
      return switch (what) {
        case incidents ->
            String.join(
                "\t", day, value("id"), value("kind"), node.at("/place/name/en").asText("–"));
        case articles ->
            String.join("\t", day, value("id"), value("lang"), value("source"), value("title"));
        case rejections -> String.join("\t", day, value("code"), value("input"), value("reason"));
      };
    }

    private String value(String field) {
      return node.path(field).asText("–");
    }
  }

  private boolean isWanted(Line line, List<String> words) {
    String all = line.node().toString().toLowerCase(Locale.ROOT);
    return words.stream().allMatch(word -> all.contains(word.toLowerCase(Locale.ROOT)))
        && (kind == null || line.node().path("kind").asText().equals(kind))
        && (reason == null || line.node().path("code").asText().equals(reason))
        && (since == null || line.day().compareTo(since) >= 0)
        && (until == null || !line.day().isEmpty() && line.day().compareTo(until) <= 0);
  }

  private static List<Line> incidents(Stores stores) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String month : months(stores)) {
      for (String line : incidents(stores, month)) {
        JsonNode node = Json.read(line, JsonNode.class);
        lines.add(new Line(day(node.at("/date/start").asText()), node));
      }
    }
    return lines;
  }

  /** Returns the keys of the published months, one incident a line. */
  public static List<String> months(Stores stores) throws IOException {
    return stores.open().list("data/incidents/").stream()
        .filter(key -> key.endsWith(".jsonl"))
        .toList();
  }

  /** Returns the incidents of a published month, as JSON. */
  public static List<String> incidents(Stores stores, String month) throws IOException {
    byte[] file = stores.open().find(month).orElseThrow().bytes();
    return Stream.of(new String(file, StandardCharsets.UTF_8).split("\n"))
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static List<Line> stored(Stores stores, String prefix) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String key : stores.inner().list(prefix)) {
      var object = stores.inner().find(key);
      if (object.isPresent()) {
        try {
          String file = new String(object.get().bytes(), StandardCharsets.UTF_8);
          JsonNode node = Json.read(file, JsonNode.class);
          String day = node.path(prefix.equals(FetchKeys.REJECTED) ? "seen" : "published").asText();
          lines.add(new Line(day(day), node));
        } catch (IOException damaged) {
          System.err.println("marsad: " + key + ": " + damaged.getMessage());
        }
      }
    }
    return lines;
  }

  private static String day(String moment) {
    return moment.length() > 10 ? moment.substring(0, 10) : moment;
  }
}
