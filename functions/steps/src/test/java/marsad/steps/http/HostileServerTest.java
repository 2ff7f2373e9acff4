package marsad.steps.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import marsad.article.RejectedInput;
import marsad.parse.PageParser;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a server does, a fetch ends within its limits and says what was wrong. */
@Timeout(600)
class HostileServerTest {
  private static final int MOST = 1_000_000;
  private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofMillis(500);

  private HostileServer server;
  private HttpSource source;

  /** Waits so long that a busy machine is not taken for a slow server. */
  @BeforeEach
  void start() throws IOException {
    server = new HostileServer();
    source = waiting(MINUTE, MINUTE, MINUTE);
  }

  private static HttpSource waiting(Duration head, Duration whole, Duration turn) {
    return new HttpSource(
        new HttpLimits(true, Set.of(80, 443), MINUTE, head, whole, Duration.ZERO, turn, 1, MOST, 3),
        "test",
        Clock.systemUTC());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private AbstractThrowableAssert<?, ? extends Throwable> fails(
      String path, Class<? extends Exception> how) {
    return assertThatThrownBy(() -> get(path)).isInstanceOf(how);
  }

  private Source.Page get(String path) throws RejectedInput, Unavailable {
    return source.get(Source.Ask.page(server.url(path))).orElseThrow();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Test
  void aBodyThatDripsEndsInTime() {
    source = waiting(MINUTE, SOON, MINUTE);
    server.on(
        "/drip",
        (out, socket) -> {
          write(out, HTML + "Content-Length: 100000\r\n\r\n");
          for (int i = 0; i < 1000; i++) {
            write(out, "x");
            Thread.sleep(20);
          }
        });
    fails("/drip", Unavailable.class).hasMessageContaining("within 0.5 s");
  }

  @Test
  void aServerThatSaysNothingEndsInTime() {
    source = waiting(SOON, MINUTE, MINUTE);
    server.on("/mute", (out, socket) -> Thread.sleep(600_000));
    fails("/mute", Unavailable.class).hasMessageContaining("no answer");
  }

  @Test
  void anEndlessBodyIsCut() {
    server.on(
        "/endless",
        (out, socket) -> {
          write(out, HTML + "\r\n");
          byte[] chunk = new byte[65_536];
          while (!socket.isClosed()) {
            out.write(chunk);
          }
        });
    fails("/endless", RejectedInput.class).hasMessageContaining("longer than");
  }

  @Test
  void tenGigabytesAreNotTakenIn() throws InterruptedException {
    long size = 10L << 30;
    AtomicLong sent = new AtomicLong();
    server.on(
        "/huge",
        (out, socket) -> {
          write(out, HTML + "Content-Length: " + size + "\r\n\r\n");
          byte[] chunk = new byte[1 << 20];
          while (sent.get() < size) {
            out.write(chunk);
            sent.addAndGet(chunk.length);
          }
        });
    for (int i = 0; i < 10; i++) {
      sent.set(0);
      fails("/huge", RejectedInput.class).hasMessageContaining("longer than");
      server.awaitHungUp();
      assertThat(sent.get()).as("bytes the server got rid of").isLessThan(64L << 20);
    }
  }

  @Test
  void headersThatAreNoneAreNamed() throws Exception {
    server.says("/nul", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX\u0000: y\r\n\r\n<p>x</p>");
    server.says("/nocolon", "HTTP/1.1 200 OK\r\nthis is no header\r\n\r\n<p>x</p>");
    server.on(
        "/many",
        (out, socket) -> {
          write(out, HTML);
          for (int i = 0; i < 1_000_000; i++) {
            write(out, "X-" + i + ": " + "y".repeat(1000) + "\r\n");
          }
        });
    server.says("/twolengths", HTML + "Content-Length: 5\r\nContent-Length: 8\r\n\r\n<p>x</p>");
    fails("/nul", Unavailable.class).hasMessageEndingWith("Invalid header name \"X?\"");
    fails("/many", Unavailable.class).hasMessageContaining("Maximum header count");
    assertThat(get("/nocolon").bytes()).as("no header, but a page").hasSize(8);
    fails("/twolengths", Unavailable.class) // RFC 9112, 6.3: nobody knows where it ends
        .hasMessageContaining("Multiple Content-Length headers");
  }

  @Test
  void aLyingCharsetDoesNotSpoilTheText() throws Exception {
    String text = "هاجم مسلحون نقطة للشرطة في داقوق مساء أمس، ما أدى إلى مقتل شرطيين وإصابة ثالث.";
    byte[] body = ("<p>" + text + "</p>").getBytes(StandardCharsets.UTF_8);
    server.on(
        "/lies",
        (out, socket) -> {
          write(
              out,
              "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Length: "
                  + body.length
                  + "\r\n\r\n");
          out.write(body);
        });
    Source.Page page = get("/lies");
    assertThat(page.charset()).isEqualTo("iso-8859-1");
    assertThat(PageParser.parse(page.bytes(), page.charset(), page.url(), null).text())
        .isEqualTo(text);
  }

  @Test
  void whereRobotsTxtNeverComesNothingIsFetched() {
    source = waiting(SOON, MINUTE, MINUTE);
    server.on("/robots.txt", (out, socket) -> Thread.sleep(600_000));
    fails("/page", Unavailable.class).hasMessageContaining("no answer");
    assertThat(server.asked("/page")).isZero();
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] zeros = new byte[1_000_000];
      for (int i = 0; i < 300; i++) {
        gzip.write(zeros);
      }
    }
    server.on(
        "/bomb",
        (out, socket) -> {
          write(
              out,
              HTML + "Content-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n");
          out.write(packed.toByteArray());
        });
    fails("/bomb", RejectedInput.class).hasMessageContaining("when unpacked");
  }

  @Test
  void redirectsInACircleEnd() {
    server.says("/a", "HTTP/1.1 302 Found\r\nLocation: /a\r\nContent-Length: 0\r\n\r\n");
    source =
        new HttpSource(
            new HttpLimits(
                true, Set.of(), MINUTE, MINUTE, MINUTE, Duration.ZERO, MINUTE, 0, MOST, 3),
            "test",
            Clock.systemUTC());
    fails("/a", RejectedInput.class);
  }

  @Test
  void aPassingFaultIsTriedAgain() {
    for (int status : new int[] {429, 503}) {
      String path = "/" + status;
      server.says(path, "HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n");
      fails(path, Unavailable.class).hasMessageContaining("answers " + status);
      assertThat(server.asked(path)).isEqualTo(2);
    }
  }

  @Test
  void aServerThatAsksForTimeGetsIt() {
    source = waiting(MINUTE, MINUTE, SOON);
    server.says("/later", "HTTP/1.1 503 No\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n");
    fails("/later", Unavailable.class)
        .satisfies(e -> assertThat(((Unavailable) e).after()).isEqualTo(Duration.ofHours(1)));
    fails("/later", Unavailable.class).hasMessageContaining("no turn");
    assertThat(server.asked("/later")).isEqualTo(1);
  }

  @Test
  void brokenAnswersAreNamed() throws Exception {
    server.says("/short", HTML + "Content-Length: 5000\r\n\r\nshort");
    server.says("/garbage", "hello\r\n\r\n");
    server.says("/coding", HTML + "Content-Encoding: zstd\r\nContent-Length: 2\r\n\r\nxx");
    server.says("/nogzip", HTML + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\nxx");
    server.on("/reset", HostileServerTest::reset);
    fails("/short", Unavailable.class);
    fails("/garbage", Unavailable.class);
    fails("/reset", Unavailable.class);
    fails("/coding", RejectedInput.class).hasMessageContaining("not asked for");
    fails("/nogzip", RejectedInput.class).hasMessageContaining("says it is gzip but is not");
    server.says("/good", HTML + "Content-Length: 8\r\n\r\n<p>x</p>");
    assertThat(get("/good").bytes()).hasSize(8);
  }

  private static void reset(OutputStream out, Socket socket) throws IOException {
    write(out, HTML);
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Test
  void whatRobotsTxtForbidsIsNotFetched() {
    String rules = "User-agent: *\nDisallow: /closed\nCrawl-delay: 1\n";
    server.says(
        "/robots.txt",
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: "
            + rules.length()
            + "\r\n\r\n"
            + rules);
    fails("/closed", RejectedInput.class).hasMessageContaining("robots.txt");
    assertThat(server.asked("/closed")).isZero();
    assertThat(server.asked("/robots.txt")).isEqualTo(1);
  }

  @Test
  void whereRobotsTxtCannotBeReadNothingIsFetched() {
    server.says("/robots.txt", "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n");
    fails("/page", Unavailable.class);
    assertThat(server.asked("/page")).isZero();
  }
}
