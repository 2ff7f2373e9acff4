package marsad.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * Every way into Marsad on AWS, from the trigger to the public bucket, on LocalStack with the
 * functions of the very zip.
 */
class FlowIT {
  private static final Duration LONG = Duration.ofMinutes(10);

  /** A feed's reports are of these days; what is years back would be history. */
  private static final LocalDate YESTERDAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static HttpServer site;
  private static Cloud cloud;

  @BeforeAll
  static void deploy() throws Exception {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext("/", exchange -> answer(exchange.getRequestURI().getPath(), exchange));
    site.start();
    cloud =
        Cloud.deploy(
            new ForLocalStack(
                Map.of("MARSAD_FETCH_ALLOW_INNER", "true", "MARSAD_FETCH_CONTACT", "test"),
                3,
                true),
            "Storage",
            "Pipeline",
            "Backfill");
    // before the clock starts, so that nobody else is asked
    cloud.put(
        "sources.tsv", "id\tname\turl\tlinks\tminutes\none\tOne\t" + address("/feed") + "\t\t5\n");
    cloud.deploy("Schedule");
  }

  @AfterAll
  static void close() throws IOException {
    if (cloud != null) {
      cloud.close();
    }
    site.stop(0);
  }

  /** A feed with one report, that report, and one that no feed names. */
  private static void answer(String path, com.sun.net.httpserver.HttpExchange exchange)
      throws IOException {
    String body =
        switch (path) {
          case "/feed" ->
              "<rss version='2.0'><channel><item><link>"
                  + address("/report")
                  + "</link><pubDate>"
                  + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                      Instant.now().atOffset(ZoneOffset.UTC))
                  + "</pubDate></item></channel></rss>";
          case "/report", "/listed" ->
              "<html><body><article><p>"
                  + text(path.equals("/report") ? YESTERDAY : LocalDate.of(2012, 3, 4), "Daquq")
                  + "</p></article></body></html>";
          default -> null;
        };
    byte[] bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String address(String path) {
    return "http://127.0.0.1:" + site.getAddress().getPort() + path;
  }

  private static String text(LocalDate day, String place) {
    return "Gunmen attacked a police checkpoint in %s on %s, killing two policemen and"
            .formatted(place, WRITTEN.format(day))
        + " wounding a third, a police source said.";
  }

  /** A message with a report of an attack on 4 March of a year. */
  private static String report(String id, String year) {
    return """
        {"id": "%s", "lang": "en", "source": "test", "published": "%s-03-05T08:00:00Z", "text": "%s"}"""
        .formatted(id, year, text(LocalDate.of(Integer.parseInt(year), 3, 4), "Daquq"));
  }

  private static String inside(String field, String json) {
    return "{\"" + field + "\": " + json + "}";
  }

  private static String month(String year) throws Exception {
    return published(year + "-03");
  }

  private static String published(String month) throws Exception {
    String key = "data/incidents/" + month + ".geojson";
    return Cloud.await(LONG, key + " is public", () -> cloud.find("PublicBucket", key));
  }

  @Test
  void aMessageEndsOnTheMap() throws Exception {
    cloud.send("Fetch", inside("article", report("message", "2015")));
    assertThat(month("2015")).contains("\"armed-attack\"", "\"daquq\"", "2015-03-04");
  }

  @Test
  void aDropEndsOnTheMap() throws Exception {
    cloud.put("inbox/dropped.json", report("dropped", "2016"));
    assertThat(month("2016")).contains("\"armed-attack\"");
    assertThat(cloud.list("PrivateBucket", "inbox/dropped")).isEmpty();
  }

  @Test
  void anEventEndsOnTheMap() throws Exception {
    PutEventsRequestEntry event =
        PutEventsRequestEntry.builder()
            .source("marsad")
            .detailType("Report")
            .detail(inside("article", report("event", "2017")))
            .build();
    cloud.events.putEvents(r -> r.entries(event));
    assertThat(month("2017")).contains("\"armed-attack\"");
  }

  @Test
  void theClockFindsAReportAndItEndsOnTheMap() throws Exception {
    assertThat(published(YearMonth.from(YESTERDAY).toString()))
        .contains("\"armed-attack\"", address("/report"));
  }

  @Test
  void aPoisonMessageHoldsNobodyUpAndCanBeRedriven() throws Exception {
    String dead = cloud.deadLetters("Extract");
    String queue = cloud.output("ExtractQueue");
    List<SendMessageBatchRequestEntry> batch =
        List.of(
            entry("a", inside("key", "\"articles/2018/03/05/late.json\"")),
            entry("b", "no JSON at all"),
            entry("c", inside("article", report("good", "2018"))));
    cloud.sqs.sendMessageBatch(r -> r.queueUrl(queue).entries(batch));
    // the good one is done while the others are tried again
    Cloud.until(LONG, "two messages are left", () -> cloud.messages(queue) == 2);
    Cloud.until(LONG, "they are dead", () -> cloud.messages(dead) == 2);
    assertThat(cloud.messages(queue)).isZero();
    assertThat(cloud.find("PublicBucket", "data/incidents/2018-03.geojson")).isEmpty();

    // the cause is mended: the article is there now
    cloud.put("articles/2018/03/05/late.json", report("late", "2018"));
    month("2018");
    cloud.sqs.startMessageMoveTask(r -> r.sourceArn(cloud.arn(dead)));
    Cloud.until(
        LONG,
        "only the one without cure is dead again",
        () -> cloud.messages(dead) == 1 && cloud.messages(queue) == 0);
  }

  private static SendMessageBatchRequestEntry entry(String id, String body) {
    return SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build();
  }

  @Test
  void aMessageThatComesTwiceChangesNothing() throws Exception {
    String message = inside("article", report("twice", "2019"));
    cloud.send("Fetch", message);
    month("2019");
    idle();
    Map<String, Instant> before = changed();
    cloud.send("Fetch", message);
    cloud.send("Extract", inside("key", "\"articles/2019/03/05/twice.json\""));
    cloud.send("Aggregate", inside("key", "\"extractions/2019/03/05/twice.json\""));
    cloud.send("Publish", inside("months", "[\"2019-03\"]"));
    Thread.sleep(1000);
    idle();
    assertThat(changed()).isEqualTo(before);
    assertThat(month("2019").split("\"armed-attack\"", -1)).hasSize(2);
  }

  /** When each object of that year was written. */
  private static Map<String, Instant> changed() {
    Map<String, Instant> all = new java.util.TreeMap<>();
    for (String bucket : List.of("PrivateBucket", "PublicBucket")) {
      for (S3Object object : cloud.list(bucket, "")) {
        if (object.key().contains("2019")) {
          all.put(bucket + "/" + object.key(), object.lastModified());
        }
      }
    }
    return all;
  }

  private static void idle() throws Exception {
    for (String step : List.of("Fetch", "Extract", "Aggregate", "Publish")) {
      String queue = cloud.output(step + "Queue");
      Cloud.until(LONG, step + " is idle", () -> cloud.messages(queue) == 0);
    }
  }

  @Test
  void aBackfillTellsOfAListAndOfStoredArticles() throws Exception {
    cloud.put("backfill/list.csv", "url\n" + address("/listed") + "\n");
    cloud.put("articles/2013/03/05/stored.json", report("stored", "2013"));
    run("{\"urls\": \"backfill/list.csv\"}");
    assertThat(month("2012")).contains(address("/listed"));
    month("2013");
    cloud.s3.deleteObject(
        r -> r.bucket(cloud.output("PrivateBucket")).key("extractions/2013/03/05/stored.json"));
    run("{\"articles\": \"articles/2013/\"}");
    Cloud.await(
        LONG,
        "it is extracted anew",
        () -> cloud.find("PrivateBucket", "extractions/2013/03/05/stored.json"));
  }

  private static void run(String input) throws Exception {
    String arn =
        cloud
            .states
            .startExecution(r -> r.stateMachineArn(cloud.output("StateMachine")).input(input))
            .executionArn();
    String status =
        Cloud.await(
            LONG,
            "the backfill is over",
            () ->
                Optional.of(
                        cloud.states.describeExecution(r -> r.executionArn(arn)).statusAsString())
                    .filter(s -> !s.equals("RUNNING")));
    assertThat(status).isEqualTo("SUCCEEDED");
  }
}
