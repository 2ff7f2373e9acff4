package marsad.local.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A made-up incident as it is published.
 *
 * @param start first day that is possible; null where the day is not known
 * @param end last day that is possible
 * @param number what its village is called by, 1 and more
 * @param killed number of people killed
 * @param firstSeen when it was first published, ISO 8601
 * @param changes its changes, JSON
 */
record MadeIncident(
    String id,
    List<String> aliases,
    String kind,
    LocalDate start,
    LocalDate end,
    MadePlace place,
    double lat,
    double lon,
    int number,
    int killed,
    String lang,
    String firstSeen,
    String changes) {

  /** An explosion near a village of Hawija on a day, first published at a moment. */
  static MadeIncident of(String id, String day, String firstSeen) {
    LocalDate start = LocalDate.parse(day);
    return new MadeIncident(
        id,
        List.of(),
        "ied",
        start,
        start,
        MadePlace.ALL.get(1),
        35.3,
        43.8,
        1,
        2,
        "ar",
        firstSeen,
        "[]");
  }

  MadeIncident lasting(String lastDay) {
    return copy(id, aliases, LocalDate.parse(lastDay), changes);
  }

  MadeIncident also(String... others) {
    return copy(id, List.of(others), end, changes);
  }

  MadeIncident changed(String json) {
    return copy(id, aliases, end, json);
  }

  private MadeIncident copy(String asId, List<String> others, LocalDate last, String log) {
    return new MadeIncident(
        asId, others, kind, start, last, place, lat, lon, number, killed, lang, firstSeen, log);
  }

  boolean isMeeting() {
    return kind.equals("meeting");
  }

  /** The features as a GeoJSON file. */
  static String collection(List<MadeIncident> incidents) {
    return incidents.stream()
        .map(MadeIncident::feature)
        .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
  }

  String feature() {
    String point = "{\"type\":\"Point\",\"coordinates\":[%.5f,%.5f]}";
    String numbers = "\"lat\":%.5f,\"lon\":%.5f,\"radiusKm\":%d,";
    boolean there = place.hasPoint();
    return String.format(
        Locale.ROOT,
        """
        {"type":"Feature","id":"%1$s","geometry":%2$s,"properties":{"id":"%1$s","aliases":[%3$s],"kind":"%4$s","status":"happened",%5$s
        "place":{"id":"%6$s","name":{"ar":"قرية %7$d","ckb":"گوندی %7$d","en":"Village %7$d"},%8$s%9$s"precision":"%10$s",
        "administration":"disputed","text":"قرية"},"actors":[{"id":"iraqi-police","role":"target","text":"الشرطة"},{"id":"civilians","role":"target","text":"مدنيين"}],
        "casualties":{"killed":{"low":1,"best":%11$d,"high":9}},"weapons":["ied"],"confidence":0.%12$d,
        "certainty":{"event":0.%12$d,"parts":[{"name":"kind","value":0.95}]},"corroboration":%13$d,"reports":[{"url":"https://example.org/%1$s",
        "source":"source-%14$d","lang":"%15$s","title":"انفجار عبوة ناسفة في قرية جنوبي كركوك","published":"%16$s",
        "quote":"قتل مدنيان وأصيب آخرون بانفجار عبوة ناسفة قرب القرية الواقعة جنوب غربي المدينة بحسب مصدر أمني.","eventId":"%1$s-1","role":"first"}],
        "merge":[{"eventId":"%1$s-1","reasons":["first report"]}],"changes":%17$s,"firstSeen":"%16$s","recorded":"%16$s","updated":"%16$s","revision":%18$d}}""",
        id,
        there ? String.format(Locale.ROOT, point, lon, lat) : "null",
        aliases.stream().map(a -> '"' + a + '"').collect(Collectors.joining(",")),
        kind,
        date(),
        place.id(),
        number,
        there ? String.format(Locale.ROOT, numbers, lat, lon, place.radiusKm()) : "",
        place.lists(),
        place.precision(),
        killed,
        40 + number % 59,
        1 + number % 3,
        1 + number % 30,
        lang,
        firstSeen,
        changes,
        changes.split("\"field\"", -1).length - 1);
  }

  private String date() {
    if (start == null) {
      return "";
    }
    return """
        "date":{"start":"%s","end":"%s","precision":"%s","basis":{"text":"الأحد","relative":true}},"""
        .formatted(start, end, start.equals(end) ? "day" : "week");
  }
}
