package org.tugyr.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house keeps its shape: who may enter which room. */
class HouseTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tugyr.platform");

    @Test
    void dependsBackAlongTheOrderOfTheModulesOnly() {
        ApplicationModules.of(TugyrApplication.class).verify();
    }

    @Test
    void verifiesWithoutDatabaseOrSpring() {
        noClasses()
                .that()
                .resideInAnyPackage("..platform.verify..", "..platform.generate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.postgresql..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void readsNoClockWhereRulesAreMade() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..platform", "..platform.cli..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .check(CLASSES);
    }
}
