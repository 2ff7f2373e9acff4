package marsad.export.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.thaiopensource.relaxng.jaxp.CompactSyntaxSchemaFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import marsad.aggregate.incident.Incident;
import marsad.article.Article;
import marsad.export.Snapshots;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The feed keeps to RFC 4287, as Jing reads the grammar of its appendix B. */
class AtomFeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private static final List<Incident> INCIDENTS =
      Snapshots.incidents(
          Snapshots.report(
              "https://example.org/a?x=1&y=\"2\"",
              "en",
              "Post <attacked> & burnt\u0000",
              "Gunmen attacked a police checkpoint in Daquq on Monday, killing at least two policemen and wounding three."),
          Snapshots.report(
              "javascript:alert(1)",
              "ar",
              "عنوان",
              "انفجرت عبوة ناسفة في قضاء مخمور في 18 تموز 2022."),
          Snapshots.report(null, "en", null, "A bomb exploded in Mosul on Monday."));

  private static byte[] feed(List<Incident> incidents) {
    return Snapshots.file(Snapshots.of(incidents), "data/feed.atom").bytes();
  }

  private static Document document(byte[] feed) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed));
  }

  private static void validate(byte[] feed) throws SAXException, IOException {
    Schema grammar =
        new CompactSyntaxSchemaFactory()
            .newSchema(
                new StreamSource(AtomFeedTest.class.getResource("/rfc4287/atom.rnc").toString()));
    grammar.newValidator().validate(new StreamSource(new ByteArrayInputStream(feed)));
  }

  private static List<String> texts(Document feed, String element) {
    List<String> texts = new ArrayList<>();
    var found = feed.getElementsByTagNameNS(ATOM, element);
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  private static List<String> links(Document feed, String rel) {
    List<String> links = new ArrayList<>();
    var found = feed.getElementsByTagNameNS(ATOM, "link");
    for (int i = 0; i < found.getLength(); i++) {
      Element link = (Element) found.item(i);
      if (link.getAttribute("rel").equals(rel)) {
        links.add(link.getAttribute("href"));
      }
    }
    return links;
  }

  @Test
  void keepsToTheGrammar() throws Exception {
    assertThat(INCIDENTS).hasSize(3);
    validate(feed(INCIDENTS));
    validate(feed(List.of()));
  }

  @Test
  void theGrammarRefusesWhatIsNoFeed() {
    String broken =
        new String(feed(INCIDENTS), StandardCharsets.UTF_8)
            .replaceAll("<updated>[^<]*", "<updated>");
    assertThatThrownBy(() -> validate(broken.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void linksToItselfToPagesAndToReports() throws Exception {
    Document feed = document(feed(INCIDENTS));
    assertThat(links(feed, "self")).containsExactly("feed.atom");
    assertThat(links(feed, "alternate"))
        .startsWith("../")
        .hasSize(4)
        .containsAll(INCIDENTS.stream().map(i -> "../?id=" + i.id()).toList());
    assertThat(links(feed, "related"))
        .hasSizeLessThanOrEqualTo(1)
        .noneMatch(u -> u.startsWith("java"));
  }

  @Test
  void titlesAndSummariesTellTheToll() throws Exception {
    Document feed = document(feed(INCIDENTS));
    assertThat(texts(feed, "title")).anyMatch(t -> t.endsWith(": at least 2 killed, 3 wounded"));
    assertThat(texts(feed, "summary")).anyMatch(t -> t.contains("at least 2 killed, 3 wounded."));
    assertThat(texts(feed, "summary")).anyMatch(t -> t.contains("(Makhmur, Erbil, Nineveh)"));
    assertThat(texts(feed, "content"))
        .hasSize(3)
        .anyMatch(t -> t.contains("Post <attacked> & burnt"));
  }

  @Test
  void momentsHaveSecondsAndAnOffset() throws Exception {
    Article day = new Article(null, null, "a", "en", null, "2022-07-19", "2022-07-20", DAQUQ, null);
    Article noSeconds =
        new Article(
            null, null, "a", "en", null, "2022-07-19", "2022-07-20T08:00+03:00", DAQUQ, null);
    assertThat(texts(document(feed(Snapshots.incidents(day))), "updated"))
        .containsOnly("2022-07-20T00:00:00+03:00");
    assertThat(texts(document(feed(Snapshots.incidents(noSeconds))), "updated"))
        .containsOnly("2022-07-20T08:00:00+03:00");
  }

  private static final String DAQUQ = "Gunmen attacked a police checkpoint in Daquq on Monday.";
}
