package org.kelisim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(Kelisim.class).verify();
    }

    @Test
    void linkageKnowsNoFrameworkAndNoDatabase() {
        var classes = new ClassFileImporter().importPackages("org.kelisim.linkage");
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jooq..", "java.sql..")
                .check(classes);
    }

    @Test
    void disclosureControlKnowsNoFrameworkNoDatabaseAndNothingOfThePlatform() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.kelisim.disclosure");
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("org.kelisim.disclosure..", "java..", "org.ojalgo..", "org.jspecify..")
                .check(classes);
    }

    @Test
    void noTypeIsNamedAfterNothing() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.kelisim");
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Manager|Helper|Dto)")
                .check(classes);
    }
}
