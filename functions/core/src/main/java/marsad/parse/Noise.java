package marsad.parse;

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
              + "newsletter|subscri\\w*|breadcrumbs?|menu|nav|navbar|sidebar|widget|tags?|tag-?list|"
              + "author-?(bio|box|info)|about-?author|cookies?|popup|modal|caption|wp-caption-text|"
              + "trending|popular|most-?(read|viewed)|pagination|pager|footer|masthead|toolbar|"
              + "print|hidden|visually-hidden|sr-only|screen-reader\\w*|rating|vote|poll|login|"
              + "signup|sign-?up|copyright|disclaimer|credits?|outbrain|taboola|byline|dateline|meta|post-?meta|entry-?meta|article-?meta|timestamp)($|[-_"
              + " ])",
          Pattern.CASE_INSENSITIVE);

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

  /** Returns whether the element's name, role, class or id says that it holds no story. */
  static boolean is(Element element) {
    String name = element.normalName();
    if (ELEMENTS.contains(name)) {
      return true;
    }
    if (name.equals("body") || name.equals("html") || name.equals("article")) {
      return false;
    }
    return ROLES.contains(element.attr("role")) || named(element);
  }

  private static boolean unseen(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || element.attr("style").replace(" ", "").contains("display:none");
  }

  private static boolean named(Element element) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return false;
    }
    String names = element.className() + " " + element.id();
    return NAMES.matcher(names).find() && !STORY.matcher(names).find();
  }
}
