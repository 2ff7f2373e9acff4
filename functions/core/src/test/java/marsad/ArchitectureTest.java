package marsad;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The core is pure, and its packages follow the flow: imports point upstream only. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("marsad");

  @Test
  void importsPointUpstream() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("json")
        .definedBy("marsad.json..")
        .layer("table")
        .definedBy("marsad.table..")
        .layer("article")
        .definedBy("marsad.article..")
        .layer("parse")
        .definedBy("marsad.parse..")
        .layer("input")
        .definedBy("marsad.input..")
        .layer("extract")
        .definedBy("marsad.extract..")
        .layer("aggregate")
        .definedBy("marsad.aggregate..")
        .layer("export")
        .definedBy("marsad.export..")
        .layer("archive")
        .definedBy("marsad.archive..")
        .layer("explain")
        .definedBy("marsad.explain..")
        .whereLayer("explain")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("export")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("archive")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("aggregate")
        .mayOnlyBeAccessedByLayers("export", "archive")
        .whereLayer("extract")
        .mayOnlyBeAccessedByLayers("aggregate", "export", "archive", "explain")
        .whereLayer("input")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("parse")
        .mayOnlyBeAccessedByLayers("input")
        .check(CLASSES);
  }

  @Test
  void dependsOnTextLibrariesOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "marsad..", "java..", "javax.xml.stream..", "com.fasterxml.jackson..", "org.jsoup..")
        .check(CLASSES);
  }

  @Test
  void hasNoNetworkNoFilesAndNoClock() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "java.nio.file..", "java.sql..")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }
}
