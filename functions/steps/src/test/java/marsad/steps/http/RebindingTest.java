package marsad.steps.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import marsad.article.RejectedInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A name that means one address when it is judged and would mean another a moment later: what was
 * judged is what is connected to. A made-up resolver says what names mean; nobody is asked.
 */
class RebindingTest {
  private static final String OUTER = "192.0.32.7";
  private static final String INNER = "127.0.0.1";

  private final List<String> asked = new ArrayList<>();
  private final List<String> resolved = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String host = exchange.getRequestHeaders().getFirst("Host");
          String path = exchange.getRequestURI().getPath();
          asked.add(host.replaceFirst(":.*", "") + path);
          byte[] body = "<p>x</p>".getBytes(StandardCharsets.UTF_8);
          if (path.startsWith("/to/")) {
            exchange.getResponseHeaders().add("Location", "http://" + path.substring(4) + "/");
            exchange.sendResponseHeaders(302, -1);
          } else if (path.equals("/robots.txt")) {
            exchange.sendResponseHeaders(404, -1);
          } else {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** A source for which every name means one of these, the last of them from then on. */
  private HttpSource source(boolean inner, String... meanings) {
    Deque<String> left = new ArrayDeque<>(List.of(meanings));
    Duration time = Duration.ofSeconds(5);
    HttpLimits limits =
        new HttpLimits(
            inner,
            Set.of(80, 443, server.getAddress().getPort()),
            time,
            time,
            time,
            Duration.ZERO,
            time,
            0,
            1000,
            3);
    return new HttpSource(
        limits,
        "test",
        Clock.systemUTC(),
        host -> {
          resolved.add(host);
          return addresses(left.size() > 1 ? left.pop() : left.peek());
        });
  }

  private static InetAddress[] addresses(String written) throws UnknownHostException {
    List<InetAddress> all = new ArrayList<>();
    for (String literal : written.split(" ")) {
      all.add(InetAddress.getByName(literal));
    }
    return all.toArray(InetAddress[]::new);
  }

  private String url(String path) {
    return "http://name.example:" + server.getAddress().getPort() + path;
  }

  private static void refused(HttpSource source, Source.Ask ask) {
    assertThatThrownBy(() -> source.get(ask))
        .isInstanceOf(RejectedInput.class)
        .hasMessageContaining("inside the network");
  }

  @Test
  void aNameThatTurnsInwardsIsRefused() {
    refused(source(false, OUTER, INNER), Source.Ask.page(url("/page")));
    refused(source(false, OUTER + " " + INNER), Source.Ask.page(url("/page")));
    assertThat(asked).as("nobody was connected to").isEmpty();
  }

  @Test
  void whatWasJudgedIsConnectedTo() throws Exception {
    // the name would lead nowhere if it were looked up again: the judged address answers
    Source.Page page = source(true, INNER).get(Source.Ask.page(url("/page"))).orElseThrow();
    assertThat(page.isInner()).isTrue();
    assertThat(asked).containsExactly("name.example/robots.txt", "name.example/page");
    assertThat(resolved).containsOnly("name.example");
  }

  @Test
  void everyAddressOfANameIsTried() throws Exception {
    HttpSource source = source(true, "127.0.0.99 " + INNER);
    assertThat(source.get(Source.Ask.page(url("/page")))).isPresent();
  }

  @Test
  void everyRedirectIsJudgedAnew() {
    refused(source(true, INNER), Source.Ask.page(url("/to/inner.example")));
    refused(source(true, INNER), Source.Ask.page(url("/to/name.example")));
    assertThat(asked)
        .containsOnly(
            "name.example/robots.txt",
            "name.example/to/inner.example",
            "name.example/to/name.example");
  }

  @Test
  void whatALinkNamesIsNeverInside() {
    refused(source(true, INNER), Source.Ask.page(url("/page")).from(AddressOrigin.LINKED));
    refused(source(true, INNER), Source.Ask.feed(url("/feed")).from(AddressOrigin.LINKED));
    assertThat(asked).isEmpty();
  }

  @Test
  void hostsThatSomeReadAsNumbersAreNotLookedUp() {
    HttpSource source = source(true, OUTER);
    for (String host :
        List.of(
            "0177.0.0.1",
            "0x7f.1",
            "0x7f000001",
            "2130706433",
            "127.1",
            "127.0.1",
            "127.0.0.1..",
            "017700000001",
            "1.2.3.4.5",
            "256.1.1.1",
            "localhost.0x1",
            "%31%32%37.1",
            "\uff11\uff12\uff17.1")) {
      assertThatThrownBy(() -> source.get(Source.Ask.page("http://" + host + "/")))
          .as(host)
          .isInstanceOf(RejectedInput.class);
    }
    assertThat(resolved).isEmpty();
    refused(source(false, INNER), Source.Ask.page("http://127.0.0.1./"));
    assertThat(resolved).containsOnly(INNER);
  }

  @Test
  void aHostWithAnUnderscoreIsJudgedToo() {
    refused(source(false, INNER), Source.Ask.page("http://a_b.example/"));
    assertThat(resolved).contains("a_b.example");
  }
}
