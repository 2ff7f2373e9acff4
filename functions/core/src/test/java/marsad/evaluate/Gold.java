package marsad.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import marsad.article.Article;
import marsad.event.Role;
import marsad.reference.Kinds;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;

/**
 * A report with what a careful reader finds in it.
 *
 * @param events what must, may and must not be found
 */
public record Gold(Article article, List<GoldEvent> events) {
  /** A point reckoned from a place lies up to so far from it. */
  private static final int NEAR_KM = 40;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * One event of a report.
   *
   * @param kinds acceptable kinds; empty where the label is not judged
   * @param toleranceKm how far from the point a found place may lie
   * @param killed total over all sides, null where not stated
   * @param date ISO day, null where it cannot be known or is not judged
   * @param roles who takes part in which role; empty where roles are not judged
   */
  public record GoldEvent(
      Set<String> kinds,
      Double lat,
      Double lon,
      double toleranceKm,
      Integer killed,
      Integer wounded,
      String date,
      boolean background,
      boolean optional,
      List<GoldRole> roles) {}

  /**
   * Somebody who takes part.
   *
   * @param actors ids of Marsad that answer to the name; empty where none does
   * @param role code of the role
   */
  public record GoldRole(Set<String> actors, String role) {}

  /** The shared labelled reports, one a line. */
  public static List<Gold> shared(Path file) throws IOException {
    List<Gold> gold = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        JsonNode node = MAPPER.readTree(line);
        List<GoldEvent> events = new ArrayList<>();
        node.get("events").forEach(e -> events.add(sharedEvent(e)));
        gold.add(new Gold(article(node), events));
      }
    }
    return gold;
  }

  private static GoldEvent sharedEvent(JsonNode e) {
    Set<String> kinds = new HashSet<>(GoldNames.kinds(e.get("type").asText()));
    e.path("also").forEach(t -> kinds.addAll(GoldNames.kinds(t.asText())));
    return new GoldEvent(
        kinds,
        number(e, "lat"),
        number(e, "lon"),
        e.path("tol_km").asDouble(10),
        integer(e, "killed"),
        integer(e, "wounded"),
        e.hasNonNull("date") ? e.get("date").asText() : null,
        e.path("background").asBoolean(),
        e.path("optional").asBoolean(),
        sharedRoles(e.path("actors_roles")));
  }

  /** The roles of a shared label; "unknown" says nothing. */
  private static List<GoldRole> sharedRoles(JsonNode pairs) {
    List<GoldRole> roles = new ArrayList<>();
    for (JsonNode pair : pairs) {
      String name = pair.get(0).asText().toLowerCase(Locale.ROOT);
      if (!name.equals("unknown")) {
        roles.add(new GoldRole(GoldNames.actors(name), pair.get(1).asText()));
      }
    }
    return roles;
  }

  /** The project's own cases; a case's place is judged by the gazetteer's point. */
  public static List<Gold> own(Path folder) throws IOException {
    List<Gold> gold = new ArrayList<>();
    try (Stream<Path> cases = Files.list(folder)) {
      for (Path one : cases.sorted().toList()) {
        JsonNode expected = MAPPER.readTree(one.resolve("expected.json").toFile());
        List<GoldEvent> events = new ArrayList<>();
        for (JsonNode e : expected.get("events")) {
          if (Kinds.bundled().get(e.get("kind").asText()).incident()) {
            events.add(ownEvent(e, false));
          }
        }
        expected
            .get("rejected")
            .forEach(
                r -> {
                  if (r.path("reason").asText().equals("background") && r.has("kind")) {
                    events.add(ownEvent(r, true));
                  }
                });
        gold.add(new Gold(article(MAPPER.readTree(one.resolve("article.json").toFile())), events));
      }
    }
    return gold;
  }

  private static GoldEvent ownEvent(JsonNode e, boolean background) {
    Place place = e.has("place") ? Gazetteer.bundled().get(e.get("place").asText()) : null;
    return new GoldEvent(
        Set.of(e.get("kind").asText()),
        place == null ? null : place.lat(),
        place == null ? null : place.lon(),
        place == null
            ? 0
            : place.radiusKm() + (e.path("precision").asText().equals("near") ? NEAR_KM : 10),
        integer(e, "killed"),
        integer(e, "wounded"),
        e.hasNonNull("date") ? e.get("date").asText() : null,
        background,
        false,
        ownRoles(e));
  }

  private static List<GoldRole> ownRoles(JsonNode e) {
    List<GoldRole> roles = new ArrayList<>();
    for (Role role : Role.values()) {
      e.path(role.code() + "s")
          .forEach(id -> roles.add(new GoldRole(Set.of(id.asText()), role.code())));
    }
    return roles;
  }

  private static Article article(JsonNode n) {
    return new Article(
        text(n, "id"),
        text(n, "url"),
        null,
        text(n, "lang"),
        text(n, "title"),
        text(n, "published"),
        null,
        text(n, "text"),
        null);
  }

  private static String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }

  private static Double number(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asDouble() : null;
  }

  /** One number; a range has none to score, the cases themselves check it. */
  private static Integer integer(JsonNode node, String field) {
    return node.path(field).isNumber() ? node.get(field).asInt() : null;
  }
}
