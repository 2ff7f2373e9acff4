package marsad.export.feed;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.event.Casualties;
import marsad.event.Casualties.Count;

/** Writes numbers of people in plain English: "2–4 killed, at least 3 wounded". */
final class CasualtyText {
  private CasualtyText() {}

  /** Returns the numbers of dead and wounded; empty where both are unknown. */
  static String of(Casualties casualties) {
    return casualties == null
        ? ""
        : Stream.of(of(casualties.killed(), "killed"), of(casualties.wounded(), "wounded"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
  }

  private static String of(Count count, String outcome) {
    String number = count == null ? null : number(count.low(), count.best(), count.high());
    return number == null ? null : number + " " + outcome;
  }

  private static String number(Integer low, Integer best, Integer high) {
    Integer least = low == null ? best : low;
    if (least == null) {
      return high == null ? null : "up to " + high;
    }
    if (high == null) {
      return "at least " + least;
    }
    if (!least.equals(high)) {
      return least + "–" + high;
    }
    return least == 0 ? "none" : least.toString();
  }
}
