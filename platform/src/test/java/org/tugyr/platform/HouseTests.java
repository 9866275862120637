package org.tugyr.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The house keeps its shape: who may enter which room. */
class HouseTests {

    private static final Pattern IN_TEMPLATES = Pattern.compile("(?:@template|org\\.tugyr\\.platform)\\.([a-z]+)\\.");
    private static final Pattern IN_SQL = Pattern.compile("(?:from|join|into|update|table) ([a-z]+)\\.[a-z_]+\\b");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tugyr.platform");

    @Test
    void dependsBackAlongTheOrderOfTheModulesOnly() {
        ApplicationModules.of(TugyrApplication.class).verify();
    }

    @Test
    void entersNoOtherRoomByTemplatesOrTablesEither() throws Exception {
        Path main = Path.of("src/main");
        ApplicationModules house = ApplicationModules.of(TugyrApplication.class);
        Set<String> all =
                house.stream().map(module -> module.getIdentifier().toString()).collect(Collectors.toSet());
        for (ApplicationModule module : house) {
            String room = module.getIdentifier().toString();
            Set<String> rooms = new TreeSet<>(open(module));
            rooms.add(room);

            assertThat(mentioned(IN_TEMPLATES, main.resolve("jte").resolve(room)))
                    .as("templates of %s", room)
                    .isSubsetOf(rooms);
            assertThat(mentioned(IN_SQL, main.resolve("java/org/tugyr/platform").resolve(room)))
                    .filteredOn(all::contains)
                    .as("SQL of %s", room)
                    .isSubsetOf(rooms);
        }
    }

    /** The rooms that a module says it enters. */
    private static Set<String> open(ApplicationModule module) throws ClassNotFoundException {
        return Stream.of(Class.forName(module.getBasePackage().getName() + ".package-info")
                        .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                        .allowedDependencies())
                .map(allowed -> allowed.replaceAll(" .*", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> mentioned(Pattern rooms, Path folder) throws IOException {
        Set<String> mentioned = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    rooms.matcher(Files.readString(file)).results().forEach(found -> mentioned.add(found.group(1)));
                }
            }
        }
        return mentioned;
    }

    @Test
    void verifiesWithoutDatabaseOrSpring() {
        noClasses()
                .that()
                .resideInAnyPackage("..platform.verify..", "..platform.generate..")
                .and()
                .doNotHaveSimpleName("package-info")
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
                .resideOutsideOfPackages("..platform.clock..", "..platform.cli..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .check(CLASSES);
    }
}
