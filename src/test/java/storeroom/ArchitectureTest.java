package storeroom;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;

import storeroom.db.DatabaseException;
import storeroom.db.LockHolder;
import storeroom.instance.OtherProcess;
import storeroom.instance.Owner;

import java.util.Arrays;
import java.util.Set;

/**
 * The walls of the house: which package may know which. A package that is not in the plan of {@link
 * #everyPackageIsInThePlan} is refused; one that is in the plan may be missing.
 */
@AnalyzeClasses(
        packages = "storeroom",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {

    private static final String GENERATED = "storeroom.schema..";
    private static final String[] KNOW_THE_DATABASE = {
        "storeroom.repository..", "storeroom.db..", "storeroom.safety..", GENERATED
    };

    @ArchTest
    static final ArchRule everyPackageIsInThePlan =
            classes()
                    .should()
                    .resideInAnyPackage(
                            "storeroom",
                            "storeroom.ui.*",
                            "storeroom.cli",
                            "storeroom.exchange",
                            "storeroom.safety",
                            "storeroom.operation",
                            "storeroom.repository",
                            "storeroom.db",
                            "storeroom.instance",
                            "storeroom.text",
                            "storeroom.model",
                            GENERATED);

    @ArchTest
    static final ArchRule everyArrowPointsDownwards =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .withOptionalLayers(true)
                    .layer("root")
                    .definedBy("storeroom")
                    .layer("screens")
                    .definedBy(
                            resideInAPackage("storeroom.ui..")
                                    .and(resideOutsideOfPackages("storeroom.ui.common..")))
                    .layer("ui.common")
                    .definedBy("storeroom.ui.common..")
                    .layer("cli")
                    .definedBy("storeroom.cli..")
                    .layer("exchange")
                    .definedBy("storeroom.exchange..")
                    .layer("safety")
                    .definedBy("storeroom.safety..")
                    .layer("operation")
                    .definedBy("storeroom.operation..")
                    .layer("repository")
                    .definedBy("storeroom.repository..")
                    .layer("schema")
                    .definedBy(GENERATED)
                    .layer("db")
                    .definedBy("storeroom.db..")
                    .layer("instance")
                    .definedBy("storeroom.instance..")
                    .layer("text")
                    .definedBy("storeroom.text..")
                    .layer("model")
                    .definedBy("storeroom.model..")
                    .whereLayer("root")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("screens")
                    .mayOnlyAccessLayers(
                            "ui.common",
                            "exchange",
                            "safety",
                            "operation",
                            "repository",
                            "db",
                            "instance",
                            "text",
                            "model")
                    .whereLayer("ui.common")
                    .mayOnlyAccessLayers("safety", "operation", "text", "model")
                    .whereLayer("cli")
                    .mayOnlyAccessLayers(
                            "exchange",
                            "safety",
                            "operation",
                            "repository",
                            "db",
                            "instance",
                            "text",
                            "model")
                    .whereLayer("exchange")
                    .mayOnlyAccessLayers("operation", "repository", "db", "text", "model")
                    .whereLayer("safety")
                    .mayOnlyAccessLayers("repository", "schema", "db", "instance", "text", "model")
                    .whereLayer("operation")
                    .mayOnlyAccessLayers("repository", "db", "instance", "model")
                    .whereLayer("repository")
                    .mayOnlyAccessLayers("schema", "db", "model")
                    .whereLayer("schema")
                    .mayNotAccessAnyLayer()
                    .whereLayer("db")
                    .mayOnlyAccessLayers("instance")
                    .whereLayer("instance")
                    .mayNotAccessAnyLayer()
                    .whereLayer("text")
                    .mayOnlyAccessLayers("model")
                    .whereLayer("model")
                    .mayNotAccessAnyLayer()
                    // The exceptions of db, and the facts in them, are caught anywhere.
                    .ignoreDependency(
                            alwaysTrue(),
                            assignableTo(DatabaseException.class)
                                    .or(assignableTo(LockHolder.class))
                                    .or(assignableTo(Owner.class))
                                    .or(assignableTo(Owner.Work.class))
                                    .or(assignableTo(OtherProcess.class)));

    @ArchTest
    static final ArchRule noScreenKnowsAnother =
            slices().matching("storeroom.ui.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(resideInAPackage("storeroom.ui.shell.."), alwaysTrue())
                    .ignoreDependency(alwaysTrue(), resideInAPackage("storeroom.ui.common.."))
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noPackagesGoRoundInACircle =
            slices().matching("storeroom.(**)")
                    .should()
                    .beFreeOfCycles()
                    .ignoreDependency(resideInAPackage(GENERATED), resideInAPackage(GENERATED));

    @ArchTest
    static final ArchRule onlyTheDatabaseSideKnowsJooqAndJdbc =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(KNOW_THE_DATABASE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jooq..", "java.sql..", "javax.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule onlyRepositoriesAndSafetyKnowTheTables =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "storeroom.repository..", "storeroom.safety..", GENERATED)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(GENERATED);

    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFx =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("storeroom", "storeroom.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..");

    @ArchTest
    static final ArchRule theBottomKnowsJavaOnly =
            classes()
                    .that()
                    .resideInAnyPackage(
                            "storeroom.model..", "storeroom.text..", "storeroom.instance..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                            "storeroom.model..",
                                            "storeroom.text..",
                                            "storeroom.instance..",
                                            "org.jspecify..",
                                            "java.lang..",
                                            "java.math..",
                                            "java.io..",
                                            "java.net..",
                                            "java.nio..",
                                            "java.text..",
                                            "java.time..",
                                            "java.util..")
                                    .or(isPrimitiveOrArrayOfOne()));

    @ArchTest
    static final ArchRule theModelKnowsNoFilesNoSocketsAndNoThreads =
            noClasses()
                    .that()
                    .resideInAPackage("storeroom.model..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.io..", "java.net..", "java.nio..", "java.util.concurrent..");

    @ArchTest
    static final ArchRule quantitiesAndMoneyAreNeverFloatingPoint =
            noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(
                            "storeroom.model..",
                            "storeroom.operation..",
                            "storeroom.repository..",
                            "storeroom.exchange..")
                    .should(
                            haveTypeNamed(
                                    "double", "float", "java.lang.Double", "java.lang.Float"));

    @ArchTest
    static final ArchRule theModelIsImmutable =
            fields().that()
                    .areDeclaredInClassesThat(
                            resideInAPackage("storeroom.model..")
                                    .and(DescribedPredicate.not(builders())))
                    .should()
                    .beFinal();

    @ArchTest
    static final ArchRule noOldDates =
            noClasses()
                    .that(resideOutsideOfPackages(GENERATED))
                    .should()
                    .dependOnClassesThat(
                            name("java.util.Date")
                                    .or(name("java.util.Calendar"))
                                    .or(name("java.text.SimpleDateFormat"))
                                    .or(name("java.sql.Date"))
                                    .or(name("java.sql.Timestamp"))
                                    .forSubtype());

    /** Today comes from a clock that is passed in; only the wiring may ask the system. */
    @ArchTest
    static final ArchRule nobodyAsksTheSystemForTheTime =
            noClasses()
                    .that(resideOutsideOfPackages("storeroom", GENERATED))
                    .should(
                            callMethodWhere(
                                    calls(
                                                    "java.time.Clock",
                                                    "system",
                                                    "systemUTC",
                                                    "systemDefaultZone")
                                            .or(nowWithoutClock())
                                            .or(calls("java.lang.System", "currentTimeMillis"))));

    @ArchTest
    static final ArchRule onlyMainEndsTheProgram =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("storeroom.Main")
                    .should(
                            callMethodWhere(
                                    calls("java.lang.System", "exit")
                                            .or(calls("java.lang.Runtime", "exit", "halt"))));

    @ArchTest
    static final ArchRule nobodySleeps =
            noClasses()
                    .should(
                            callMethodWhere(
                                    calls("java.lang.Thread", "sleep")
                                            .or(calls("java.util.concurrent.TimeUnit", "sleep"))));

    /** The writer is the transaction, and the factory the only door. */
    @ArchTest
    static final ArchRule repositoriesBeginNoTransactionsAndTakeNoConnections =
            noClasses()
                    .that(
                            resideOutsideOfPackages(
                                    "storeroom.db..", "storeroom.safety..", GENERATED))
                    .should(
                            callMethodWhere(
                                    calls(
                                                    "org.jooq.DSLContext",
                                                    "transaction",
                                                    "transactionResult",
                                                    "connection",
                                                    "connectionResult")
                                            .or(calls("java.sql.DriverManager", "getConnection"))
                                            .or(calls("org.jooq.impl.DSL", "using"))));

    @ArchTest
    static final ArchRule nullDoesNotTravelInAnyPackage =
            classes().that(resideOutsideOfPackages(GENERATED)).should(resideInANullMarkedPackage());

    private static DescribedPredicate<JavaClass> isPrimitiveOrArrayOfOne() {
        return DescribedPredicate.describe(
                "primitive", type -> type.getBaseComponentType().isPrimitive());
    }

    private static DescribedPredicate<JavaClass> builders() {
        return DescribedPredicate.describe(
                "builders", type -> type.getSimpleName().endsWith("Builder"));
    }

    private static DescribedPredicate<JavaCall<?>> calls(String owner, String... methods) {
        Set<String> names = Set.of(methods);
        return DescribedPredicate.describe(
                owner + " " + names,
                call ->
                        call.getTargetOwner().isAssignableTo(owner)
                                && names.contains(call.getTarget().getName()));
    }

    private static DescribedPredicate<JavaCall<?>> nowWithoutClock() {
        return DescribedPredicate.describe(
                "now() without a clock",
                call ->
                        call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getTarget().getName().equals("now")
                                && call.getTarget().getRawParameterTypes().isEmpty());
    }

    private static ArchCondition<JavaField> haveTypeNamed(String... types) {
        Set<String> names = Set.of(types);
        return new ArchCondition<>("be one of " + Arrays.toString(types)) {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean satisfied = names.contains(field.getRawType().getName());
                events.add(new SimpleConditionEvent(field, satisfied, field.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                        new SimpleConditionEvent(
                                type, marked, type.getPackageName() + " has no @NullMarked"));
            }
        };
    }
}
