import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Seals the site after it is put together: joins the style sheets into one, writes the hash of
 * every script and style sheet into {@code index.html} (subresource integrity), has the page
 * preload its modules, and writes the list of files into {@code sw.js}, so that a changed file is
 * never run and a new build replaces the one on the reader's device.
 *
 * <p>Run by the build as {@code java Seal.java target/site target/libraries/leaflet/leaflet.css}.
 */
final class Seal {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/\\s*");
  private static final Pattern RULE = Pattern.compile("([^{}/@]+)\\{[^}]*}\\s*");

  /** Parts of Leaflet that the page does not use. */
  private static final Pattern UNUSED =
      Pattern.compile(
          "popup|tooltip|control-layers|leaflet-bar|control-zoom|control-scale|zoom-box|vml|oldie|div-icon|safari");

  private static final Pattern IMPORT = Pattern.compile("(?m)^@import \"([\\w-]+\\.css)\";\\R");

  private Seal() {}

  public static void main(String[] arguments) throws IOException {
    Path site = Path.of(arguments[0]);
    join(Path.of(arguments[1]), site.resolve("css/marsad.css"));
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(site)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file -> hashes.put(site.relativize(file).toString().replace('\\', '/'), hash(file)));
    }
    hashes.remove("index.html");
    hashes.remove("sw.js");
    String map =
        hashes.entrySet().stream()
            .filter(file -> file.getKey().endsWith(".js"))
            .map(file -> "\"./%s\":\"%s\"".formatted(file.getKey(), file.getValue()))
            .collect(Collectors.joining(",", "{\"integrity\":{", "}}"));
    String page = Files.readString(site.resolve("index.html")).replace("@IMPORT_MAP@", map);
    page = page.replace("@IMPORT_MAP_HASH@", "'" + sha256(map.getBytes("UTF-8")) + "'");
    for (Map.Entry<String, String> file : hashes.entrySet()) {
      for (String attribute : new String[] {"src", "href"}) {
        if (file.getKey().matches(".*\\.(js|css)")) {
          String named = attribute + "=\"" + file.getKey() + "\"";
          page = page.replace(named, named + " integrity=\"" + file.getValue() + "\"");
        }
      }
    }
    Files.writeString(site.resolve("index.html"), page);
    // the same page under an address that other sites may frame: only its headers differ
    Files.writeString(site.resolve("embed.html"), page);
    String files =
        hashes.keySet().stream()
            .filter(
                name ->
                    !name.matches(
                        ".*(LICENSE.*|licences\\.html|OFL\\.txt|SOURCES\\.txt|icon-512\\.png|share\\.png|robots\\.txt|sitemap\\.xml|/index\\.html)"))
            .map(name -> ", '" + name + "'")
            .collect(Collectors.joining());
    String version =
        sha256((page + hashes).getBytes("UTF-8")).replaceAll("\\W", "").substring(6, 18);
    Path worker = site.resolve("sw.js");
    Files.writeString(
        worker,
        Files.readString(worker).replace("/*@FILES@*/", files).replace("@VERSION@", version));
  }

  /**
   * Writes a library's style sheet and those that ours imports into ours, and deletes the imported
   * ones: the page waits for one file.
   */
  private static void join(Path library, Path ours) throws IOException {
    String imports = Files.readString(ours);
    List<String> names = IMPORT.matcher(imports).results().map(found -> found.group(1)).toList();
    StringBuilder joined = new StringBuilder(used(Files.readString(library)));
    joined.append(IMPORT.matcher(imports).replaceAll(""));
    for (String name : names) {
      joined.append(Files.readString(ours.resolveSibling(name)));
      Files.delete(ours.resolveSibling(name));
    }
    Files.writeString(ours, joined);
  }

  /**
   * The rules of a style sheet that are for parts which the page uses, in any of their selectors.
   */
  private static String used(String library) {
    return RULE.matcher(COMMENT.matcher(library).replaceAll(""))
        .replaceAll(
            rule ->
                Stream.of(rule.group(1).split(",")).allMatch(s -> UNUSED.matcher(s).find())
                    ? ""
                    : Matcher.quoteReplacement(rule.group()));
  }

  private static String hash(Path file) {
    try {
      return sha256(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
