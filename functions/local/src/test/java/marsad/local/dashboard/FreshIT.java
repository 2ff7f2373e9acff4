package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page that stays open all day: it asks for newer data and loses nothing. */
class FreshIT extends OpenDashboard {

  private static final String POLLS = "() => Number(document.body.dataset.polls ?? 0)";

  /** Asks at once instead of in a minute, and waits until the answer is drawn. */
  private void poll() {
    Object before = page.evaluate(POLLS);
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    waitUntil("before => Number(document.body.dataset.polls ?? 0) > before", before);
  }

  private static String incidents(int round, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            n ->
                "{\"properties\":{\"id\":\"r%d-%d\",\"kind\":\"ied\",\"place\":{\"precision\":\"exact\"}},\"geometry\":{\"coordinates\":[44,35]}}"
                    .formatted(round, n))
        .collect(Collectors.joining(",", "{\"features\":[", "]}"));
  }

  @Test
  void asksWithTheMarkOfWhatItHas() {
    open(options(1280, 1000));
    List<Integer> answers = new ArrayList<>();
    page.onResponse(
        (Response response) -> {
          if (response.url().matches(".*/data/index/\\d+.json")) {
            answers.add(response.status());
          }
        });
    visit("?lang=en");
    poll();
    assertThat(answers).endsWith(304).startsWith(200);
    assertThat(page.locator("#notices .fresh").count()).isZero();
  }

  @Test
  void theReadersPlaceAndFocusStay() {
    visit("?lang=en&" + ALL_DAYS);
    page.locator("#presets button[value=all]").click();
    waitUntil("() => !location.search.includes('from=')");
    rows().nth(3).focus();
    page.keyboard().press("End");
    waitUntil("() => document.activeElement.dataset.n > 15");
    String id = (String) page.evaluate("document.activeElement.dataset.id");
    double top =
        ((Number) page.evaluate("document.querySelector('#scroller').scrollTop")).doubleValue();
    publishOnly(incidents(0, 3));
    poll();
    waitUntil("id => document.activeElement.dataset.id === id", id);
    assertThat(
            ((Number) page.evaluate("document.querySelector('#scroller').scrollTop")).doubleValue())
        .isGreaterThanOrEqualTo(top);
    page.unrouteAll();
  }

  @Test
  void aDayOfChangesNeitherLosesNorDoublesAnything() {
    AtomicInteger round = new AtomicInteger();
    publishOnly(() -> incidents(round.get(), 1000));
    visit("?lang=en");
    for (int n = 0; n < 12; n++) {
      round.incrementAndGet();
      poll();
      waitUntil(
          "id => document.querySelector('#list button').dataset.id === id", "r" + (n + 1) + "-0");
      assertThat(shown()).isEqualTo(1000);
    }
    rows().first().click();
    page.locator("#detail-title").waitFor();
    assertThat(problems).isEmpty();
    page.unrouteAll();
  }
}
