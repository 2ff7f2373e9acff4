package marsad.local.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import marsad.local.RunningMarsad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A page of the dashboard in a real browser. All tests of a JVM share one Marsad with the samples,
 * one Chromium and one cache of files, so that the next page costs a third of the first: a test
 * class extends this one and uses {@link #page}, a page of its own that is closed after the test,
 * with whatever routes, listeners and scripts the test gave it.
 *
 * <ul>
 *   <li>{@link #visit} opens an address and waits until the page is drawn;
 *   <li>{@link #waitUntil} and {@link #waitForShown} wait for what comes later, never a fixed time;
 *   <li>{@code page.setViewportSize} makes the page a phone's;
 *   <li>{@link #open} gives it a browser context of its own, for a test that needs an empty cache,
 *       permissions, a service worker or no connection;
 *   <li>what a test stores in the shared Marsad stays there for others: choose ids, days and places
 *       that no other test counts.
 * </ul>
 */
abstract class OpenDashboard {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 1000;

  /** All days of the samples. */
  static final String ALL_DAYS = "from=2019-01-01&to=2025-12-31";

  /** Ends a test that would hang, however busy the machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static Path data;
  private static RunningMarsad marsad;
  private static Chromium chromium;
  private static BrowserContext shared;

  final List<String> problems = new ArrayList<>();
  final List<String> requests = new ArrayList<>();

  private PageStart start;
  BrowserContext context;
  Page page;

  @BeforeAll
  static synchronized void startOnce() throws IOException {
    if (marsad == null) {
      data = Files.createTempDirectory("marsad-dashboard");
      marsad = RunningMarsad.start(data);
      chromium = Chromium.start();
      shared = context(options(WIDTH, HEIGHT));
      // a page that stays keeps the renderer of the site alive
      shared.newPage().navigate(url() + "icon.svg");
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    marsad.close();
                    chromium.close();
                  }));
    }
  }

  @BeforeEach
  void openSharedContext() {
    context = shared;
    openPage();
  }

  private static BrowserContext context(Browser.NewContextOptions options) {
    BrowserContext context = chromium.browser().newContext(options);
    context.setDefaultTimeout(PATIENCE.toMillis());
    return context;
  }

  /**
   * How the browser is set up: no service worker, so that tests can answer in the server's stead.
   */
  static Browser.NewContextOptions options(int width, int height) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setAcceptDownloads(true)
        .setServiceWorkers(ServiceWorkerPolicy.BLOCK);
  }

  /** Another browser for this test, as one that was never here before. */
  void open(Browser.NewContextOptions options) {
    closePage();
    context = context(options);
    openPage();
  }

  private void openPage() {
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          String text = message.text();
          boolean isIndex = message.location().contains("/data/index/"); // there may be none
          if (!isIndex
              && (message.type().equals("error") || message.type().equals("warning"))
              && !text.contains("Service Worker registration blocked")) {
            problems.add(text);
          }
        });
    page.onPageError(problems::add);
    start = new PageStart(page);
    page.onRequest(request -> requests.add(request.url()));
    page.onDialog(
        dialog -> {
          problems.add("a script ran");
          dialog.dismiss();
        });
  }

  @AfterEach
  void closePage() {
    page.close();
    if (context != shared) {
      context.close();
    }
  }

  static String url() {
    return marsad.url();
  }

  static Path data() {
    return data;
  }

  static Browser browser() {
    return chromium.browser();
  }

  void visit(String query) {
    page.navigate(url() + query);
    waitUntilReady();
  }

  /** Waits until the page is drawn, see {@link PageStart}. */
  void waitUntilReady() {
    start.await(PATIENCE);
  }

  /** Opens a sheet or popover, e.g. {@code filters}, and waits until its content is drawn. */
  void unfold(String id) {
    page.evaluate(
        """
        id => new Promise(resolve => {
          const details = document.getElementById(id);
          if (details.open) return resolve();
          details.addEventListener('toggle', () => setTimeout(resolve), { once: true });
          details.open = true;
        })
        """,
        id);
  }

  /** Makes the site one without index, whose incidents of November 2025 are all there are. */
  void publishOnly(Supplier<String> collection) {
    String summary = "{\"version\":2,\"months\":[\"2025-11\"],\"incidents\":9}";
    page.route("**/data/summary.json", route -> route.fulfill(Answers.json(summary)));
    page.route("**/data/index/*", route -> route.fulfill(Answers.absent()));
    page.route(
        "**/data/incidents/2025-11.geojson",
        route -> route.fulfill(Answers.json(collection.get())));
  }

  void publishOnly(String collection) {
    publishOnly(() -> collection);
  }

  Locator rows() {
    return page.locator("#list button");
  }

  /** The number of incidents that the page says it shows. */
  int shown() {
    return Integer.parseInt(page.locator("#count").textContent());
  }

  /** Waits until the page says that it shows so many. */
  void waitForShown(int n) {
    waitUntil("n => document.querySelector('#count').textContent === String(n)", n);
  }

  /**
   * Waits until an expression is true; asked from outside, for the page lets nobody evaluate text.
   */
  void waitUntil(String expression) {
    waitUntil(expression, null);
  }

  void waitUntil(String expression, Object argument) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(page.evaluate(expression, argument))) {
      assertThat(System.nanoTime()).as(expression).isLessThan(end);
      page.waitForTimeout(20);
    }
  }

  void screenshot(String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/screenshots"));
    page.screenshot(
        new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")).setFullPage(true));
  }
}
