package marsad.export.model;

import java.util.List;
import marsad.export.Exporters;

/** Writes one form of the data; a new form is a new class and a line in {@link Exporters}. */
public interface Exporter {

  /** Returns the files of this form. The same snapshot gives the same bytes. */
  List<PublicFile> files(Snapshot snapshot);
}
