import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a page for each language out of the sealed {@code index.html}, e.g. {@code ar/index.html},
 * and writes into all of them what search engines and messengers read: the other languages, a
 * picture, and the data as a Dataset of schema.org. Lines with {@code @ADDRESS@} stay only where the
 * site is installed under a public address, which takes its place.
 *
 * <p>Run by the build as {@code java LanguagePages.java target/site}, after {@code Seal}.
 */
final class LanguagePages {
  /** Languages by their folder, with their codes for search engines and for messengers. */
  private static final Map<String, String[]> LANGUAGES = new LinkedHashMap<>();

  static {
    LANGUAGES.put("en", new String[] {"en", "en_GB"});
    LANGUAGES.put("ar", new String[] {"ar", "ar_IQ"});
    LANGUAGES.put("ckb", new String[] {"ckb", "ckb_IQ"});
    LANGUAGES.put("kmr", new String[] {"ku", "ku_TR"});
  }

  private static final Pattern RELATIVE =
      Pattern.compile("(src|href)=\"(?!https?:|[?#@]|data:)([^\"]+)\"");
  private static final Pattern IMPORT_MAP =
      Pattern.compile("(<script type=\"importmap\">)(.*?)(</script>)");
  private static final Pattern HEAD_END = Pattern.compile("(?m)^  </head>");
  private static final Pattern DESCRIPTION =
      Pattern.compile("<meta name=\"description\" content=\"[^\"]*\">");

  private LanguagePages() {}

  public static void main(String[] arguments) throws IOException {
    Path site = Path.of(arguments[0]);
    String page = Files.readString(site.resolve("index.html"));
    for (String lang : LANGUAGES.keySet()) {
      String texts = Files.readString(site.resolve("text/" + lang + ".json"));
      Path folder = Files.createDirectories(site.resolve(lang));
      Files.writeString(folder.resolve("index.html"), page(page, lang, texts));
    }
    String english = Files.readString(site.resolve("text/en.json"));
    Files.writeString(site.resolve("index.html"), withHead(page, "", english));
    Files.writeString(
        site.resolve("robots.txt"), "User-agent: *\nAllow: /\nSitemap: @ADDRESS@/sitemap.xml\n");
    Files.writeString(site.resolve("sitemap.xml"), sitemap());
  }

  /** The page of a language: one folder down, with its own direction, title and description. */
  private static String page(String page, String lang, String texts) {
    String direction = text(texts, "dir");
    String moved =
        page.replace("<html lang=\"en\" dir=\"ltr\">", "<html lang=\"%s\" dir=\"%s\">".formatted(lang, direction));
    moved = RELATIVE.matcher(moved).replaceAll("$1=\"../$2\"");
    Matcher map = IMPORT_MAP.matcher(moved);
    if (!map.find()) {
      throw new IllegalStateException("index.html has no import map");
    }
    String before = map.group(2);
    String after = before.replace("\"./", "\"../");
    moved = moved.replace(before, after).replace(sha256(before), sha256(after));
    return withHead(moved, lang, texts);
  }

  private static String withHead(String page, String lang, String texts) {
    String title = escaped(text(texts, "title"));
    String tagline = escaped(text(texts, "tagline"));
    String titled =
        page.replaceFirst("<title>[^<]*</title>", Matcher.quoteReplacement("<title>" + title + "</title>"));
    titled =
        DESCRIPTION
            .matcher(titled)
            .replaceFirst(Matcher.quoteReplacement("<meta name=\"description\" content=\"" + tagline + "\">"));
    return HEAD_END
        .matcher(titled)
        .replaceFirst(Matcher.quoteReplacement(head(lang, title, tagline) + "  </head>"));
  }

  private static String head(String lang, String title, String tagline) {
    String own = "@ADDRESS@/" + (lang.isEmpty() ? "" : lang + "/");
    String locale = LANGUAGES.get(lang.isEmpty() ? "en" : lang)[1];
    String root = lang.isEmpty() ? "" : "../";
    StringBuilder head = new StringBuilder();
    line(head, "<link rel=\"canonical\" href=\"" + own + "\">");
    line(head, "<link rel=\"alternate\" hreflang=\"x-default\" href=\"@ADDRESS@/\">");
    LANGUAGES.forEach(
        (folder, codes) ->
            line(
                head,
                "<link rel=\"alternate\" hreflang=\"%s\" href=\"@ADDRESS@/%s/\">"
                    .formatted(codes[0], folder)));
    line(
        head,
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Marsad\" href=\"%sdata/feed.atom\">"
            .formatted(root));
    line(head, property("og:type", "website"));
    line(head, property("og:title", title));
    line(head, property("og:description", tagline));
    line(head, property("og:locale", locale));
    line(head, property("og:url", own));
    line(head, property("og:image", "@ADDRESS@/share.png"));
    line(head, "<meta name=\"twitter:card\" content=\"summary_large_image\">");
    line(head, "<script type=\"application/ld+json\">" + dataset(title, tagline) + "</script>");
    return head.toString();
  }

  private static void line(StringBuilder head, String line) {
    head.append("    ").append(line).append('\n');
  }

  private static String property(String name, String value) {
    return "<meta property=\"%s\" content=\"%s\">".formatted(name, value);
  }

  private static String dataset(String title, String tagline) {
    return """
        {"@context":"https://schema.org","@type":"Dataset","name":"%s","description":"%s","url":"@ADDRESS@/",\
        "license":"https://creativecommons.org/licenses/by/4.0/","isAccessibleForFree":true,\
        "spatialCoverage":{"@type":"Place","name":"Makhmur and Kirkuk, Iraq"},\
        "distribution":[{"@type":"DataDownload","encodingFormat":"text/csv","contentUrl":"@ADDRESS@/data/incidents.csv"},\
        {"@type":"DataDownload","encodingFormat":"application/json","contentUrl":"@ADDRESS@/data/datapackage.json"}]}"""
        .formatted(title, tagline);
  }

  private static String sitemap() {
    return LANGUAGES.keySet().stream()
        .map(lang -> "  <url><loc>@ADDRESS@/" + lang + "/</loc></url>\n")
        .collect(
            Collectors.joining(
                "",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                    + "  <url><loc>@ADDRESS@/</loc></url>\n",
                "</urlset>\n"));
  }

  /** A text of the first level of a language's file. */
  private static String text(String texts, String key) {
    Matcher found = Pattern.compile("(?m)^  \"" + key + "\": \"([^\"\\\\]*)\"").matcher(texts);
    if (!found.find()) {
      throw new IllegalStateException("no text '" + key + "'");
    }
    return found.group(1);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
