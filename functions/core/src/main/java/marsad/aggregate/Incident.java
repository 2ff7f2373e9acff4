package marsad.aggregate;

import java.util.List;
import marsad.extract.Casualties;
import marsad.extract.DateSpan;
import marsad.extract.Location;
import marsad.extract.Participation;

/**
 * One thing that happened, joined from the events of several articles and languages.
 *
 * @param id stable as long as its first report stands
 * @param casualties low, best and high over the reports
 * @param confidence 0..1, of at least one independent source being right
 * @param corroboration number of independent sources: reports that rest on one agency are one
 * @param merge why each event belongs here
 * @param firstSeen when Marsad first read of it, ISO 8601
 * @param updated when Marsad last read of it, ISO 8601
 * @param revision number of reports it rests on
 */
public record Incident(
    String id,
    String kind,
    String status,
    DateSpan date,
    Location place,
    List<Participation> actors,
    Casualties casualties,
    List<String> weapons,
    double confidence,
    int corroboration,
    List<Report> reports,
    List<Merge> merge,
    String firstSeen,
    String updated,
    int revision) {
  public Incident {
    actors = List.copyOf(actors == null ? List.of() : actors);
    weapons = List.copyOf(weapons == null ? List.of() : weapons);
    reports = List.copyOf(reports);
    merge = List.copyOf(merge);
  }

  /** The same incident, told by other reports. */
  public Incident withReports(List<Report> told) {
    return told.equals(reports) ? this : withPlace(place, told, merge);
  }

  /** The same incident at another place. */
  public Incident withPlace(Location other, List<Report> told, List<Merge> why) {
    return new Incident(
        id,
        kind,
        status,
        date,
        other,
        actors,
        casualties,
        weapons,
        confidence,
        corroboration,
        told,
        why,
        firstSeen,
        updated,
        revision);
  }

  /** The day under which it is filed and drawn: its own, else that of its first report. */
  public String day() {
    if (date != null) {
      return date.start();
    }
    String published = reports.get(0).published();
    return published != null && published.length() >= 10
        ? published.substring(0, 10)
        : firstSeen == null ? "1970-01-01" : firstSeen.substring(0, 10);
  }
}
