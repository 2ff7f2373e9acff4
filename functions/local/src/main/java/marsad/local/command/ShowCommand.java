package marsad.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import marsad.article.CanonicalUrl;
import marsad.article.RejectedInput;
import marsad.json.Json;
import marsad.local.option.ExitCodes;
import marsad.local.option.RecordQuery;
import marsad.local.option.StoreOptions;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.ObjectStore.Stored;
import marsad.steps.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows all that is stored of one article or incident. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Show an article with what was read out of it, or an incident, as JSON.")
public final class ShowCommand implements Callable<Integer> {
  @Mixin StoreOptions store;

  @Parameters(paramLabel = "ID|URL", description = "Id of an article or incident, or an address.")
  String name;

  @Override
  public Integer call() throws IOException {
    Stores stores = store.openExisting();
    Optional<String> found = article(stores);
    if (found.isEmpty()) {
      found = incident(stores);
    }
    if (found.isEmpty()) {
      System.err.println("marsad: " + name + ": no such article or incident");
      return ExitCodes.REJECTED;
    }
    System.out.println(found.get());
    return 0;
  }

  private Optional<String> article(Stores stores) throws IOException {
    Optional<Stored> pointer = stores.inner().find(ObjectKeys.pointer(id()));
    if (pointer.isEmpty()) {
      return Optional.empty();
    }
    String key = json(pointer.get()).path("key").asText();
    Map<String, Object> all = new LinkedHashMap<>();
    add(stores, "article", key, all);
    add(stores, "extraction", ObjectKeys.extraction(key), all);
    return Optional.of(Json.line(all));
  }

  private static void add(Stores stores, String name, String key, Map<String, Object> all)
      throws IOException {
    Optional<Stored> stored = stores.inner().find(key);
    if (stored.isPresent()) {
      all.put(name, json(stored.get()));
    }
  }

  private Optional<String> incident(Stores stores) throws IOException {
    for (String month : RecordQuery.months(stores)) {
      for (String line : RecordQuery.incidents(stores, month)) {
        if (line.contains(name)
            && Json.read(line, JsonNode.class).path("id").asText().equals(name)) {
          return Optional.of(line);
        }
      }
    }
    return Optional.empty();
  }

  private static JsonNode json(Stored stored) throws IOException {
    return Json.read(new String(stored.bytes(), StandardCharsets.UTF_8), JsonNode.class);
  }

  /** The id of an article, made of its address where one is given. */
  private String id() {
    if (!name.contains("://")) {
      return name.replaceAll("[^A-Za-z0-9._-]", "");
    }
    try {
      return FetchKeys.hash(CanonicalUrl.of(name).key());
    } catch (RejectedInput e) {
      return "none";
    }
  }
}
