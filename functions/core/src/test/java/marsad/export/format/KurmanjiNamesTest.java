package marsad.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marsad.reference.ReferenceTables;
import marsad.reference.place.Gazetteer;
import marsad.reference.place.Place;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;

/** A reader of Kurmanji finds no English name on the map. */
class KurmanjiNamesTest {
  private final Gazetteer gazetteer = ReferenceTables.bundled().gazetteer();
  private final KurmanjiNames names = new KurmanjiNames();

  @Test
  void everyPlaceOfTheMapHasAName() {
    List<String> without =
        gazetteer.list().stream()
            .filter(place -> GeoJsonExporter.isPublished(gazetteer, place))
            .filter(place -> names.of(place).kmr() == null)
            .map(Place::id)
            .toList();
    assertThat(without).as("places for a row of " + KurmanjiNames.TABLE).isEmpty();
  }

  @Test
  void eachRowIsOfAPlaceThatNoSourceNames() {
    for (Tsv.Row row : Tsv.read(KurmanjiNames.TABLE)) {
      assertThat(gazetteer.find(row.get("id")).map(place -> place.names().kmr())).isEmpty();
      assertThat(gazetteer.find(row.get("id"))).as(row.get("id")).isPresent();
      assertThat(row.get("kmr")).matches("[A-Za-zÇçÊêÎîÛûŞş0-9 -]+");
      assertThat(row.get("of")).isIn("ckb", "ar");
    }
  }

  @Test
  void aNameOfASourceStays() {
    Place erbil = gazetteer.find("erbil").orElseThrow();
    assertThat(names.of(erbil)).isEqualTo(erbil.names());
    assertThat(names.of(gazetteer.find("kani-masi").orElseThrow()).kmr()).isEqualTo("Kanî Masê");
  }
}
