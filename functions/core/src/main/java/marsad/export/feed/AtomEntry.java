package marsad.export.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.Report;
import marsad.event.Area;
import marsad.event.Location;
import marsad.language.Languages;
import marsad.reference.Kind;

/**
 * One incident in the feed.
 *
 * @param incident an incident after discretion
 * @param kind its kind of event
 * @param languages languages of reports
 */
record AtomEntry(Incident incident, Kind kind, Languages languages) {

  /** Returns when it last changed; its day where that is not known. */
  OffsetDateTime updated() {
    return AtomDate.find(incident.updated())
        .or(() -> AtomDate.find(incident.day()))
        .orElse(AtomDate.NEVER);
  }

  void write(XmlElements xml) throws XMLStreamException {
    xml.start("entry");
    xml.element("id", "urn:marsad:" + incident.id());
    xml.element("title", title());
    xml.element("updated", AtomDate.of(updated()));
    String page = "../?id=" + URLEncoder.encode(incident.id(), StandardCharsets.UTF_8);
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", page);
    for (String url :
        incident.reports().stream()
            .map(AtomEntry::url)
            .filter(Objects::nonNull)
            .distinct()
            .toList()) {
      xml.empty("link", "rel", "related", "href", url);
    }
    xml.empty("category", "term", incident.kind(), "scheme", "urn:marsad:kind", "label", name());
    String facts = facts();
    xml.element("summary", facts);
    content(xml, facts);
    point(xml, incident.place());
    xml.end();
  }

  /** Returns the name of the kind of event, in English. */
  private String name() {
    return kind.names().en();
  }

  private String title() {
    String toll = CasualtyText.of(incident.casualties());
    return (incident.confirmed() ? "" : "Unconfirmed: ")
        + name()
        + ", "
        + incident.place().name().en()
        + ", "
        + incident.day()
        + (toll.isEmpty() ? "" : ": " + toll);
  }

  /** Returns what happened where and when, the casualties and the confidence, in one line. */
  private String facts() {
    String areas =
        Stream.concat(
                incident.place().districts().stream(), incident.place().governorates().stream())
            .map(Area::shortName)
            .distinct()
            .collect(Collectors.joining(", "));
    String toll = CasualtyText.of(incident.casualties());
    int sources = incident.corroboration();
    return name()
        + ", "
        + incident.place().name().en()
        + (areas.isEmpty() ? "" : " (" + areas + ")")
        + ", "
        + incident.day()
        + (toll.isEmpty() ? "" : ": " + toll)
        + ". Confidence "
        + Math.round(incident.confidence() * 100)
        + " %, "
        + (sources == 1 ? "one source." : sources + " independent sources.")
        + (incident.confirmed() ? "" : " Unconfirmed: " + doubts() + ".");
  }

  /** Returns why it is not confirmed, in words. */
  private String doubts() {
    return incident.flags().stream()
        .map(
            flag ->
                switch (flag) {
                  case SOURCE_ON_PROBATION -> "only sources that are new to Marsad tell it";
                  case SOURCE_SPIKE -> "its source told far more that day than usual";
                  case IMPLAUSIBLE_TOLL -> "the toll is higher than of any known event";
                })
        .collect(Collectors.joining("; "));
  }

  private void content(XmlElements xml, String facts) throws XMLStreamException {
    xml.start("content", "type", "xhtml");
    xml.start("div", "xmlns", "http://www.w3.org/1999/xhtml");
    xml.element("p", facts);
    xml.start("ul");
    for (Report report : incident.reports()) {
      xml.start("li");
      report(xml, report);
      xml.end();
    }
    xml.end().end().end();
  }

  /** Writes the publisher with a link, and headline and quote in the language of the report. */
  private void report(XmlElements xml, Report report) throws XMLStreamException {
    String source = report.source() == null ? "report" : report.source();
    String url = url(report);
    if (url == null) {
      xml.text(source);
    } else {
      xml.element("a", source, "href", url);
    }
    String direction = languages.isLeftToRight(report.lang()) ? "ltr" : "rtl";
    for (String words :
        Stream.of(report.title(), report.quote()).filter(Objects::nonNull).toList()) {
      xml.text(" ").element("q", words, "xml:lang", report.lang(), "dir", direction);
    }
  }

  /** Returns a report's address; null where it is no web address. */
  private static String url(Report report) {
    try {
      URI address = report.url() == null ? null : new URI(report.url());
      boolean web =
          address != null
              && address.getHost() != null
              && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
      return web ? address.toASCIIString() : null;
    } catch (URISyntaxException noAddress) {
      return null;
    }
  }

  private static void point(XmlElements xml, Location place) throws XMLStreamException {
    if (place.lat() != null) {
      xml.element("georss:point", place.lat() + " " + place.lon());
      xml.element("georss:radius", String.valueOf(Math.round(place.radiusKm() * 1000)));
    }
  }
}
