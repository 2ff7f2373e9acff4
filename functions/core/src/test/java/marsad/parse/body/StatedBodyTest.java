package marsad.parse.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatedBodyTest {
  private static final String STORY =
      "هاجم مسلحون نقطة للشرطة الاتحادية في داقوق مساء الاثنين. ".repeat(6);
  private static final String CARDS =
      "Readers of this page also liked our recipes, our horoscope and the football table of today.";

  @Test
  void correctsWhereAnotherPartOfThePageWasRead() {
    assertThat(StatedBody.correct(CARDS, STORY)).isEqualTo(STORY.strip());
    assertThat(StatedBody.correct("", STORY)).isEqualTo(STORY.strip());
  }

  @Test
  void leavesTheParagraphsOfWhatWasReadAlone() {
    String read = STORY.replace(". ", ".\n");
    assertThat(StatedBody.correct(read, STORY)).isEqualTo(read);
  }

  @Test
  void markupAndLinesThatAreNoStoryAreTakenOut() {
    String stated = "<p>" + STORY + "</p><p>اقرأ أيضاً: خبر آخر</p><p>وأغلق الطريق.</p>";
    assertThat(StatedBody.correct("", stated)).isEqualTo(STORY.strip() + "\nوأغلق الطريق.");
  }

  @Test
  void aTeaserIsNotSound() {
    assertThat(StatedBody.correct(CARDS, "هاجم مسلحون نقطة للشرطة.")).isEqualTo(CARDS);
    assertThat(StatedBody.correct(CARDS, STORY + "…")).isEqualTo(CARDS);
    assertThat(StatedBody.correct(CARDS, null)).isEqualTo(CARDS);
  }
}
