package io.expectationsink.processor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages, and what the users' processor path would have to hold. */
@AnalyzeClasses(packages = "io.expectationsink.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String PROCESSOR = "io.expectationsink.processor";

    @ArchTest
    static final ArchRule arrows = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(PROCESSOR + "..")
            .layer("entry")
            .definedBy(PROCESSOR)
            .layer("element")
            .definedBy(PROCESSOR + ".element")
            .layer("report")
            .definedBy(PROCESSOR + ".report")
            .layer("read")
            .definedBy(PROCESSOR + ".read")
            .layer("generate")
            .definedBy(PROCESSOR + ".generate")
            .layer("manifest")
            .definedBy(PROCESSOR + ".manifest")
            .layer("name")
            .definedBy(PROCESSOR + ".name")
            .layer("type")
            .definedBy(PROCESSOR + ".type")
            .whereLayer("entry")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("element")
            .mayOnlyBeAccessedByLayers("entry")
            .whereLayer("manifest")
            .mayOnlyBeAccessedByLayers("entry")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("entry", "manifest")
            .whereLayer("read")
            .mayOnlyBeAccessedByLayers("entry", "element", "report", "manifest")
            .whereLayer("generate")
            .mayOnlyBeAccessedByLayers("entry", "element", "manifest")
            .whereLayer("name")
            .mayOnlyBeAccessedByLayers("entry", "element", "report", "read", "generate", "manifest", "type")
            .whereLayer("type")
            .mayOnlyBeAccessedByLayers("element", "read", "generate");

    @ArchTest
    static final ArchRule reading_and_generating_judge_nothing = noClasses()
            .that()
            .resideInAnyPackage(PROCESSOR + ".read", PROCESSOR + ".generate")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.expectationsink.rule..");

    @ArchTest
    static final ArchRule only_generation_knows_the_source_builder = noClasses()
            .that()
            .resideOutsideOfPackage(PROCESSOR + ".generate")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir..");

    @ArchTest
    static final ArchRule nothing_else_is_needed_on_the_processor_path = classes()
            .should()
            .onlyDependOnClassesThat(resideInAPackage("java..")
                    .or(resideInAPackage("javax.annotation.processing.."))
                    .or(resideInAPackage("javax.lang.model.."))
                    .or(resideInAPackage("javax.tools.."))
                    .or(resideInAPackage("com.palantir.javapoet.."))
                    .or(resideInAPackage("com.google.auto.service"))
                    .or(resideInAPackage("io.expectationsink"))
                    .or(resideInAPackage("io.expectationsink.definition"))
                    .or(resideInAPackage("io.expectationsink.rule"))
                    .or(resideInAPackage(PROCESSOR + "..")));
}
