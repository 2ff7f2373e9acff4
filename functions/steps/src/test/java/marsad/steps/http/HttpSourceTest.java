package marsad.steps.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import marsad.article.RejectedInput;
import marsad.parse.FileParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSourceTest {
  private HttpServer server;
  private String base;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    base = "http://127.0.0.1:" + server.getAddress().getPort();
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(String path, int status, String type, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", type);
          send(exchange, status, body);
        });
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Source.Page page(HttpSource source, String url) throws RejectedInput, Unavailable {
    return source.get(Source.Ask.page(url)).orElseThrow();
  }

  private void rejects(HttpSource source, String url, String reason) {
    assertThatThrownBy(() -> page(source, url))
        .isInstanceOf(RejectedInput.class)
        .hasMessageContaining(reason);
  }

  @Test
  void getsAPageWithItsCharset() throws Exception {
    answer("/page", 200, "text/html; charset=windows-1256", bytes("<p>x</p>"));
    Source.Page page = page(new HttpSource(true, "test"), base + "/page");
    assertThat(page.charset()).isEqualTo("windows-1256");
    assertThat(page.bytes()).isEqualTo(bytes("<p>x</p>"));
  }

  @Test
  void neitherAsksForBrotliNorReadsIt() throws Exception {
    List<String> offered = new ArrayList<>();
    server.createContext(
        "/br",
        exchange -> {
          offered.addAll(exchange.getRequestHeaders().get("Accept-Encoding"));
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.getResponseHeaders().add("Content-Encoding", "br");
          send(exchange, 200, bytes("a body of some other coding"));
        });
    rejects(new HttpSource(true, "test"), base + "/br", "packed as 'br', which was not asked for");
    assertThat(offered).containsExactly("gzip, deflate");
  }

  @Test
  void unpacksGzip() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes("<p>packed</p>"));
    }
    server.createContext(
        "/gzip",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          send(exchange, 200, packed.toByteArray());
        });
    assertThat(page(new HttpSource(true, "test"), base + "/gzip").bytes())
        .isEqualTo(bytes("<p>packed</p>"));
  }

  @Test
  void saysWhyThereIsNoPage() {
    answer("/gone", 404, "text/html", bytes("no"));
    answer("/pdf", 200, "application/pdf", bytes("%PDF"));
    answer("/long", 200, "text/html", new byte[FileParser.MOST_BYTES + 1]);
    HttpSource source = new HttpSource(true, "test");
    rejects(source, base + "/gone", "answers 404");
    rejects(source, base + "/pdf", "not a page but application/pdf");
    rejects(source, base + "/long", "longer than");
    assertThatThrownBy(() -> page(source, "http://127.0.0.1:1/"))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("cannot connect");
    HttpSource unresolved =
        new HttpSource(
            HttpLimits.usual(true),
            "test",
            Clock.systemUTC(),
            host -> {
              throw new UnknownHostException(host); // nobody is asked
            });
    assertThatThrownBy(() -> page(unresolved, "http://no-such-host.invalid/"))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("'no-such-host.invalid' is unknown");
    rejects(source, "ftp://example.org/", "not an http or https address");
    rejects(source, "http://exa mple/", "not a host");
  }

  @Test
  void refusesAddressesInsideTheNetwork() {
    HttpSource source = new HttpSource(false, "test");
    for (String host :
        new String[] {
          "127.0.0.1", "10.1.2.3", "169.254.169.254", "[::1]", "0.0.0.0", "2130706433"
        }) {
      assertThatThrownBy(() -> page(source, "http://" + host + "/"))
          .as(host)
          .isInstanceOf(RejectedInput.class);
    }
    rejects(source, base + "/", "inside the network");
  }

  @Test
  void neverFollowsARedirectIntoTheNetwork() {
    server.createContext(
        "/away",
        exchange -> {
          exchange.getResponseHeaders().add("Location", base + "/secret");
          send(exchange, 302, new byte[0]);
        });
    answer("/secret", 200, "text/html", bytes("secret"));
    rejects(new HttpSource(true, "test"), base + "/away", "inside the network");
  }
}
