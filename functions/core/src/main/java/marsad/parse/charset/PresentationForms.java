package marsad.parse.charset;

import java.text.Normalizer;

/** Arabic letters that are written as the shapes of print, and ligatures of them. */
public final class PresentationForms {
  private PresentationForms() {}

  /** Returns a text with the letters themselves (NFKC of these shapes alone). */
  public static String plain(String text) {
    int first = 0;
    while (first < text.length() && !isShape(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\ufeff') {
        out.append(isShape(c) ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : c);
      }
    }
    return out.toString();
  }

  private static boolean isShape(char c) {
    return c >= '\ufb50' && c <= '\ufdff' && c != '\ufd3e' && c != '\ufd3f'
        || c >= '\ufe70' && c <= '\ufeff';
  }
}
