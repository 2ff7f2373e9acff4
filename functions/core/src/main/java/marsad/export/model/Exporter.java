package marsad.export.model;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import marsad.export.Exporters;

/** Writes one form of the data; a new form is a new class and a line in {@link Exporters}. */
public interface Exporter {

  /** Returns the keys of the files that every publication writes, whichever months changed. */
  default List<String> commonKeys() {
    return List.of();
  }

  /** Returns the key of the file of one month; empty for a form without a file for each month. */
  default Optional<String> findMonthKey(YearMonth month) {
    return Optional.empty();
  }

  /**
   * Returns the files of this form: those of {@link #commonKeys}, and that of {@link #findMonthKey}
   * for each changed month. The same snapshot gives the same bytes.
   */
  List<PublicFile> files(Snapshot snapshot);
}
