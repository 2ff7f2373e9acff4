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
import marsad.article.CanonicalUrl;
import marsad.article.RejectedInput;
import marsad.steps.http.AddressOrigin;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.Stores;

/**
 * A list of addresses as it is dropped into {@code inbox/}: one a line, where it is known behind a
 * tab when the report was published, behind another {@code linked} where a feed or a page named it,
 * and behind another the key of the text that the feed carries; {@code #} opens a remark.
 */
public record UrlList(List<Line> lines) {

  /**
   * One address.
   *
   * @param published when it was published as the list writes it, null where it does not say
   * @param origin who gave the address
   * @param text key of the text that the feed carries, {@link FetchKeys#feedText}; or null
   */
  public record Line(String url, String published, AddressOrigin origin, String text) {
    private static final String LINKED = "linked";

    /** An address without a text. */
    public Line(String url, String published, AddressOrigin origin) {
      this(url, published, origin, null);
    }

    /** An address that a person typed. */
    public static Line typed(String url) {
      return new Line(url, null, AddressOrigin.TYPED);
    }

    private static Line read(String written) {
      String[] cells = written.split("\t", -1);
      String published = cells.length < 2 || cells[1].isBlank() ? null : cells[1].strip();
      boolean linked = cells.length > 2 && cells[2].strip().equals(LINKED);
      String text = cells.length > 3 && !cells[3].isBlank() ? cells[3].strip() : null;
      AddressOrigin origin = linked ? AddressOrigin.LINKED : AddressOrigin.TYPED;
      return new Line(cells[0].strip(), published, origin, text);
    }

    String host() {
      try {
        String key = CanonicalUrl.of(url).key();
        return key.substring(0, key.indexOf('/'));
      } catch (RejectedInput e) {
        return "";
      }
    }

    String written() {
      String dated = published == null ? "" : published.replaceAll("\\p{Cntrl}", " ");
      String mark = origin == AddressOrigin.LINKED ? LINKED : "";
      String end = text != null ? "\t" + mark + "\t" + text : mark.isEmpty() ? "" : "\t" + mark;
      return published == null && end.isEmpty() ? url : url + "\t" + dated + end;
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
            written -> {
              Line line = Line.read(written);
              lines.putIfAbsent(line.url(), line);
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
    String key = FetchKeys.INBOX + from + "-" + FetchKeys.hash(text) + ".txt";
    stores.inner().create(key, text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");
    return key;
  }
}
