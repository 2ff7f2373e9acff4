package marsad.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** {@code docs/dependencies.md} lists every direct dependency and plugin with its version. */
class DependencyTableTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([^`]+:[^`]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");

  private final Map<String, String> properties = new TreeMap<>();

  private static Document parse(Path file) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }

  private static Set<Path> poms() throws Exception {
    Set<Path> files = new TreeSet<>(Set.of(ROOT.resolve("pom.xml")));
    var modules = parse(ROOT.resolve("pom.xml")).getElementsByTagName("module");
    for (int i = 0; i < modules.getLength(); i++) {
      files.add(ROOT.resolve(modules.item(i).getTextContent()).resolve("pom.xml"));
    }
    return files;
  }

  private static String child(Node parent, String name, String otherwise) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals(name)) {
        return node.getTextContent();
      }
    }
    return otherwise;
  }

  private String resolve(String version) {
    Matcher name = Pattern.compile("\\$\\{([^}]+)}").matcher(version);
    return name.replaceAll(found -> Matcher.quoteReplacement(properties.get(found.group(1))));
  }

  private void readProperties(Document pom) {
    var blocks = pom.getElementsByTagName("properties");
    for (int i = 0; i < blocks.getLength(); i++) {
      for (Node node = blocks.item(i).getFirstChild(); node != null; node = node.getNextSibling()) {
        properties.put(node.getNodeName(), node.getTextContent());
      }
    }
  }

  /** Artifact to version, "BOM" where no pom.xml names one. */
  private Map<String, String> used() throws Exception {
    List<Document> poms = new ArrayList<>();
    for (Path file : poms()) {
      poms.add(parse(file));
    }
    poms.forEach(this::readProperties);
    Map<String, String> used = new TreeMap<>();
    for (Document pom : poms) {
      for (String tag : new String[] {"dependency", "plugin", "artifactItem"}) {
        var elements = pom.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
          Node element = elements.item(i);
          String group = child(element, "groupId", "org.apache.maven.plugins");
          if (!group.equals("marsad")) {
            used.merge(
                group + ":" + child(element, "artifactId", "?"),
                resolve(child(element, "version", "BOM")),
                (one, other) -> one.equals("BOM") ? other : one);
          }
        }
      }
    }
    return used;
  }

  @Test
  void listsWhatThePomsUse() throws Exception {
    Map<String, String> listed = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(ROOT.resolve("docs/dependencies.md")));
    while (row.find()) {
      listed.put(row.group(1), row.group(2).strip());
      assertThat(row.group(3)).as(row.group()).isNotBlank();
      assertThat(row.group(4)).as(row.group()).isNotBlank();
    }
    assertThat(listed)
        .as("docs/dependencies.md: write a row with version, licence and reason for each artifact")
        .isEqualTo(used());
  }

  @Test
  void mavenIsDownloadedWithItsChecksum() throws IOException {
    assertThat(ROOT.resolve(".mvn/wrapper/maven-wrapper.properties"))
        .content()
        .containsPattern("(?m)^distributionSha256Sum=[0-9a-f]{64}$");
  }
}
