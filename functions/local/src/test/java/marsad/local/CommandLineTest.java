package marsad.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import marsad.event.Extraction;
import marsad.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  private static final String ARABIC =
      "هاجم مسلحون نقطة للشرطة الاتحادية في داقوق مساء أمس الاثنين، ما أدى إلى مقتل شرطيين وإصابة"
          + " ثلاثة آخرين.";

  @TempDir Path folder;
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  /** What this test reads of {@code summary.json}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Summary(Map<String, Integer> rejectedInputs) {}

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(out);
    System.setErr(err);
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private List<String> complaints() {
    return complained
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !CommandLine.isNotice(line))
        .toList();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private String published(String key) throws IOException {
    return Files.readString(folder.resolve("data/public").resolve(key));
  }

  @Test
  void installsTheDashboardAndTheSources() throws IOException {
    Path sources =
        file("own.tsv", "id\tname\turl\tlinks\tminutes\none\tOne\thttps://example.org/f\t\t15\n");
    assertThat(Marsad.run("install", "--data", data(), "--sources", sources.toString())).isZero();
    assertThat(published("index.html")).contains("<html");
    assertThat(published("404.html")).contains("لا شيء هنا");
    assertThat(folder.resolve("data/private/sources.tsv")).hasSameTextualContentAs(sources);
  }

  @Test
  void installsNoSourcesThatAreBroken() throws IOException {
    Path sources =
        file("own.tsv", "id\tname\turl\tlinks\tminutes\none\tOne\thttps://example.org/f\t\t1\n");
    assertThat(Marsad.run("install", "--data", data(), "--sources", sources.toString()))
        .isEqualTo(1);
    assertThat(complaints())
        .singleElement()
        .asString()
        .contains("own.tsv", "line 2 is polled too often: wait five minutes or more");
    assertThat(folder.resolve("data/private/sources.tsv")).doesNotExist();
  }

  @Test
  void ingestsATextFile() throws IOException {
    Path text = file("report.txt", ARABIC);
    int code =
        Marsad.run(
            "ingest",
            "--data",
            data(),
            "--lang",
            "ar",
            "--source",
            "test",
            "--published",
            "2022-07-19T10:00:00+03:00",
            text.toString());
    assertThat(code).as(complaints().toString()).isZero();
    assertThat(published("data/incidents/2022-07.geojson"))
        .contains("\"armed-attack\"", "\"2022-07-18\"", "\"federal-police\"");
    assertThat(published("data/incidents.csv")).contains("Daquq", "#geo+lat");
  }

  @Test
  void ingestsAgainWithoutChangingAnything() throws IOException {
    Path text = file("report.txt", ARABIC);
    String[] command = {"ingest", "--data", data(), "--published", "2022-07-19", text.toString()};
    assertThat(Marsad.run(command)).isZero();
    Map<String, String> before = files();
    assertThat(Marsad.run(command)).isZero();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void withdrawsAnArticle() throws IOException {
    Path article =
        file(
            "a.json", "{\"id\":\"gone\",\"published\":\"2022-07-19\",\"text\":\"" + ARABIC + "\"}");
    assertThat(Marsad.run("ingest", "--data", data(), article.toString())).isZero();
    assertThat(published("data/incidents/2022-07.geojson")).contains("\"gone-1\"");
    assertThat(Marsad.run("withdraw", "--data", data(), "gone")).isZero();
    assertThat(published("data/incidents/2022-07.geojson")).doesNotContain("gone-1");
    assertThat(published("data/incidents/latest.geojson")).doesNotContain("gone-1");
    assertThat(Marsad.run("withdraw", "--data", data(), "gone")).isEqualTo(1);
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  /** A site on loopback with one report, a feed that names it, and pages that are busy or gone. */
  private static HttpServer serveReport(String path) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] page =
        ("<!doctype html><html lang=ar><head><title>هجوم</title><meta"
                + " property='article:published_time'"
                + " content='2022-07-19T10:00:00+03:00'></head><body><nav>الرئيسية"
                + " أخبار</nav><article><h1>هجوم في داقوق</h1><p>"
                + ARABIC
                + "</p><p>وقال مصدر أمني إن القوات بدأت البحث عن المهاجمين في المنطقة بعد انسحابهم"
                + " نحو وادي الشاي، وإن الطريق أغلق ساعات.</p></article></body></html>")
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    String feed =
        "<rss version='2.0'><channel><item><link>%s</link></item><item><link>/gone</link></item></channel></rss>"
            .formatted(path);
    server.createContext(
        "/feed",
        exchange -> {
          byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  @Test
  void ingestsAPageByItsUrl() throws IOException {
    HttpServer server = serveReport("/news/1");
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/news/1";
      assertThat(Marsad.run("ingest", "--allow-inner", "--data", data(), url))
          .as(complaints().toString())
          .isZero();
      assertThat(published("data/incidents/2022-07.geojson")).contains(url, "\"armed-attack\"");
      try (Stream<Path> raw = Files.walk(folder.resolve("data/private/raw"))) {
        assertThat(raw.map(Path::toString)).anyMatch(p -> p.endsWith(".html.gz"));
      }
    } finally {
      server.stop(0);
    }
  }

  @Test
  void discoversWhatAFeedNamesAndTakesItIn() throws IOException {
    HttpServer server = serveReport("/news/2");
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort();
      Files.createDirectories(folder.resolve("data/private"));
      Files.writeString(
          folder.resolve("data/private/sources.tsv"),
          "id\tname\turl\tlinks\tminutes\nown\tOwn\t" + base + "/feed\t\t15\n");
      String[] discover = {"discover", "--allow-inner", "--data", data()};
      assertThat(Marsad.run(discover)).as("one of the two is gone").isEqualTo(1);
      assertThat(said.toString(StandardCharsets.UTF_8)).contains("own: 2 new", "took in articles/");
      assertThat(complaints()).singleElement().asString().contains("/gone", "404");
      assertThat(published("data/incidents/2022-07.geojson")).contains(base + "/news/2");
      assertThat(published("data/summary.json")).contains("\"not-found\" : 1");

      assertThat(Marsad.run(discover)).as("its time has not come").isZero();
      assertThat(Marsad.run("redrive", "--reason", "not-found", "--data", data())).isZero();
      assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 addresses are in the inbox");
      assertThat(Marsad.run(discover)).as("still gone").isEqualTo(1);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void namesEveryBadInputAndDoesTheOthers() throws IOException {
    List<String> bad = new ArrayList<>();
    bad.add("http://127.0.0.1:1/unreachable");
    bad.add(
        file(
                "french.txt",
                "Le ministre a annoncé hier que la route principale serait fermée pendant trois"
                    + " semaines pour des travaux.")
            .toString());
    bad.add(file("empty.txt", "").toString());
    bad.add(file("broken.json", "{\"text\": \"An attack").toString());
    bad.add(file("not-an-article.json", "[1, 2, 3]").toString());
    bad.add(file("hollow.html", "<html><body><nav>Home</nav></body></html>").toString());
    bad.add(folder.resolve("missing.txt").toString());
    bad.add(
        file(
                "id.json",
                "{\"id\": \"../../etc/passwd\", \"lang\": \"en\", \"text\": \"An attack in"
                    + " Kirkuk.\"}")
            .toString());
    Path noise = folder.resolve("noise.txt");
    byte[] random = new byte[10 * 1024 * 1024];
    new java.util.Random(7).nextBytes(random);
    Files.write(noise, random);
    bad.add(noise.toString());
    Path small = folder.resolve("binary.txt");
    Files.write(small, java.util.Arrays.copyOf(random, 2000));
    bad.add(small.toString());

    List<String> command =
        new ArrayList<>(List.of("ingest", "--data", data(), "--published", "2022-07-19"));
    command.addAll(bad);
    command.add(file("good.txt", ARABIC).toString());
    assertThat(Marsad.run(command.toArray(String[]::new))).isEqualTo(1);
    assertThat(complaints()).hasSize(bad.size());
    for (int i = 0; i < bad.size(); i++) {
      assertThat(complaints().get(i)).startsWith("marsad: " + bad.get(i) + ": ");
    }
    assertThat(published("data/incidents/2022-07.geojson")).contains("\"armed-attack\"");
    Map<String, Integer> counts =
        Json.read(published("data/summary.json"), Summary.class).rejectedInputs();
    assertThat(counts.values().stream().mapToInt(i -> i).sum()).isEqualTo(bad.size());
    assertThat(counts).containsKeys("damaged", "no-article", "other-language", "too-long");
    try (Stream<Path> articles = Files.walk(folder.resolve("data/private/articles"))) {
      assertThat(articles.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void extractsLinesInOrder() throws IOException {
    Path in =
        file(
            "articles.ndjson",
            "{\"id\":\"one\",\"lang\":\"en\",\"text\":\"Gunmen attacked a post in Daquq.\"}\n"
                + "not json\n\n"
                + "{\"id\":\"two\",\"lang\":\"fr\",\"text\":\"Bonjour.\"}\n"
                + "{\"id\":\"three\",\"lang\":\"en\",\"text\":\"Nothing happened.\"}\n");
    Path result = folder.resolve("out.ndjson");
    assertThat(Marsad.run("extract", "--in", in.toString(), "--out", result.toString()))
        .isEqualTo(1);
    List<String> lines = Files.readAllLines(result);
    assertThat(lines).hasSize(2);
    assertThat(Json.read(lines.get(0), Extraction.class).articleId()).isEqualTo("one");
    assertThat(Json.read(lines.get(1), Extraction.class).articleId()).isEqualTo("three");
    assertThat(complaints().get(0)).contains("line 2");
    assertThat(complaints().get(1)).contains("line 4", "'fr'");
  }

  @Test
  void replayGivesTheSameFiles() throws IOException {
    Path text = file("report.txt", ARABIC);
    assertThat(Marsad.run("ingest", "--data", data(), "--published", "2022-07-19", text.toString()))
        .isZero();
    assertThat(Marsad.run("export", "--data", data())).isZero();
    Map<String, String> before = files();
    assertThat(Marsad.run("replay", "--data", data())).isZero();
    assertThat(Marsad.run("aggregate", "--data", data())).isZero();
    assertThat(Marsad.run("export", "--data", data())).isZero();
    assertThat(files()).isEqualTo(before);
    assertThat(published("index.html")).contains("Content-Security-Policy");

    String incidents = published("data/incidents/2022-07.geojson");
    String summary = published("data/summary.json");
    delete(folder.resolve("data/private/state"));
    delete(folder.resolve("data/private/extractions"));
    delete(folder.resolve("data/public"));
    assertThat(Marsad.run("replay", "--data", data())).isZero();
    assertThat(published("data/incidents/2022-07.geojson")).isEqualTo(incidents);
    assertThat(published("data/summary.json")).isEqualTo(summary);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Test
  void wrongUsageIsTwo() throws IOException {
    assertThat(Marsad.run("ingest", "--data", data())).isEqualTo(2);
    assertThat(Marsad.run("nonsense")).isEqualTo(2);
    assertThat(Marsad.run("ingest", "--published", "yesterday", "x.txt")).isEqualTo(2);
    assertThat(Marsad.run("parse")).isEqualTo(2);
    assertThat(Marsad.run("--help")).isZero();
  }
}
