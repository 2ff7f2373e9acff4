package marsad.steps;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import marsad.steps.fetch.FetchStep;
import marsad.steps.http.Source;
import org.junit.jupiter.api.Test;

/** Steps look upstream only, and only stores and sources touch the world. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("marsad.steps");

  @Test
  void packagesFormNoCycle() {
    slices().matching("marsad.steps.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingDependsOnTheirParent() {
    noClasses()
        .that()
        .resideInAPackage("marsad.steps.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("marsad.steps")
        .check(CLASSES);
  }

  @Test
  void fetchAndExtractKnowNothingDownstream() {
    noClasses()
        .that()
        .resideInAnyPackage("marsad.steps.fetch..", "marsad.steps.extract..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("marsad.steps.aggregate..", "marsad.steps.publish..")
        .check(CLASSES);
  }

  @Test
  void onlyFetchAndDiscoverAskOtherServers() {
    noClasses()
        .that()
        .resideOutsideOfPackages("marsad.steps.http..", "marsad.steps.discover..")
        .and()
        .doNotBelongToAnyOf(FetchStep.class)
        .should()
        .callMethod(Source.class, "get", Source.Ask.class)
        .because("what lies in the inbox goes the way of every other input")
        .check(CLASSES);
  }

  @Test
  void onlyStoresKnowAws() {
    noClasses()
        .that()
        .resideOutsideOfPackage("marsad.steps.store..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon..")
        .check(CLASSES);
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

  @Test
  void stepsKnowNoLambdaAndNoServer() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.amazonaws..", "io.vertx..", "marsad.local..", "marsad.infra..")
        .check(CLASSES);
  }
}
