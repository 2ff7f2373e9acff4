package marsad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import marsad.table.Actor;
import marsad.table.Actors;
import marsad.table.Gazetteer;
import marsad.table.Names;
import marsad.table.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of nobody, made up of common ones. */
class PersonNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Colonel Ahmed Jassim was killed in Daquq.            | Colonel […] was killed in Daquq.
          A farmer named Qadir Saman died.                     | A farmer named […] died.
          A guard, Mohammed Ali Hassan, was wounded.           | A guard, […], was wounded.
          قتل العميد أحمد جاسم في داقوق                         | قتل العميد […] في داقوق
          إصابة المواطن محمد علي الجبوري بجروح                  | إصابة المواطن […] بجروح
          اعتقال المدعو سرمد في كركوك                           | اعتقال المدعو […] في كركوك
          کوژرانی هاوڵاتی ئازاد محەمەد لە مەخموور               | کوژرانی هاوڵاتی […] لە مەخموور
          کەسێک بەناوی سامان لە داقوق گیرا                      | کەسێک بەناوی […] لە داقوق گیرا
          """)
  void aNameIsHidden(String text, String open) {
    assertThat(PersonNames.hide(text)).isEqualTo(open);
  }

  /** A place that is named like a person is hidden in a quote: its own field names it still. */
  @Test
  void hardlyAPlaceAndNoActorIsTakenForAPerson() {
    Stream<Names> names =
        Stream.concat(
            Gazetteer.shipped().list().stream().map(Place::names),
            Actors.shipped().list().stream().map(Actor::names));
    assertThat(
            names
                .flatMap(n -> Stream.of(n.ar(), n.ckb(), n.en()))
                .filter(name -> name != null && !PersonNames.hide(name).equals(name)))
        .containsExactlyInAnyOrder("Haji Ali", "Ibrahim al Khalil", "مخيم الحاج علي");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gunmen attacked a police checkpoint in Daquq, killing two policemen.",
        "Mortar shells fell near Imam Ali in Kirkuk.",
        "The General Command of the Peshmerga denied it.",
        "هاجم مسلحون نقطة للشرطة في قرية علي سراي جنوب كركوك",
        "قوات اللواء 45 بالحشد الشعبي في ناحية الرياض",
        "الفريق الطبي وصل إلى داقوق",
        "هێزەکانی لیوای ١٦ لە مەخموور"
      })
  void whatIsNoNameStays(String text) {
    assertThat(PersonNames.hide(text)).isEqualTo(text);
  }
}
