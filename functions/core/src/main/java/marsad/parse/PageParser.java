package marsad.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import marsad.article.Article;
import marsad.article.Language;
import marsad.article.RejectedInput;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Turns a web page into an article: main text, title, date and language. Pure. */
public final class PageParser {
  /** A page with less text than this tells no story. */
  private static final int LEAST_TEXT = 120;

  private PageParser() {}

  /**
   * Reads a page.
   *
   * @param html the bytes as they came
   * @param charset the charset that the server named, or null
   * @param url where it stands; may be null for a file
   * @param id an id to keep, or null
   * @throws RejectedInput if the page holds no article in a language that Marsad reads
   */
  public static Article parse(byte[] html, String charset, String url, String id)
      throws RejectedInput {
    Document page = document(html, charset, url);
    PageFacts facts = PageFacts.of(page);
    String text = mainText(page, url == null ? "" : url);
    if (text.length() < LEAST_TEXT) {
      throw new RejectedInput(
          "the page holds no article: " + text.length() + " characters of running text");
    }
    String lang =
        Language.find(text)
            .orElseThrow(
                () -> new RejectedInput("the text is in none of the languages ar, ckb, en"));
    return new Article(
        id, url, source(facts, url), lang, facts.title(), facts.published(), null, text, null);
  }

  /** Main text alone, whatever its language and length; for measuring. */
  public static Article parseLeniently(byte[] html, String url, String id) {
    Document page = document(html, null, url);
    PageFacts facts = PageFacts.of(page);
    String text = mainText(page, url == null ? "" : url);
    String lang = Language.find(text).orElse(null);
    return new Article(
        id, url, source(facts, url), lang, facts.title(), facts.published(), null, text, null);
  }

  private static Document document(byte[] html, String charset, String url) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(html), known(charset), url == null ? "" : url);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String known(String charset) {
    try {
      return charset != null && java.nio.charset.Charset.isSupported(charset) ? charset : null;
    } catch (java.nio.charset.IllegalCharsetNameException e) {
      return null;
    }
  }

  private static String source(PageFacts facts, String url) {
    if (facts.site() != null) {
      return facts.site();
    }
    if (url == null) {
      return null;
    }
    String host = URI.create(url).getHost();
    return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  private static String mainText(Document page, String url) {
    Element content = new Readability4J(url, page.clone()).parse().getArticleContent();
    return content == null ? "" : paragraphs(content);
  }

  /** Block elements become lines; white space inside a line becomes one space. */
  private static String paragraphs(Element content) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              line.append(text.getWholeText());
            } else if (breaks(node)) {
              flush(line, lines);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (breaks(node)) {
              flush(line, lines);
            }
          }
        },
        content);
    flush(line, lines);
    return String.join("\n", lines);
  }

  private static boolean breaks(Node node) {
    return node instanceof Element e && (e.isBlock() || e.normalName().equals("br"));
  }

  private static void flush(StringBuilder line, List<String> lines) {
    String text = line.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    if (!text.isEmpty()) {
      lines.add(text);
    }
    line.setLength(0);
  }
}
