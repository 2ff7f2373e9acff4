package marsad.reference.place;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import marsad.table.Codes;

/** What a place is: the column {@code kind} of {@code places.tsv}. */
public enum PlaceKind {
  /** Has no point. */
  COUNTRY,
  GOVERNORATE,
  DISTRICT,
  SUBDISTRICT,

  /** A town or a city. */
  TOWN,
  VILLAGE,

  /** Part of a town. */
  QUARTER,

  /** A camp of displaced people or refugees. */
  CAMP,

  /** A base, barracks or an airport. */
  BASE,
  CHECKPOINT,
  DAM,
  OILFIELD,

  /** Has two ends and crosses districts. */
  ROAD,

  /** A mountain or a range. */
  MOUNTAIN,
  VALLEY,
  PLAIN,
  RIVER;

  private static final Map<String, PlaceKind> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(PlaceKind::code, Function.identity()));

  /**
   * Returns the kinds that a word such as "town" may name.
   *
   * @param codes their codes with bars between, as {@code markers.tsv} writes them
   */
  public static List<PlaceKind> list(String codes) {
    return Arrays.stream(codes.split("\\|")).map(PlaceKind::of).toList();
  }

  private static PlaceKind of(String code) {
    PlaceKind kind = BY_CODE.get(code);
    if (kind == null) {
      throw new IllegalArgumentException("no kind of place '" + code + "'");
    }
    return kind;
  }

  /** Returns the published code, such as {@code town}. */
  @JsonValue
  public String code() {
    return Codes.of(this);
  }
}
