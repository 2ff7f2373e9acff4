package marsad.steps.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import marsad.article.InputRejectionReason;
import marsad.steps.http.SetClock;
import marsad.steps.rejection.DamageReport;
import marsad.steps.rejection.InputRejection;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.MemoryStore;
import marsad.steps.store.ObjectKeys;
import marsad.steps.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stored record that cannot be read is named and left out; the others go on. */
class DamagedRecordsTest {
  private static final LocalDate FIRST = LocalDate.of(2022, 6, 25);

  private final MemoryStore inner = new MemoryStore();
  private final Stores stores = new Stores(inner, new MemoryStore());
  private final List<String> reports = new ArrayList<>();
  private final AggregateStep aggregate =
      new AggregateStep(
          stores, new SetClock(), new DamageReport(stores, new SetClock(), reports::add));

  private List<String> keys() throws IOException {
    Random random = new Random(3);
    return ManyReports.store(
        stores,
        List.of(
            ManyReports.report("good", random, FIRST, 3),
            ManyReports.report("bad", random, FIRST, 3)));
  }

  private Map<String, String> days() {
    Map<String, String> days = new TreeMap<>(inner.texts());
    days.keySet().removeIf(key -> !key.startsWith(ObjectKeys.DAYS));
    days.values().removeIf(text -> !text.contains("good") && !text.contains("bad"));
    return days;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"bad\",\"text\":\"x\",\"published\":\"9999-12-31\"}|published '9999-12-31': expected",
        "{\"id\":\"bad\",\"text\":\"x\",\"sha256\":\"00\"}|sha256 '00': expected",
        "{\"id\":\"bad\",\"te|not JSON: it ends in the middle",
      })
  void aDamagedArticleIsSkippedAndItsShareStaysAsItWas(String json, String reason)
      throws IOException {
    List<String> keys = keys();
    aggregate.aggregate(keys);
    Map<String, String> expected = days();
    assertThat(expected.values()).anyMatch(day -> day.contains("bad"));

    String article = ObjectKeys.articleOf(keys.get(1));
    Stores.put(inner, article, json.getBytes(StandardCharsets.UTF_8), "application/json");
    aggregate.aggregate(keys);
    assertThat(days()).isEqualTo(expected);
    assertThat(reports).singleElement().asString().startsWith(article + " is damaged: " + reason);
    assertThat(
            stores
                .get(
                    FetchKeys.rejected(article, InputRejectionReason.DAMAGED), InputRejection.class)
                .reason())
        .startsWith(reason);
  }

  @Test
  void anExtractionIsLeftOutToo() throws IOException {
    List<String> keys = keys();
    Stores.put(inner, keys.get(0), new byte[] {0, 1, 2}, "application/json");
    inner.delete(ObjectKeys.articleOf(keys.get(1)));
    aggregate.aggregate(keys);
    assertThat(days()).isEmpty();
    assertThat(reports)
        .hasSize(2)
        .anyMatch(line -> line.startsWith(keys.get(0) + " is damaged: not JSON"))
        .contains(ObjectKeys.articleOf(keys.get(1)) + " is damaged: it is not stored; skipped");
  }
}
