package marsad.steps.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import marsad.steps.store.FetchKeys;
import marsad.steps.store.ObjectKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message names an object of the folder that its step works off, or it is refused. */
class MessageTest {

  private static Message notice(String key) {
    return new Message(null, null, null, null, new Message.Detail(new Message.Named(key)), null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/",
        "inbox",
        "inbox/",
        "/inbox/a.txt",
        "//inbox/a.txt",
        "inbox//a.txt",
        "inbox/./a.txt",
        "inbox/../sources.tsv",
        "inbox/..",
        "inbox/.hidden",
        "inbox\\..\\sources.tsv",
        "inbox/..\\sources.tsv",
        "inbox/%2e%2e/sources.tsv",
        "inbox/%2E%2E%2Fsources.tsv",
        "inbox/a\u0000.txt",
        "inbox/a\n.txt",
        "INBOX/a.txt",
        "file:///etc/passwd",
        "sources.tsv",
        "articles/2022/07/19/a.json",
        "state/articles/a.json"
      })
  void otherKeysAreRefused(String key) {
    assertThatThrownBy(() -> Message.ofKey(key).requiredKey(FetchKeys.INBOX, ""))
        .isInstanceOf(BadMessage.class)
        .hasMessageContaining("expected inbox/");
    assertThatThrownBy(() -> notice(key).requiredKey(FetchKeys.INBOX, ""))
        .isInstanceOf(BadMessage.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inbox%2F..%2Fsources.tsv",
        "inbox/%252e%252e/x",
        "inbox/%c0%ae%c0%ae/x",
        "%",
        "inbox/%zz"
      })
  void keysOfNoticesAreCheckedAsTheyMean(String key) {
    assertThatThrownBy(() -> notice(key).requiredKey(FetchKeys.INBOX, ""))
        .isInstanceOf(BadMessage.class);
    assertThat(notice(key).articleId()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a/"})
  void keysThatNoStoreHoldsAreRefused(String part) {
    for (int times : new int[] {256, 2_000_000}) {
      String key = "inbox/" + part.repeat(times) + (part.equals("a") ? "" : "b".repeat(600));
      assertThatThrownBy(() -> Message.ofKey(key).requiredKey(FetchKeys.INBOX, ""))
          .isInstanceOf(BadMessage.class);
    }
  }

  @Test
  void keysOfTheFolderPass() {
    assertThat(Message.ofKey("inbox/a-list.txt").requiredKey(FetchKeys.INBOX, ""))
        .isEqualTo("inbox/a-list.txt");
    assertThat(notice("inbox%2Fa-list.txt").requiredKey(FetchKeys.INBOX, ""))
        .isEqualTo("inbox/a-list.txt");
    assertThatThrownBy(
            () -> Message.ofKey("articles/2022/a.tsv").requiredKey(ObjectKeys.ARTICLES, ".json"))
        .isInstanceOf(BadMessage.class)
        .hasMessageContaining("expected articles/….json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0001-01", "+12345-01", "2022-7", "2022-13"})
  void monthsThatNameNoFileAreRefused(String month) {
    Message message = new Message(null, null, null, List.of(month), null, null);
    assertThatThrownBy(message::requiredMonths).isInstanceOf(BadMessage.class);
  }
}
