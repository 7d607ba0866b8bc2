package io.expectationsink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.expectationsink.cli.Main;
import io.expectationsink.lifecycle.StopOnShutdown;
import org.apache.spark.SparkContext;

/** The direction of the arrows: each package knows only those before it. */
@AnalyzeClasses(packages = "io.expectationsink", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.expectationsink";

    @ArchTest
    static final ArchRule packagesKnowOnlyThoseBeforeThem = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
            .withOptionalLayers(true)
            .layer("annotations")
            .definedBy(ROOT)
            .layer("definition")
            .definedBy(ROOT + ".definition..")
            .layer("rule")
            .definedBy(ROOT + ".rule..")
            .layer("exception")
            .definedBy(ROOT + ".exception..")
            .layer("table")
            .definedBy(ROOT + ".table..")
            .layer("checkpoint")
            .definedBy(ROOT + ".checkpoint..")
            .layer("catalog")
            .definedBy(ROOT + ".catalog..")
            .layer("runtime")
            .definedBy(ROOT + ".runtime..")
            .layer("lifecycle")
            .definedBy(ROOT + ".lifecycle..")
            .layer("monitor")
            .definedBy(ROOT + ".monitor..")
            .layer("cli")
            .definedBy(ROOT + ".cli..")
            .whereLayer("annotations")
            .mayNotAccessAnyLayer()
            .whereLayer("definition")
            .mayOnlyAccessLayers("annotations")
            .whereLayer("rule")
            .mayOnlyAccessLayers("annotations", "definition")
            .whereLayer("exception")
            .mayOnlyAccessLayers("annotations", "definition", "rule")
            .whereLayer("table")
            .mayOnlyAccessLayers("annotations", "definition", "rule", "exception")
            .whereLayer("checkpoint")
            .mayOnlyAccessLayers("annotations", "definition", "rule", "exception", "table")
            .whereLayer("catalog")
            .mayOnlyAccessLayers("annotations", "definition", "rule", "exception")
            .whereLayer("runtime")
            .mayOnlyAccessLayers("annotations", "definition", "rule", "exception", "table", "checkpoint", "catalog")
            .whereLayer("lifecycle")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("monitor")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .ensureAllClassesAreContainedInArchitecture();

    @ArchTest
    static final ArchRule whatRunsWithinJavacNeedsNothingButJava = classes()
            .that()
            .resideInAnyPackage(ROOT, ROOT + ".definition..", ROOT + ".rule..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", ROOT, ROOT + ".definition..", ROOT + ".rule..")
            .because("these packages run within javac, where there is no Spark");

    @ArchTest
    static final ArchRule onlyCheckpointsReachTheDriver = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".checkpoint..")
            .and()
            .doNotHaveFullyQualifiedName(StopOnShutdown.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.hadoop..",
                    "org.apache.spark.sql.classic..",
                    "org.apache.spark.sql.internal..",
                    "org.apache.spark.sql.execution..",
                    "org.apache.spark.sql.catalyst..",
                    "org.apache.spark.sql.delta..",
                    "io.delta..")
            .because(
                    "the same jar serves a Spark Connect session, which has none of these; the one exception asks first");

    @ArchTest
    static final ArchRule oneClassAsksForTheDriversContext = noClasses()
            .that()
            .doNotHaveSimpleName("DriverFileSystem")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SparkContext.class);

    @ArchTest
    static final ArchRule nothingIsPrinted = noClasses()
            .that()
            .doNotBelongToAnyOf(Main.class)
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("whoever calls a library owns the streams; the command line has one class that reaches for them");
}
