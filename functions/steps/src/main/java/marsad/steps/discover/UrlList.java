package marsad.steps.discover;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import marsad.article.Article;
import marsad.article.CanonicalUrl;
import marsad.article.RejectedInput;
import marsad.steps.Layout;
import marsad.steps.store.Stores;

/**
 * A list of addresses as it is dropped into {@code inbox/}: one a line, where it is known behind a
 * tab when the report was published; {@code #} opens a remark.
 */
public record UrlList(List<Line> lines) {

  /**
   * One address.
   *
   * @param published when it was published as the list writes it, null where it does not say
   */
  public record Line(String url, String published) {
    String host() {
      try {
        String key = CanonicalUrl.of(url).key();
        return key.substring(0, key.indexOf('/'));
      } catch (RejectedInput e) {
        return "";
      }
    }

    String written() {
      return published == null ? url : url + "\t" + published;
    }
  }

  public UrlList {
    lines = List.copyOf(lines);
  }

  /** Whether an input is written as an address. */
  public static boolean isAddress(String input) {
    return input.matches("(?i)https?://\\S+");
  }

  /** Whether a dropped text is such a list: its first line that is no remark is an address. */
  public static boolean is(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .findFirst()
        .filter(line -> isAddress(line.split("\t")[0].strip()))
        .isPresent();
  }

  /** Reads a list; the same address twice is one. */
  public static UrlList read(String text) {
    Map<String, Line> lines = new LinkedHashMap<>();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(
            line -> {
              String[] parts = line.split("\t", 2);
              String published = parts.length < 2 ? null : parts[1].strip();
              lines.putIfAbsent(parts[0].strip(), new Line(parts[0].strip(), published));
            });
    return new UrlList(List.copyOf(lines.values()));
  }

  /** The lines of each host, in their order. */
  public Map<String, List<Line>> byHost() {
    return lines.stream().collect(Collectors.groupingBy(Line::host));
  }

  /** Cuts the list into shorter ones, the hosts mixed, so that none waits long for another. */
  public List<UrlList> parts(int most) {
    Map<String, Integer> turns = new HashMap<>();
    Map<Line, Integer> turn = new HashMap<>();
    lines.forEach(line -> turn.put(line, turns.merge(line.host(), 1, Integer::sum)));
    List<Line> mixed = new ArrayList<>(lines);
    mixed.sort(Comparator.comparing(turn::get));
    List<UrlList> parts = new ArrayList<>();
    for (int i = 0; i < mixed.size(); i += most) {
      parts.add(new UrlList(mixed.subList(i, Math.min(mixed.size(), i + most))));
    }
    return parts;
  }

  /**
   * Drops the list into {@code inbox/}. The same list has the same key: twice dropped it is there
   * once.
   *
   * @param from who drops it, letters and dashes
   */
  public String drop(Stores stores, String from) throws IOException {
    String text = lines.stream().map(line -> line.written() + "\n").collect(Collectors.joining());
    String key = Layout.INBOX + from + "-" + Article.sha256(text).substring(0, 16) + ".txt";
    stores.inner().create(key, text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");
    return key;
  }
}
