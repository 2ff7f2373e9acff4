package marsad.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import marsad.article.Article;
import marsad.article.InputRejectionReason;
import marsad.article.RejectedInput;
import marsad.json.BrokenJson;
import marsad.json.Json;
import marsad.parse.DirectInput;
import marsad.parse.FileParser;
import marsad.parse.PageParser;
import marsad.parse.ParsedPage;

/**
 * Reads a file of whatever form into the articles that it holds, one after another. A part of it
 * that is no article is rejected alone.
 */
public final class InputFile {
  private InputFile() {}

  /**
   * What is known of a plain text that does not say it; parts may be null.
   *
   * @param published in the form of {@link marsad.article.PublicationTime}
   */
  public record About(String lang, String source, String published) {
    public static final About NOTHING = new About(null, null, null);
  }

  /** Takes what a file holds, in its order. */
  public interface Receiver {
    /**
     * Takes an article.
     *
     * @param where its place in the file, {@code line 3}; empty where it is the whole file
     * @param page the article, and what its page says of its date in vain
     */
    void article(String where, ParsedPage page) throws IOException;

    /** Takes note of a part that is no article. */
    void rejected(String where, RejectedInput reason) throws IOException;
  }

  /** Returns how a part of a file is named in messages and where it is counted. */
  public static String named(String file, String where) {
    return where.isEmpty() ? file : file + " " + where;
  }

  /**
   * Reads a file. Lines of JSON and CSV are read as a stream, however many there are; every other
   * file, and every single article, is 4 MiB at most.
   *
   * @param name of the file, whose ending tells the form; where it does not, the content does
   * @param now a time after tomorrow is none
   */
  public static void read(String name, InputStream in, About about, Instant now, Receiver receiver)
      throws IOException {
    byte[] head = in.readNBytes(FileParser.MOST_BYTES + 1);
    try {
      if (WordDocument.mayBe(name, head)) {
        String text = WordDocument.text(bounded(head));
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        receiver.article(
            "", undoubted(FileParser.text(plain, about.lang(), about.source(), about.published())));
        return;
      }
      switch (Format.of(name, head)) {
        case LINES -> JsonLines.read(whole(head, in), now, receiver);
        case CSV -> CsvArticles.read(whole(head, in), now, receiver);
        case ARRAY -> array(FileParser.utf8(head), now, receiver);
        case JSON -> receiver.article("", undoubted(FileParser.json(head, now)));
        case PAGE -> page(bounded(head), now, receiver);
        default ->
            receiver.article(
                "",
                undoubted(FileParser.text(head, about.lang(), about.source(), about.published())));
      }
    } catch (RejectedInput e) {
      receiver.rejected("", e);
    }
  }

  private static void page(byte[] html, Instant now, Receiver receiver)
      throws IOException, RejectedInput {
    List<ParsedPage> reports = PageParser.readAll(html, null, null, null);
    for (int i = 0; i < reports.size(); i++) {
      String where = reports.size() == 1 ? "" : "entry " + (i + 1);
      receiver.article(where, reports.get(i).dated(null, now));
    }
  }

  private static InputStream whole(byte[] head, InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(head), rest);
  }

  private static byte[] bounded(byte[] page) throws RejectedInput {
    FileParser.checkLength(page);
    return page;
  }

  private static void array(String json, Instant now, Receiver receiver)
      throws IOException, RejectedInput {
    JsonNode articles;
    try {
      articles = Json.read(json, JsonNode.class);
    } catch (BrokenJson e) {
      throw DirectInput.rejected(e);
    }
    boolean some = false;
    for (JsonNode article : articles) {
      some |= article.isObject();
    }
    if (!some) {
      DirectInput.json(json, now); // says why the whole is none
    }
    for (int i = 0; i < articles.size(); i++) {
      given("article " + (i + 1), articles.get(i).toString(), now, receiver);
    }
  }

  /** Passes an article in JSON on, or why it is none. */
  static void given(String where, String json, Instant now, Receiver receiver) throws IOException {
    try {
      Article article = DirectInput.readable(DirectInput.json(json, now));
      receiver.article(where, undoubted(article));
    } catch (RejectedInput e) {
      receiver.rejected(where, e);
    }
  }

  /** Why a file is refused in which nothing stands. */
  static RejectedInput empty() {
    return new RejectedInput(InputRejectionReason.NO_ARTICLE, "empty: there is no article");
  }

  static ParsedPage undoubted(Article article) {
    return new ParsedPage(article, null);
  }
}
