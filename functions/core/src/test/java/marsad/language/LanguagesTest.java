package marsad.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar|هاجم مسلحون نقطة للشرطة الاتحادية في داقوق مساء أمس",
        "ckb|دوێنێ شەو چەکدارانی داعش هێرشیان کردە سەر گوندێک لە داقووق",
        "ckb|ئه‌مڕۆ بۆمبێكی چێندراو له‌ داقووق ته‌قییه‌وه‌ و دوو پۆلیس كوژران",
        "en|Gunmen attacked a federal police post in Daquq on the evening of Monday",
        "|حمله افراد مسلح به یک پاسگاه پلیس در شهر کرکوک گزارش شد و چند نفر کشته شدند",
        "|Le ministre a annoncé hier que la route principale serait fermée",
        "|Kerkük'te bir polis noktasına saldırı düzenlendi ve iki polis yaralandı",
        "|Çekdarên DAIŞê êrîşî gundekî Daqûqê kirin û du polîs hatin kuştin",
        "|short"
      })
  void tellsTheThreeFromTheOthers(String lang, String text) {
    assertThat(Languages.bundled().find(text).orElse(null)).isEqualTo(lang);
  }
}
