package marsad.parse.body;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** Words in an element's class or id, as sites of all kinds use them. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(^|[-_ ])(related|recommend\\w*|read-?(also|more|next)|more-?(news|stories|on|from)|"
              + "share|sharing|social|comments?|disqus|respond|promo\\w*|advert\\w*|ads?|sponsor\\w*|"
              + "newsletter|subscri\\w*|breadcrumbs?|menu|nav|navbar|sidebar|tags?|tag-?list|"
              + "author-?(bio|box|info)|about-?author|cookies?|popup|modal|caption|wp-caption-text|"
              + "trending|popular|most-?(read|viewed)|pagination|pager|footer|masthead|toolbar|"
              + "sr-only|screen-reader\\w*|rating|vote|poll|login|"
              + "signup|sign-?up|copyright|disclaimer|credits?|outbrain|taboola|byline|dateline|meta|post-?meta|entry-?meta|article-?meta|timestamp)($|[-_"
              + " ])",
          Pattern.CASE_INSENSITIVE);

  /** Names that say it only where they stand alone: "label-hidden" and "text-widget" do not. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(^| )(hidden|is-hidden|visually-hidden|print|print-only|widget)( |$)",
          Pattern.CASE_INSENSITIVE);

  /** What a name says of another part, or of its label: "no-sidebar", "label-hidden". */
  private static final Pattern SAID =
      Pattern.compile(
          "(^|[-_ ])(no|has|with|without|label|overflow)[-_]+\\w+", Pattern.CASE_INSENSITIVE);

  /** Words that say the opposite. */
  private static final Pattern STORY =
      Pattern.compile(
          "(article|story|post|entry|news|main)[-_]?(body|content|text|main)|articlebody",
          Pattern.CASE_INSENSITIVE);

  private Noise() {}

  /** Returns whether the element shows no text at all. */
  static boolean mute(Element element) {
    return MUTE.contains(element.normalName()) || unseen(element);
  }

  /**
   * Returns whether the element's name, role, class or id says that it holds no story.
   *
   * @param known what classes and ids of this page say, filled on the way: most occur often
   */
  static boolean is(Element element, Map<String, Boolean> known) {
    String name = element.normalName();
    if (ELEMENTS.contains(name)) {
      return true;
    }
    if (name.equals("body") || name.equals("html") || name.equals("article")) {
      return false;
    }
    return ROLES.contains(element.attr("role")) || named(element, known);
  }

  private static boolean unseen(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || element.attr("style").replace(" ", "").contains("display:none");
  }

  private static boolean named(Element element, Map<String, Boolean> known) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return false;
    }
    return known.computeIfAbsent(element.className() + " " + element.id(), Noise::say);
  }

  private static boolean say(String names) {
    if (NAMES.matcher(names).find()) {
      return NAMES.matcher(SAID.matcher(names).replaceAll(" ")).find()
          && !STORY.matcher(names).find();
    }
    return WHOLE.matcher(names).find()
        && !names.contains("elementor")
        && !STORY.matcher(names).find();
  }
}
