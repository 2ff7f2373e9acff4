package marsad.steps.aggregate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import marsad.aggregate.incident.Incident;
import marsad.json.Json;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;

/**
 * What two stores must agree on that saw the same reports in another order: everything but which id
 * of an incident comes first, and the log of what each of them saw change.
 */
final class Contents {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Contents() {}

  /** The incidents of the record. */
  static List<Incident> incidents(Stores stores) throws IOException {
    List<Incident> all = new ArrayList<>();
    for (String key : stores.inner().list(ObjectKeys.INCIDENTS)) {
      all.addAll(stores.get(key, DayIncidents.class).incidents());
    }
    return all;
  }

  /** The incidents without ids and log, a line of JSON each, sorted. */
  static List<String> withoutIds(Stores stores) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Incident incident : incidents(stores)) {
      Incident nameless = incident.known("", List.of(), List.of());
      lines.add(Json.line(nameless.logged(List.of(), incident.firstSeen(), null, null, 0)));
    }
    Collections.sort(lines);
    return lines;
  }

  /** All ids of each incident of the record. */
  static Set<String> ids(Stores stores) throws IOException {
    Set<String> ids = new TreeSet<>();
    for (Incident incident : incidents(stores)) {
      ids.add(new TreeSet<>(incident.ids()).toString());
    }
    return ids;
  }

  /** What the files of the months and of their sums tell the public, without ids and log. */
  static List<String> published(Stores stores) throws IOException {
    List<String> published = new ArrayList<>();
    for (String key : stores.open().list("data/")) {
      if (key.matches("data/(incidents/[a-z0-9-]+\\.geojson|regions.*\\.json)")) {
        JsonNode file = MAPPER.readTree(stores.open().find(key).orElseThrow().bytes());
        List<String> lines = new ArrayList<>();
        for (JsonNode feature : file.path("features")) {
          lines.add(bare((ObjectNode) feature.get("properties")));
        }
        for (JsonNode region : file.path("regions")) {
          lines.add(bare((ObjectNode) region));
        }
        Collections.sort(lines);
        lines.forEach(line -> published.add(key + " " + line));
      }
    }
    return published;
  }

  private static String bare(ObjectNode node) {
    List<String> log = List.of("changes", "revision", "recorded", "updated", "splitFrom");
    node.remove(log);
    Set<String> ids = new TreeSet<>(Set.of(node.path("id").asText()));
    node.path("aliases").forEach(alias -> ids.add(alias.asText()));
    node.remove(List.of("id", "aliases"));
    return node + " " + ids;
  }
}
