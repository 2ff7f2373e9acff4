package marsad.export.feed;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import marsad.aggregate.incident.Incident;
import marsad.export.model.Exporter;
import marsad.export.model.PublicFile;
import marsad.export.model.Snapshot;
import marsad.language.Languages;
import marsad.reference.Kinds;
import marsad.reference.ReferenceTables;

/**
 * Writes the newest incidents as an Atom feed (RFC 4287) with GeoRSS-Simple points. Addresses of
 * Marsad's own pages are relative to the feed, because the files do not know where they are served.
 */
public final class AtomExporter implements Exporter {
  public static final String KEY = "data/feed.atom";
  private static final int MOST_ENTRIES = 100;

  private final Kinds kinds;
  private final Languages languages;

  public AtomExporter(ReferenceTables tables) {
    this.kinds = tables.kinds();
    this.languages = tables.languages();
  }

  @Override
  public List<String> commonKeys() {
    return List.of(KEY);
  }

  @Override
  public List<PublicFile> files(Snapshot snapshot) {
    try {
      return List.of(
          new PublicFile(
              KEY,
              "application/atom+xml; charset=utf-8",
              feed(newestFirst(snapshot.latest())).getBytes(StandardCharsets.UTF_8)));
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the feed cannot be written", e);
    }
  }

  private List<AtomEntry> newestFirst(List<Incident> latest) {
    return latest.subList(Math.max(0, latest.size() - MOST_ENTRIES), latest.size()).stream()
        .map(incident -> new AtomEntry(incident, kinds.get(incident.kind()), languages))
        .sorted(Comparator.comparing(AtomEntry::updated).reversed())
        .toList();
  }

  private static String feed(List<AtomEntry> entries) throws XMLStreamException {
    XmlElements xml = new XmlElements();
    xml.start(
        "feed",
        "xmlns",
        "http://www.w3.org/2005/Atom",
        "xmlns:georss",
        "http://www.georss.org/georss",
        "xml:lang",
        "en");
    xml.element("id", "urn:marsad:incidents");
    xml.element("title", "Marsad: security incidents around Makhmur and Kirkuk");
    xml.element("subtitle", "Incidents joined from news reports in Arabic, Kurdish and English");
    xml.element(
        "updated", AtomDate.of(entries.isEmpty() ? AtomDate.NEVER : entries.get(0).updated()));
    xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", "feed.atom");
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", "../");
    xml.empty("link", "rel", "license", "href", "https://creativecommons.org/licenses/by/4.0/");
    xml.start("author").element("name", "Marsad").end();
    xml.element("generator", "Marsad");
    xml.element("rights", "CC BY 4.0; headlines and quotes belong to their publishers");
    for (AtomEntry entry : entries) {
      entry.write(xml);
    }
    return xml.end().document();
  }
}
