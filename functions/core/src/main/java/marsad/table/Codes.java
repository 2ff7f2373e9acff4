package marsad.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How tables and published files write the values of enums: {@code no-place} for NO_PLACE. */
public final class Codes {
  private Codes() {}

  /** Returns the code of a value. */
  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the value of a code; empty where there is none. */
  public static <E extends Enum<E>> Optional<E> find(Class<E> type, String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> of(value).equals(code))
        .findFirst();
  }

  /** Returns the codes of all values, in their order. */
  static List<String> list(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Codes::of).toList();
  }
}
