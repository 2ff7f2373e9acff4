package marsad.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    assertThat(VisibleDate.find(written)).as(written).contains(DAY);
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
    assertThat(VisibleDate.find(written)).as(written).isEmpty();
  }

  @Test
  void theDayIsMonthBeforeDayOnlyWhereItMustBe() {
    assertThat(VisibleDate.find("11/24/2026")).contains(LocalDate.of(2026, 11, 24));
    assertThat(VisibleDate.find("05/04/2026")).contains(LocalDate.of(2026, 4, 5));
  }

  private static String published(String body) {
    Document page = Jsoup.parse("<html><head></head><body>" + body + "</body></html>");
    return PageFacts.of(page).published();
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
    assertThat(PageFacts.of(page).published()).isEqualTo("2026-11-09");
    Document none = Jsoup.parse("<p>x</p>", "https://example.org/2026/13/9/attack");
    assertThat(PageFacts.of(none).published()).isNull();
  }
}
