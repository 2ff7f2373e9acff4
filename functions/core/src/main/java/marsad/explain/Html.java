package marsad.explain;

/** Pieces of HTML. */
final class Html {
  private Html() {}

  /** Returns text for an element or a quoted attribute. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * Returns marked text.
   *
   * @param field the field that the text fills, which is the class of the mark
   * @param label what the mark shows when it is pointed at; null for nothing
   */
  static String mark(String field, String label, String text) {
    String title = label == null ? "" : " title=\"" + escape(label) + "\"";
    return "<mark class=\"" + field + "\"" + title + ">" + escape(text) + "</mark>";
  }
}
