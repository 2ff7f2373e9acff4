package marsad.export.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import marsad.aggregate.incident.Report;
import marsad.language.Names;
import marsad.reference.Actor;
import marsad.reference.Actors;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import marsad.table.TableException;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of nobody, made up. */
class PersonNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Colonel Ahmed Jassim was killed in Daquq.          | Colonel […] was killed in Daquq.
          en | A farmer named Qadir Saman died.                   | A farmer named […] died.
          en | A guard, Mohammed Ali Hassan, was wounded.         | A guard, […], was wounded.
          en | Zorlan Hamkar and Dastu Melkan were buried.        | […] and […] were buried.
          en | gunmen kill teacher dilgash zorab in khanaqin      | gunmen kill teacher […] in khanaqin
          en | Dr. Zorlan treated 34-year-old Melkan.             | Dr. […] treated 34-year-old […].
          en | Hamkar (34) was shot near Camp Speicher.           | […] (34) was shot near Camp Speicher.
          en | The clash between Sheikh Langar and Daquq went on. | The clash between Sheikh Langar and Daquq went on.
          ar | قتل العميد أحمد جاسم في داقوق                       | قتل العميد […] في داقوق
          ar | إصابة المواطن محمد علي الجبوري بجروح                | إصابة المواطن […] بجروح
          ar | اعتقال المدعو سرمد في كركوك                         | اعتقال المدعو […] في كركوك
          ar | مقتل أبو دحية في غارة قرب أبو غريب                  | مقتل […] في غارة قرب أبو غريب
          ar | إصابة الفلاح الكردي شنبان بشظايا                    | إصابة الفلاح الكردي […] بشظايا
          ckb | کوژرانی هاوڵاتی ئازاد محەمەد لە مەخموور            | کوژرانی هاوڵاتی […] لە مەخموور
          ckb | کەسێک بەناوی سامان لە داقوق گیرا                   | کەسێک بەناوی […] لە داقوق گیرا
          ckb | مامۆستا شنبان، 34 ساڵ، لە کەرکووک بریندار بوو       | مامۆستا […]، 34 ساڵ، لە کەرکووک بریندار بوو
          """)
  void aNameIsHiddenAndNothingElse(String lang, String text, String open) {
    assertThat(PersonNames.bundled().hide(text, lang)).isEqualTo(open);
  }

  /** A word that no table has may be a name, where something is done to it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar | اغتيال شنبان قرب داقوق
          ckb | کوژرانی شنبان لە داقوق
          en | The court gave Zorlan, once a tax collector, ten years.
          """)
  void aTextIsLeftOutWhereItIsUnsure(String lang, String text) {
    assertThat(PersonNames.bundled().hide(text, lang)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "tr"})
  void aTextOfAnUnexpectedLanguageIsReadByItsScript(String lang) {
    assertThat(PersonNames.bundled().hide("قتل العميد أحمد جاسم في داقوق", lang))
        .isEqualTo("قتل العميد […] في داقوق");
    assertThat(PersonNames.bundled().hide("Colonel Ahmed Jassim was killed in Daquq.", null))
        .isEqualTo("Colonel […] was killed in Daquq.");
  }

  @Test
  void aNameIsHiddenWhereverItStandsInAReport() {
    Report report =
        new Report(
            null,
            null,
            null,
            "en",
            "Farmer Zorlan Hamkar abducted near Daquq",
            null,
            "No ransom was asked of Hamkar for a week.",
            null,
            "a-1",
            null,
            null);
    Report open = PersonNames.bundled().hide(report);
    assertThat(open.title()).isEqualTo("Farmer […] abducted near Daquq");
    assertThat(open.quote()).isEqualTo("No ransom was asked of […] for a week.");
  }

  @Test
  void noPlaceAndNoActorIsTakenForAPerson() {
    List<String> changed = new ArrayList<>();
    Stream<Names> names =
        Stream.concat(
            Gazetteer.bundled().list().stream().map(Place::names),
            Actors.bundled().list().stream().map(Actor::names));
    names.forEach(
        name -> {
          check(changed, "en", name.en(), "A bomb exploded in %s on Monday.");
          check(changed, "ar", name.ar(), "انفجار عبوة ناسفة في %s اليوم");
          check(changed, "ckb", name.ckb(), "تەقینەوەیەک لە %s ڕوویدا");
        });
    assertThat(changed).isEmpty();
  }

  private static void check(List<String> changed, String lang, String name, String sentence) {
    if (name != null) {
      String text = sentence.formatted(name);
      Stream.of(name, text)
          .filter(words -> !words.equals(PersonNames.bundled().hide(words, lang)))
          .forEach(changed::add);
    }
  }

  /** Each would overflow the stack or never end if a word were compared with all others. */
  @Test
  void hostileTextsAreRead() {
    String letters = "ا".repeat(100_000);
    assertThat(PersonNames.bundled().hide(letters, "ar")).isEqualTo(letters);
    String names = "محمد ".repeat(50_000);
    assertThat(PersonNames.bundled().hide(names, "ar")).doesNotContain("محمد");
    String titles = "Sheikh ".repeat(50_000);
    assertThat(PersonNames.bundled().hide(titles, "en")).isEqualTo(titles);
    String clitics = "ول".repeat(50_000) + " " + "وال ".repeat(50_000);
    assertThat(PersonNames.bundled().hide(clitics, "ar")).isEqualTo(clitics);
    String marks = "-'\u200c\u0301\ud83d\ude00\ud800".repeat(20_000);
    assertThat(PersonNames.bundled().hide(marks, "en")).isEqualTo(marks);
    assertThat(PersonNames.bundled().hide("", "en")).isEmpty();
    assertThat(PersonNames.bundled().hide(null, "en")).isNull();
  }

  @Test
  void aBrokenRowNamesLineAndFix() {
    Tsv.Row row = Tsv.parse("names.tsv", Stream.of("role\tterms\tsource", "titel\tDr\town")).get(0);
    assertThatThrownBy(() -> Role.of(row))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("names.tsv line 2")
        .hasMessageContaining("write one of");
  }
}
