package marsad.steps;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Steps look upstream only, and only stores and sources touch the world. */
@AnalyzeClasses(packages = "marsad.steps", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule oneDirection =
      slices().matching("marsad.steps.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule upstreamOnly =
      noClasses()
          .that()
          .resideInAnyPackage("marsad.steps.fetch..", "marsad.steps.extract..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("marsad.steps.aggregate..", "marsad.steps.publish..");

  @ArchTest
  static final ArchRule onlyStoresKnowAws =
      noClasses()
          .that()
          .resideOutsideOfPackage("marsad.steps.store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon..");

  @ArchTest
  static final ArchRule noLambdaNoServer =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.amazonaws..", "io.vertx..", "marsad.local..", "marsad.infra..");
}
