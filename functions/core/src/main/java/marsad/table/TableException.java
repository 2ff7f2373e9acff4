package marsad.table;

/** A data file is broken; the message names file, line and fix, and the program does not start. */
public final class TableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what what is wrong with the row
   * @param fix what would mend it
   */
  public TableException(Tsv.Row row, String what, String fix) {
    this(row.file(), row.line(), what, fix);
  }

  public TableException(String file, int line, String what, String fix) {
    super(file + (line > 0 ? " line " + line : "") + " " + what + ": " + fix);
  }
}
