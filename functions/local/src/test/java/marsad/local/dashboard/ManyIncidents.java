package marsad.local.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A year of made-up incidents as published files: sizes and words like those of real ones. */
final class ManyIncidents {
  static final List<String> MONTHS =
      List.of(
          "2024-12", "2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06", "2025-07",
          "2025-08", "2025-09", "2025-10", "2025-11");

  private static final List<String> KINDS =
      List.of("ied", "armed-attack", "air-strike", "arrest", "abduction", "shelling", "killing");
  private static final List<String> DISTRICTS =
      List.of("hawija", "kirkuk", "daquq", "dibis", "makhmur", "tuz", "mosul", "baiji");
  private static final List<String> PRECISIONS = List.of("exact", "near", "area", "district");
  private static final List<String> LANGUAGES = List.of("ar", "ckb", "en");

  private ManyIncidents() {}

  /** Writes so many, a twelfth to each month, and the summary that names the months. */
  static void write(Path open, int incidents) throws IOException {
    Files.createDirectories(open.resolve("data/incidents"));
    for (int month = 0; month < MONTHS.size(); month++) {
      Path file = open.resolve("data/incidents/" + MONTHS.get(month) + ".geojson");
      collection(file, month, incidents / MONTHS.size());
    }
    collection(open.resolve("data/incidents/latest.geojson"), MONTHS.size() - 1, 1000);
    Files.writeString(
        open.resolve("data/summary.json"),
        """
        {"version":2,"extractor":"none","dataAsOf":"2025-11-30T00:00:00Z","months":["%1$s"],"articles":1,
         "incidents":%2$d,"newest":{"file":"data/incidents.csv","incidents":1000,"of":%2$d},"sampleReports":1,"rejected":{},"rejectedInputs":{},"sources":{},"scores":[],"licence":"CC-BY-4.0"}
        """
            .formatted(String.join("\",\"", MONTHS), incidents));
  }

  private static void collection(Path file, int month, int count) throws IOException {
    Random random = new Random(month);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("{\"type\":\"FeatureCollection\",\"features\":[");
      for (int n = 0; n < count; n++) {
        out.write(n == 0 ? "" : ",");
        out.write(feature("m%02d-%06d".formatted(month, n), MONTHS.get(month), random));
      }
      out.write("]}");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static String feature(String id, String month, Random random) {
    String day = "%s-%02d".formatted(month, 1 + random.nextInt(28));
    double lat = 34 + 3 * random.nextDouble();
    double lon = 42 + 4 * random.nextDouble();
    return String.format(
        Locale.ROOT,
        """
        {"type":"Feature","id":"%1$s","geometry":{"type":"Point","coordinates":[%3$.5f,%2$.5f]},"properties":{
        "id":"%1$s","kind":"%4$s","status":"happened","date":{"start":"%5$s","end":"%5$s","precision":"day",
        "basis":{"text":"الأحد","relative":true}},"place":{"id":"p%6$d","name":{"ar":"قرية %6$d","ckb":"گوندی %6$d","en":"Village %6$d"},
        "lat":%2$.5f,"lon":%3$.5f,"precision":"%7$s","radiusKm":%8$d,"administration":"disputed",
        "districts":[{"id":"%9$s-district","name":{"ar":"%9$s","en":"%9$s district"}}],
        "governorates":[{"id":"kirkuk-governorate","pcode":"IQG13","name":{"ar":"كركوك","en":"Kirkuk governorate"}}],
        "text":"قرية"},"actors":[{"id":"iraqi-police","role":"target","text":"الشرطة"},{"id":"civilians","role":"target","text":"مدنيين"}],
        "casualties":{"killed":{"low":1,"best":%10$d,"high":9}},"confidence":0.%11$d,"corroboration":%10$d,"reports":[{"url":"https://example.org/%1$s",
        "source":"source-%12$d","lang":"%13$s","title":"انفجار عبوة ناسفة في قرية جنوبي كركوك","published":"%5$sT19:00:00+03:00",
        "quote":"قتل مدنيان وأصيب آخرون بانفجار عبوة ناسفة قرب القرية الواقعة جنوب غربي المدينة بحسب مصدر أمني.","eventId":"%1$s-1"}],
        "merge":[{"eventId":"%1$s-1","reasons":["first report"]}],"firstSeen":"%5$sT19:00:00Z","updated":"%5$sT19:30:00Z","revision":1}}""",
        id,
        lat,
        lon,
        pick(KINDS, random),
        day,
        random.nextInt(700),
        pick(PRECISIONS, random),
        1 + random.nextInt(20),
        pick(DISTRICTS, random),
        1 + random.nextInt(9),
        40 + random.nextInt(59),
        1 + random.nextInt(30),
        pick(LANGUAGES, random));
  }
}
