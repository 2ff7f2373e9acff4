package marsad.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import marsad.event.Role;
import marsad.extract.lexicon.Concept.MarkerSense;
import marsad.reference.Actors;
import marsad.reference.place.Direction;
import marsad.reference.place.PlaceKind;
import marsad.table.TableException;
import marsad.table.Tsv;
import org.junit.jupiter.api.Test;

/** A marker has the values that its rules ask for, and no other. */
class MarkerRowTest {
  @Test
  void readsWhatAMarkerAsksFor() {
    assertThat(read("by", "role", "initiator").is(Role.INITIATOR)).isTrue();
    assertThat(read("with", "role", "with").is(MarkerUse.WITH)).isTrue();
    assertThat(read("north-east", "direction", "NE").find(Direction.class)).hasValue(Direction.NE);
    assertThat(read("hamlet", "place-kind", "village|town").list(PlaceKind.class))
        .isEqualTo(List.of(PlaceKind.VILLAGE, PlaceKind.TOWN));
    assertThat(read("said", "attribution", "").values()).isEmpty();
    assertThat(read("turkish", "nationality", "turkish-forces").actor())
        .isEqualTo("turkish-forces");
  }

  @Test
  void namesFileLineAndFixOfAWrongValue() {
    assertThatThrownBy(() -> read("by", "role", "culprit"))
        .isInstanceOf(TableException.class)
        .hasMessage(
            "lang/xx/markers.tsv line 2 has 'culprit' in value: write one of initiator, target, "
                + "supporter, participant, with");
    assertThatThrownBy(() -> read("north", "direction", ""))
        .hasMessageContaining("line 2 has '' in value: write one of N, NE");
    assertThatThrownBy(() -> read("then", "sequence", "verb"))
        .hasMessageEndingWith("leave it empty");
    assertThatThrownBy(() -> read("martian", "nationality", "mars"))
        .hasMessageContaining("add it to actors.tsv first");
  }

  private static MarkerSense read(String term, String marker, String value) {
    Stream<String> lines =
        Stream.of("terms\tmarker\tvalue", String.join("\t", term, marker, value));
    return MarkerRow.read(Tsv.parse("lang/xx/markers.tsv", lines).get(0), Actors.bundled());
  }
}
