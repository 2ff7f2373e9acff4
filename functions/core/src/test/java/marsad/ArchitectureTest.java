package marsad;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The core is pure, and its packages follow the flow: imports point upstream only. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("marsad");

  /** The packages in the order of the flow; each may use those before it. */
  private static final List<String> FLOW =
      List.of(
          "table",
          "json",
          "language",
          "reference.place",
          "reference",
          "article",
          "parse.charset",
          "parse.body",
          "parse.fact",
          "parse",
          "feed",
          "input",
          "event",
          "extract.lexicon",
          "extract.text",
          "extract.entity.date",
          "extract.entity.toponym",
          "extract.entity.place",
          "extract.entity.enumeration",
          "extract.entity.count",
          "extract.entity.casualty",
          "extract.trigger",
          "extract.crowd",
          "extract.detection",
          "extract.bystander",
          "extract.role",
          "extract.signal",
          "extract.frame",
          "extract.factuality",
          "extract.draft",
          "extract.coreference",
          "extract.defaults",
          "extract.discourse",
          "extract.score",
          "extract.output",
          "extract",
          "aggregate.incident",
          "aggregate.match",
          "aggregate.cluster",
          "aggregate.region",
          "aggregate.history",
          "aggregate.trust",
          "export.names",
          "export.discretion",
          "export.model",
          "export.feed",
          "export.format",
          "export.index",
          "export",
          "archive",
          "explain");

  /** Steps of the flow that stand beside one another: neither may use the other. */
  private static final List<Set<String>> APART =
      List.of(
          Set.of("parse", "extract"),
          Set.of("feed", "input"),
          Set.of("feed", "extract"),
          Set.of("input", "extract"),
          Set.of("export", "archive", "explain"));

  /**
   * Classes that ask for bundled tables: those that load tables, the entries of the steps, and the
   * words of dates of pages, which no caller changes.
   */
  private static final Set<String> EDGE =
      new TreeSet<>(
          List.of(
              "marsad.reference.place.Gazetteer",
              "marsad.reference.ReferenceTables",
              "marsad.reference.States",
              "marsad.parse.DirectInput",
              "marsad.parse.PageParser",
              "marsad.parse.fact.WrittenDay",
              "marsad.extract.Extractor",
              "marsad.aggregate.cluster.IncidentLinker",
              "marsad.aggregate.trust.TrustRules",
              "marsad.export.discretion.Discretion",
              "marsad.export.names.PersonNames"));

  @Test
  void importsPointUpstream() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass user : CLASSES) {
      for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
        int from = step(user);
        int to = step(dependency.getTargetClass());
        if (to > from || to >= 0 && to != from && apart(FLOW.get(from), FLOW.get(to))) {
          wrong.add(FLOW.get(from) + " uses " + FLOW.get(to) + ": " + dependency.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** The step of a class by the longest name that its package begins with; -1 for other code. */
  private static int step(JavaClass type) {
    String name = type.getPackageName() + ".";
    int best = -1;
    for (int i = 0; i < FLOW.size(); i++) {
      boolean here = name.startsWith("marsad." + FLOW.get(i) + ".");
      if (here && (best < 0 || FLOW.get(i).length() > FLOW.get(best).length())) {
        best = i;
      }
    }
    return best;
  }

  private static boolean apart(String user, String used) {
    return APART.stream()
        .anyMatch(
            steps ->
                steps.stream().anyMatch(user::startsWith)
                    && steps.stream()
                        .anyMatch(step -> used.startsWith(step) && !user.startsWith(step)));
  }

  @Test
  void everyPackageHasItsPlace() {
    assertThat(CLASSES)
        .as("add the package to FLOW, in the order of the flow")
        .allMatch(type -> step(type) >= 0 || !type.getPackageName().startsWith("marsad."));
  }

  @Test
  void onlyTheEdgeAsksForBundledTables() {
    Set<String> asking = new TreeSet<>();
    for (JavaClass user : CLASSES) {
      for (JavaMethodCall call : user.getMethodCallsFromSelf()) {
        if (call.getName().equals("bundled")) {
          asking.add(outermost(user));
        }
      }
    }
    assertThat(asking)
        .as("take the table as an argument; it is injected where a step begins")
        .isEqualTo(EDGE);
  }

  @Test
  void noClassWritesAFieldOfAnother() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass user : CLASSES) {
      for (JavaFieldAccess access : user.getFieldAccessesFromSelf()) {
        boolean writes = access.getAccessType() == JavaFieldAccess.AccessType.SET;
        if (writes && !outermost(access.getTargetOwner()).equals(outermost(user))) {
          wrong.add(access.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Returns the name of the class of the file that holds a class. */
  private static String outermost(JavaClass type) {
    return type.getName().replaceFirst("\\$.*", "");
  }
}
