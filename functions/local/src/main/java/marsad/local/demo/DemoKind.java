package marsad.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.table.Tsv;

/**
 * How often a kind of incident is invented, and with what: a row of {@code demo/kinds.tsv} with its
 * rows of {@code demo/texts.tsv}.
 *
 * @param share how often, relative to the others
 * @param initiators ids of actors, of which one does it; empty where nobody does
 * @param targets ids of actors, of which one suffers it; empty where nobody does
 * @param deadly share of its incidents in which people die, 0..1
 * @param texts headline and quote by language, with {@code {place}} for the place's name
 */
record DemoKind(
    String code,
    int share,
    List<String> initiators,
    List<String> targets,
    double deadly,
    List<String> weapons,
    Map<String, Text> texts) {
  /** The words of a report. */
  record Text(String title, String quote) {}

  /** Returns the kinds, each as often as its share. */
  static List<DemoKind> weighted() {
    Map<String, Map<String, Text>> texts = new HashMap<>();
    for (Tsv.Row row : Tsv.read("demo/texts.tsv")) {
      texts
          .computeIfAbsent(row.get("kind"), kind -> new HashMap<>())
          .put(row.get("lang"), new Text(row.get("title"), row.get("quote")));
    }
    List<DemoKind> kinds = new ArrayList<>();
    for (Tsv.Row row : Tsv.read("demo/kinds.tsv")) {
      DemoKind kind =
          new DemoKind(
              row.get("kind"),
              (int) row.number("share"),
              row.list("initiators"),
              row.list("targets"),
              row.number("deadly"),
              row.list("weapons"),
              Map.copyOf(texts.get(row.get("kind"))));
      for (int n = 0; n < kind.share(); n++) {
        kinds.add(kind);
      }
    }
    return kinds;
  }
}
