package marsad.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers may do to a running server, byte by byte over loopback. */
class StrangersIT {
  private static final List<String> FUNCTIONS =
      List.of("discover", "fetch", "extract", "aggregate", "publish");
  private static final String JSON = "Content-Type: application/json\r\n";

  @TempDir static Path data;
  private static RunningMarsad marsad;
  private static int port;

  /** An answer as it came. */
  private record Answer(int status, Map<String, String> headers, String body) {
    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
  }

  @BeforeAll
  static void start() throws IOException {
    marsad =
        RunningMarsad.start(
            List.of("--data", data.toString(), "--allow-host", "map.example.org"), Map.of());
    port = URI.create(marsad.url()).getPort();
  }

  @AfterAll
  static void stop() {
    marsad.close();
  }

  private static Answer send(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      ByteArrayOutputStream came = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(came);
      } catch (SocketTimeoutException | SocketException waiting) {
        // the server waits for the rest of a body that is not sent, or has hung up on it
      }
      String all = came.toString(StandardCharsets.ISO_8859_1);
      int end = all.indexOf("\r\n\r\n");
      if (end < 0) {
        return new Answer(0, Map.of(), all);
      }
      String[] lines = all.substring(0, end).split("\r\n");
      Map<String, String> headers = new TreeMap<>();
      for (int i = 1; i < lines.length; i++) {
        String[] parts = lines[i].split(": ", 2);
        headers.put(parts[0].toLowerCase(Locale.ROOT), parts.length < 2 ? "" : parts[1]);
      }
      return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, all.substring(end + 4));
    }
  }

  private static Answer ask(String method, String target, String headers, String body)
      throws IOException {
    return ask(method, target, "localhost:" + port, headers, body);
  }

  private static Answer ask(String method, String target, String host, String headers, String body)
      throws IOException {
    String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
    return send(
        method
            + " "
            + target
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nConnection: close\r\n"
            + headers
            + length
            + "\r\n"
            + body);
  }

  private static Answer get(String target, String headers) throws IOException {
    return ask("GET", target, headers, "");
  }

  @Test
  void anotherHostIsNotServed() throws Exception {
    for (String host :
        List.of("rebound.example", "rebound.example:" + port, "localhost", "127.0.0.1:1")) {
      for (String method : List.of("GET", "HEAD", "POST", "OPTIONS")) {
        assertThat(ask(method, "/", host, "Origin: http://" + host + "\r\n", "").status())
            .as(method + " " + host)
            .isEqualTo(421);
        assertThat(
                ask(method, "/fetch", host, JSON + "Origin: http://" + host + "\r\n", "{}")
                    .status())
            .isEqualTo(421);
      }
    }
    Answer hostless = send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
    assertThat(hostless.status()).isEqualTo(400);
    assertThat(hostless.body()).contains("\"error\"");
    assertThat(hostless.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(
            send("GET / HTTP/1.1\r\nHost: localhost:"
                    + port
                    + "\r\nHost: rebound.example\r\n"
                    + "Connection: close\r\n\r\n")
                .status())
        .isIn(400, 421);
    assertThat(ask("GET", "http://rebound.example/", "localhost:" + port, "", "").status())
        .isEqualTo(421);
    assertThat(
            ask("GET", "/", "rebound.example", "X-Forwarded-Host: localhost:" + port + "\r\n", "")
                .status())
        .isEqualTo(421);
    assertThat(ask("GET", "/", "rebound.example", "", "").body())
        .contains("\"error\"", "\"other-host\"", "--allow-host");
  }

  @Test
  void itsOwnNamesAreServed() throws Exception {
    for (String host :
        List.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port, "map.example.org")) {
      assertThat(ask("GET", "/", host, "", "").status()).as(host).isEqualTo(200);
      assertThat(ask("GET", "/", host, "Origin: http://" + host + "\r\n", "").status())
          .isEqualTo(200);
    }
  }

  @Test
  void anotherOriginIsRefused() throws Exception {
    for (String origin :
        List.of("http://evil.example", "null", "http://localhost:1", "", "file://")) {
      Answer answer = ask("POST", "/discover", JSON + "Origin: " + origin + "\r\n", "{}");
      assertThat(answer.status()).as(origin).isEqualTo(403);
      assertThat(answer.body()).contains("\"error\"", "cross-origin");
    }
  }

  @Test
  void functionsTakeJsonByPostAlone() throws Exception {
    for (String function : FUNCTIONS) {
      for (String type :
          List.of(
              "text/plain",
              "application/x-www-form-urlencoded",
              "multipart/form-data; boundary=x",
              "application/json, text/plain",
              "application/jsonp",
              "text/plain; application/json",
              "application/json; charset=utf-16")) {
        Answer answer = ask("POST", "/" + function, "Content-Type: " + type + "\r\n", "{}");
        assertThat(answer.status()).as(function + " " + type).isEqualTo(415);
        assertThat(answer.body()).contains("\"error\"", "application/json");
      }
      assertThat(ask("POST", "/" + function, "", "{}").status()).isEqualTo(415);
      for (String method : List.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH")) {
        Answer answer = ask(method, "/" + function, "", "");
        assertThat(answer.status()).as(method + " " + function).isEqualTo(405);
        assertThat(answer.header("Allow")).hasValue("POST");
      }
    }
    assertThat(
            ask("POST", "/fetch", "Content-Type: application/JSON; charset=UTF-8\r\n", "{}").body())
        .contains("names no object");
  }

  @Test
  void nothingButTheInboxIsTakenIn() throws Exception {
    Path own = Files.createDirectories(data.resolve("private/articles")).resolve("mine.json");
    Files.writeString(own, "{}");
    for (String key :
        List.of(
            "articles/mine.json",
            "inbox/../articles/mine.json",
            "",
            "/etc/passwd",
            "inbox/%2e%2e/articles/mine.json",
            "format.json",
            "inbox\\\\..\\\\format.json")) {
      Answer answer = ask("POST", "/fetch", JSON, "{\"key\": \"" + key + "\"}");
      assertThat(answer.status()).as(key + answer.body()).isEqualTo(400);
    }
    Answer notice =
        ask(
            "POST",
            "/fetch",
            JSON,
            "{\"detail\": {\"object\": {\"key\": \"inbox/..%2Farticles/mine.json\"}}}");
    assertThat(notice.status()).isEqualTo(400);
    assertThat(own).exists();
  }

  @Test
  void everyAnswerHasItsHeaders() throws Exception {
    for (Answer answer :
        List.of(
            get("/", ""),
            get("/data/summary.json", ""),
            get("/none", ""),
            get("/fetch", ""),
            get("/data/", ""),
            ask("POST", "/fetch", JSON, "x"),
            ask("POST", "/", JSON, "x"),
            ask("GET", "/", "rebound.example", "", ""),
            get("/?embed=1", ""))) {
      assertThat(answer.header("Content-Security-Policy").orElse(""))
          .as("" + answer.status())
          .contains("frame-ancestors 'none'");
      assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
    }
    assertThat(get("/embed.html", "").header("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors *", "form-action 'none'");
  }

  @Test
  void partsOfFilesAreSent() throws Exception {
    for (String file : List.of("/index.html", "/icon-192.png")) {
      String whole = get(file, "").body();
      Answer part = get(file, "Range: bytes=2-5\r\nAccept-Encoding: gzip\r\n");
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.body()).isEqualTo(whole.substring(2, 6));
      assertThat(part.header("Content-Range")).hasValue("bytes 2-5/" + whole.length());
      assertThat(part.header("Content-Encoding").orElse("identity")).isEqualTo("identity");
      assertThat(get(file, "Range: bytes=-3\r\n").body())
          .isEqualTo(whole.substring(whole.length() - 3));
      Answer behind = get(file, "Range: bytes=" + whole.length() + "-\r\n");
      assertThat(behind.status()).isEqualTo(416);
      assertThat(behind.header("Content-Range")).hasValue("bytes */" + whole.length());
      assertThat(behind.body()).isEmpty();
      String etag = part.header("ETag").orElseThrow();
      assertThat(get(file, "Range: bytes=0-1\r\nIf-Range: " + etag + "\r\n").status())
          .isEqualTo(206);
      for (String ignored :
          List.of(
              "Range: bytes=5-2\r\n",
              "Range: x\r\n",
              "Range: bytes=0-1,4-5\r\n",
              "Range: bytes=0-1\r\nIf-Range: \"other\"\r\n")) {
        Answer answer = get(file, ignored);
        assertThat(answer.status()).as(ignored).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(whole);
      }
      assertThat(get(file, "If-None-Match: \"x\", W/" + etag + "\r\n").status()).isEqualTo(304);
      assertThat(ask("HEAD", file, "Range: bytes=0-1\r\n", "").status()).isEqualTo(200);
    }
  }

  @Test
  void nothingOutsideTheSiteIsServed() throws Exception {
    for (String path :
        List.of(
            "/../private/format.json",
            "/..%2fprivate/format.json",
            "/%2e%2e/private/format.json",
            "/data/..%5c..%5cprivate/format.json",
            "/data/%252e%252e/private/format.json",
            "/.marsad/lock",
            "//etc/passwd",
            "/data//../../private/format.json",
            "/%00",
            "/index.html%00.png",
            "/data/",
            "/data")) {
      Answer answer = get(path, "");
      assertThat(answer.status()).as(path + " " + answer.body()).isIn(400, 404);
      assertThat(answer.body()).doesNotContain("version", "root:");
    }
    for (String method : List.of("PUT", "DELETE", "TRACE", "PATCH", "OPTIONS", "POST")) {
      Answer answer = ask(method, "/index.html", "", "");
      assertThat(answer.status()).as(method).isEqualTo(405);
      assertThat(answer.header("Allow")).hasValue("GET, HEAD");
    }
  }

  @Test
  void requestsThatAreTooLargeAreCut() throws Exception {
    assertThat(get("/", "X: " + "y".repeat(40_000) + "\r\n").status()).isEqualTo(431);
    assertThat(get("/" + "y".repeat(10_000), "").status()).isEqualTo(414);
    assertThat(
            send("POST /extract HTTP/1.1\r\nHost: localhost:"
                    + port
                    + "\r\n"
                    + JSON
                    + "Connection: close\r\nContent-Length: 99999999999\r\n\r\n")
                .status())
        .isEqualTo(413);
    assertThat(
            ask("POST", "/extract", JSON, "x".repeat(5_000_000)).header("X-Content-Type-Options"))
        .hasValue("nosniff");
    StringBuilder chunks = new StringBuilder();
    for (int i = 0; i < 90; i++) {
      chunks.append("10000\r\n").append("x".repeat(65_536)).append("\r\n");
    }
    assertThat(
            send("POST /extract HTTP/1.1\r\nHost: localhost:"
                    + port
                    + "\r\n"
                    + JSON
                    + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + chunks
                    + "0\r\n\r\n")
                .status())
        .isIn(0, 413);
    String nested = "{\"data\":".repeat(20_000);
    assertThat(ask("POST", "/extract", JSON, nested).status()).isEqualTo(400);
    String deep = "{\"data\":".repeat(900) + "{}" + "}".repeat(900);
    assertThat(ask("POST", "/extract", JSON, deep).body()).contains("nested too deeply");
    assertThat(get("/", "").status()).as("it goes on").isEqualTo(200);
  }
}
