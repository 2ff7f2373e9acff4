package marsad.parse.body;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Recognises the parts of a page that are never part of its story: navigation, forms,
 * advertisements.
 */
final class Noise {
  /** Elements that show no text of the page. */
  private static final Set<String> MUTE =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "canvas",
          "object",
          "embed",
          "select",
          "textarea",
          "audio",
          "video",
          "head");

  /** Elements that usually hold no story. */
  private static final Set<String> ELEMENTS =
      Set.of(
          "nav",
          "footer",
          "aside",
          "form",
          "button",
          "input",
          "label",
          "dialog",
          "menu",
          "figcaption");

  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "contentinfo", "search", "banner", "dialog", "alert");

  /** A caption is no longer, characters. */
  private static final int LONGEST_CAPTION = 400;

  /** A line about the report is no longer, characters; a longer one is a lead with its place. */
  private static final int LONGEST_LABEL = 70;

  private Noise() {}

  /** Returns whether the element shows no text at all. */
  static boolean mute(Element element) {
    return MUTE.contains(element.normalName());
  }

  /**
   * Returns whether the element's name, role, class or id says that it holds no story.
   *
   * @param known what classes and ids of this page say, filled on the way: most occur often
   */
  static boolean is(Element element, Map<String, PartName> known) {
    String name = element.normalName();
    if (ELEMENTS.contains(name)) {
      return true;
    }
    if (name.equals("body") || name.equals("html") || name.equals("article")) {
      return false;
    }
    if (ROLES.contains(element.attr("role"))) {
      return true;
    }
    return switch (named(element, known)) {
      case NOISE -> true;
      case TEASER -> element.selectFirst("a[href]") != null; // a lead links nowhere
      case PICTURE -> isPicture(element);
      case LABEL -> isLabel(element);
      case OTHER -> name.equals("figure") && isPicture(element);
    };
  }

  /** Returns whether the page hides the element as long as no script shows it. */
  static boolean unseen(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true") && !element.normalName().equals("p")
        || element.attr("style").replace(" ", "").contains("display:none");
  }

  /**
   * Returns whether an element holds a picture, so that what stands in it is a caption: a few
   * sentences, no table and no quotation.
   */
  private static boolean isPicture(Element element) {
    return element.selectFirst("img, picture, video, iframe") != null
        && element.selectFirst("table, blockquote, pre") == null
        && element.text().length() <= LONGEST_CAPTION;
  }

  /** Returns whether an element named as a label is one: no lead with its place, no headline. */
  private static boolean isLabel(Element element) {
    return element.normalName().equals("p")
        ? element.text().length() <= LONGEST_LABEL
        : element.selectFirst("h1") == null;
  }

  private static PartName named(Element element, Map<String, PartName> known) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return PartName.OTHER;
    }
    return known.computeIfAbsent(element.className() + " " + element.id(), PartName::of);
  }
}
