package marsad.aggregate.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marsad.aggregate.cluster.IncidentLinker;
import marsad.aggregate.incident.Incident;
import marsad.aggregate.incident.ReportedEvent;
import marsad.article.Article;
import marsad.event.Area;
import marsad.extract.Extractor;
import marsad.reference.Agencies;
import marsad.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

/** Sums count an incident in every area that its published place lists, once for the country. */
class RegionsTest {

  private static List<Incident> incidents(String text) {
    Article article = new Article("a", null, "agency", "en", null, "2022-07-19", null, text, null);
    return new IncidentLinker(ReferenceTables.bundled())
        .join(ReportedEvent.of(article, new Extractor().extract(article), Agencies.bundled()));
  }

  private static List<String> regions(List<Incident> incidents) {
    return new Regions(ReferenceTables.bundled())
        .sum(incidents).stream()
            .filter(sum -> sum.period().equals("2022-07") && sum.incidents() == 1)
            .map(RegionAggregate::region)
            .toList();
  }

  @Test
  void aPlaceThatTwoGovernoratesClaimCountsUnderBoth() {
    List<Incident> incidents = incidents("A bomb exploded in Makhmur on July 18, 2022.");
    assertThat(incidents.get(0).place().governorates())
        .extracting(Area::pcode)
        .containsExactly("IQG11", "IQG15");
    assertThat(regions(incidents))
        .containsExactlyInAnyOrder(
            "iraq", "erbil-governorate", "nineveh", "makhmur-district", "makhmur", "disputed-belt");
  }

  @Test
  void betweenTwoPlacesCountsForBoth() {
    assertThat(regions(incidents("A bomb exploded between Daquq and Hawija on July 18, 2022.")))
        .contains("daquq-district", "hawija-district", "kirkuk-governorate")
        .doesNotHaveDuplicates();
  }

  @Test
  void aRoadCountsInEveryDistrictThatItCrosses() {
    assertThat(regions(incidents("A bomb exploded on the Kirkuk-Erbil road on July 18, 2022.")))
        .contains(
            "iraq",
            "kirkuk-governorate",
            "erbil-governorate",
            "kirkuk-district",
            "dibis-district",
            "erbil-district",
            "kirkuk")
        .doesNotHaveDuplicates();
  }
}
