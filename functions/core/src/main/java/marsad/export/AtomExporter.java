package marsad.export;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import marsad.aggregate.Incident;
import marsad.aggregate.Report;
import marsad.extract.Location;
import marsad.table.Kinds;

/** The newest incidents as an Atom feed (RFC 4287) with GeoRSS-Simple points. */
final class AtomExporter implements Exporter {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String GEORSS = "http://www.georss.org/georss";
  private static final int MOST_ENTRIES = 100;
  private static final String NEVER = "1970-01-01T00:00:00Z";

  @Override
  public List<PublicFile> files(Snapshot snapshot) {
    try {
      return List.of(
          new PublicFile(
              "data/feed.atom",
              "application/atom+xml; charset=utf-8",
              feed(snapshot).getBytes(StandardCharsets.UTF_8)));
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the feed cannot be written", e);
    }
  }

  private static String feed(Snapshot snapshot) throws XMLStreamException {
    StringWriter out = new StringWriter();
    XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeNamespace("georss", GEORSS);
    element(xml, "id", "urn:marsad:incidents");
    element(xml, "title", "Marsad: security incidents around Makhmur and Kirkuk");
    element(xml, "updated", moment(SummaryExporter.asOf(snapshot)));
    xml.writeStartElement("author");
    element(xml, "name", "Marsad");
    xml.writeEndElement();
    List<Incident> latest = snapshot.latest();
    for (int i = latest.size() - 1; i >= Math.max(0, latest.size() - MOST_ENTRIES); i--) {
      entry(xml, latest.get(i));
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
    return out + "\n";
  }

  private static void entry(XMLStreamWriter xml, Incident incident) throws XMLStreamException {
    Location place = incident.place();
    xml.writeStartElement("entry");
    element(xml, "id", "urn:marsad:" + incident.id());
    element(
        xml,
        "title",
        Kinds.shipped().get(incident.kind()).names().en()
            + ", "
            + place.name().en()
            + ", "
            + incident.day());
    element(xml, "updated", moment(incident.updated()));
    for (Report report : incident.reports()) {
      if (report.url() != null) {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "related");
        xml.writeAttribute("href", clean(report.url()));
      }
    }
    element(xml, "summary", incident.reports().get(0).quote());
    if (place.lat() != null) {
      xml.writeStartElement(GEORSS, "point");
      xml.writeCharacters(place.lat() + " " + place.lon());
      xml.writeEndElement();
      xml.writeStartElement(GEORSS, "radius");
      xml.writeCharacters(String.valueOf(Math.round(place.radiusKm() * 1000)));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String moment(String iso) {
    return iso == null ? NEVER : iso;
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text == null ? "" : clean(text));
    xml.writeEndElement();
  }

  /** Without the characters that XML 1.0 forbids. */
  private static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == 0x9
                    || c == 0xA
                    || c == 0xD
                    || c >= 0x20 && c <= 0xD7FF
                    || c >= 0xE000 && c <= 0xFFFD
                    || c >= 0x10000)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
