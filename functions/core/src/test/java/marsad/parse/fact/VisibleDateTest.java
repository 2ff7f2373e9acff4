package marsad.parse.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import marsad.article.Moment;
import marsad.reference.Agencies;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleDateTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 9);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-09",
        "2026/11/9 14:30",
        "٢٠٢٦-١١-٠٩",
        "09/11/2026 - 10:05 PM",
        "9.11.2026",
        "الاثنين 9 تشرين الثاني 2026",
        "نُشر في: الإثنين، ٩ تشرين الثاني/نوفمبر ٢٠٢٦ الساعة ٢:٣٠ م",
        "9 نوفمبر، 2026",
        "09 تشرين الثاني (نوفمبر) 2026",
        "دووشەممە، ٩ی تشرینی دووەمی ٢٠٢٦",
        "9ی تشرینی دووەم 2026 - 14:30",
        "۹ نۆڤەمبەر ۲۰۲۶",
        "Monday, 9 November 2026",
        "Updated November 9th, 2026 at 2:30 pm",
        "9 Nov 2026 | 14:30",
        "By our correspondent in Kirkuk, Nov. 9, 2026"
      })
  void readsADayAsItIsWritten(String written) {
    assertThat(WrittenDay.find(written).map(WrittenDay.Found::day)).as(written).contains(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "قبل ثلاث ساعات",
        "9 تشرين الثاني",
        "31/02/2026",
        "0001-01-01",
        "Call 07701-11-2026123",
        "مايو كلينك 2026",
        "The market of Hawija was rebuilt on 9 November 2026 by the governorate and its people",
      })
  void whatIsNoDayOfItsOwnIsNone(String written) {
    assertThat(WrittenDay.find(written).map(WrittenDay.Found::day)).as(written).isEmpty();
  }

  @Test
  void theDayIsMonthBeforeDayOnlyWhereItMustBe() {
    assertThat(WrittenDay.find("11/24/2026").map(WrittenDay.Found::day))
        .contains(LocalDate.of(2026, 11, 24));
    assertThat(WrittenDay.find("05/04/2026").map(WrittenDay.Found::day))
        .contains(LocalDate.of(2026, 4, 5));
  }

  private static String published(String body) {
    Document page = Jsoup.parse("<html><head></head><body>" + body + "</body></html>");
    return PageFacts.of(page, Agencies.bundled()).published();
  }

  @Test
  void takesTheDayNearTheHeadline() {
    assertThat(
            published(
                "<header><div>الثلاثاء 24 تشرين الثاني 2026</div><nav>x</nav></header>"
                    + "<main><div><h1>هجوم في داقوق</h1><div><span>كركوك</span>"
                    + "<span>9 تشرين الثاني 2026</span></div></div><p>…</p></main>"))
        .isEqualTo("2026-11-09");
  }

  @Test
  void todaysDateInTheHeadOfTheSiteIsNotTaken() {
    assertThat(
            published(
                "<div class=top><span>24 تشرين الثاني 2026</span><nav>x</nav></div>"
                    + "<div><h1>هجوم في داقوق</h1><p>قُتل شرطيان.</p></div>"))
        .isNull();
  }

  @Test
  void theDayOfAPictureOrOfAnotherStoryIsNotTaken() {
    assertThat(
            published(
                "<div><h1>هجوم</h1><figure><img><figcaption>أرشيف 9/11/2019</figcaption></figure>"
                    + "<aside><span>8/11/2026</span></aside><a href=x>7/11/2026</a></div>"))
        .isNull();
  }

  @Test
  void timesThatDisagreeAreNotTaken() {
    String two = "<time datetime=2026-11-09>a</time><time datetime=2019-01-02>b</time><nav></nav>";
    assertThat(published(two)).isNull();
    assertThat(published("<h1>x</h1>" + two)).isNull();
    assertThat(published("<div><h1>x</h1><time datetime=2026-11-09>a</time></div>" + two))
        .isEqualTo("2026-11-09");
  }

  @Test
  void anAddressMayNameTheDay() {
    Document page = Jsoup.parse("<p>x</p>", "https://example.org/2026/11/9/attack");
    assertThat(PageFacts.of(page, Agencies.bundled()).published()).isEqualTo("2026-11-09");
    Document none = Jsoup.parse("<p>x</p>", "https://example.org/2026/13/9/attack");
    assertThat(PageFacts.of(none, Agencies.bundled()).published()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          04 آب/اغسطس 2013 آخر تحديث 10:30 GMT+0400 | 2013-08-04T10:30:00+04:00
          الجمعة، 27 تشرين الثاني 2026 08:00 | 2026-11-27T08:00:00+03:00
          ٢٦ تشرين ٢ ٢٠٢٦ - ٢:٣٠ م | 2026-11-26T14:30:00+03:00
          19ی تەمووزی 2022 | 2022-07-19
          14 كانون 2 2026 الساعة 11:05 مساءً | 2026-01-14T23:05:00+03:00
          12 جمادى الأولى 1445 هـ الموافق 26 نوفمبر 2023 | 2023-11-26
          1445/05/12 هـ - 26/11/2023 م | 2023-11-26
          27 November 2026, 08:00 UTC | 2026-11-27T08:00:00Z
          Nov. 27, 2026 at 8:05 p.m. | 2026-11-27T20:05:00+03:00
          27.11.2026 12:15 بتوقيت غرينتش | 2026-11-27T12:15:00Z
          """)
  void aClockTimeAndItsZoneBelongToTheDay(String written, String iso) {
    assertThat(WrittenTime.find(written, Moment.LOCAL)).as(written).contains(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "منذ 3 ساعات, 180",
    "منذ ساعتين, 120",
    "منذ ساعة, 60",
    "قبل ٤٥ دقيقة, 45",
    "منذ يومين, 2880",
    "3 hours ago, 180",
    "an hour ago, 60",
    "2 days ago, 2880",
    "پێش 3 کاتژمێر, 180",
    "3 کاتژمێر لەمەوبەر, 180",
    "yesterday, 1440"
  })
  void aSpanBeforeTheReadingIsRead(String written, long minutes) {
    assertThat(WrittenTime.findAgo(written).map(WrittenTime.Ago::minutes)).contains(minutes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 hours", "منذ سنوات", "ساعات العمل", "24 hours a day in Kirkuk", ""})
  void whatIsNoSpanIsNone(String written) {
    assertThat(WrittenTime.findAgo(written)).isEmpty();
  }
}
