package nl.kaartensessie;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kaartensessie.support.Arrows;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the lines between the packages, and where time comes from.
class ArchitectureTest {

    private static final String ROOT = "nl.kaartensessie";

    /// Who may know whom: the table in `src/docs/architecture.md`.
    private static final Map<String, Set<String>> MAY_KNOW = Arrows.ofServer();

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void everyPackageHasItsLine() {
        assertThat(MAY_KNOW.keySet()).isEqualTo(packages());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageKnowsOnlyThoseOfItsLine(String name) {
        Set<String> allowed = MAY_KNOW.get(name);
        classes()
                .that(describe("are in " + name, type -> feature(type).equals(name)))
                .should()
                .onlyDependOnClassesThat(describe(
                        "are in " + allowed,
                        type -> !isOurs(type) || feature(type).equals(name) || allowed.contains(feature(type))))
                .check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void noArrowOfThePictureIsUnused(String name) {
        Set<String> known = MAIN.stream()
                .filter(type -> feature(type).equals(name))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(ArchitectureTest::isOurs)
                .map(ArchitectureTest::feature)
                .filter(other -> !other.equals(name))
                .collect(Collectors.toSet());
        assertThat(known).isEqualTo(MAY_KNOW.get(name));
    }

    @Test
    void packagesDoNotGoRoundInCircles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void aRoomKnowsOnlyTheJdk() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".room..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + ".room..", "java..", "org.jspecify.annotations..")
                .check(MAIN);
    }

    @Test
    void onlyTransportsKnowWebSockets() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".live..", ROOT + ".networktest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.websockets..")
                .check(MAIN);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .should()
                .callCodeUnitWhere(target(readsTheTime()))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .check(MAIN);
    }

    @Test
    void theClockIsMadeOnce() {
        noClasses()
                .that(describe("are not web.Clocks", type -> !type.getName().equals(ROOT + ".web.Clocks")))
                .should()
                .callCodeUnitWhere(target(describe(
                        "make a clock",
                        target -> target.getOwner().isEquivalentTo(java.time.Clock.class)
                                && target.getName().startsWith("system"))))
                .check(MAIN);
    }

    @Test
    void theRunningTimeIsForMetricsTheMonotonicClockAndTheRestBetweenTransactionsOnly() {
        noClasses()
                .that(describe(
                        "do not measure",
                        type -> !Set.of("LiveRoom", "LiveMetrics", "MonotonicClock", "GroupCommit")
                                .contains(outermost(type).getSimpleName())))
                .should()
                .callMethod(System.class, "nanoTime")
                .check(MAIN);
    }

    @Test
    void onlyTheGuessThrottleMakesAnybodyWait() {
        noClasses()
                .that(describe(
                        "are not access.GuessThrottle", type -> !type.getName().equals(ROOT + ".access.GuessThrottle")))
                .should()
                .callCodeUnitWhere(target(describe(
                        "sleep",
                        target -> target.getOwner().isEquivalentTo(Thread.class)
                                && target.getName().equals("sleep"))))
                .check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyPackageMarksItsNulls(String name) throws ClassNotFoundException {
        Class<?> info = Class.forName(name.isEmpty() ? ROOT + ".package-info" : ROOT + "." + name + ".package-info");
        assertThat(info.isAnnotationPresent(NullMarked.class)).isTrue();
    }

    @Test
    void everyLineOnlyKnowsLinesAboveIt() {
        Set<String> above = new HashSet<>();
        MAY_KNOW.forEach((name, known) -> {
            assertThat(above).as(name).containsAll(known);
            above.add(name);
        });
    }

    /// The name of every package of ours behind the root, which itself is the empty one.
    static Set<String> packages() {
        Set<String> names = new TreeSet<>();
        MAIN.forEach(type -> names.add(feature(type)));
        return names;
    }

    private static DescribedPredicate<CodeUnitCallTarget> readsTheTime() {
        return describe(
                "ask java.time for now without a clock",
                target -> target.getName().equals("now")
                        && target.getOwner().getPackageName().equals(Instant.class.getPackageName())
                        && target.getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class)));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        return !isOurs(type) ? "outside" : name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
