package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The start of a page. A test whose page cannot start fails within seconds: where the page says
 * {@code data-failed}, or where one of its scripts is missing or broken.
 */
final class PageStart {
  private static final String DONE = "body:is([data-ready], [data-failed])";

  /** Time after which a page that is not drawn is asked why, milliseconds. */
  private static final double LOOK = 2000;

  private final Page page;
  private final List<String> broken = new ArrayList<>();

  PageStart(Page page) {
    this.page = page;
    page.onPageError(broken::add);
    page.onResponse(
        response -> {
          if (response.url().endsWith(".js") && response.status() >= 400) {
            broken.add(response.status() + " " + response.url());
          }
        });
  }

  /** Waits until the page is drawn, at most so long. */
  void await(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!isDone()) {
      assertThat(broken).as("scripts that are missing or broken").isEmpty();
      assertThat(System.nanoTime()).as("the page is not drawn").isLessThan(end);
    }
    assertThat(page.getAttribute("body", "data-failed")).as("why it did not start").isNull();
  }

  private boolean isDone() {
    try {
      page.waitForSelector(DONE, new Page.WaitForSelectorOptions().setTimeout(LOOK));
      return true;
    } catch (TimeoutError e) {
      return false;
    }
  }
}
