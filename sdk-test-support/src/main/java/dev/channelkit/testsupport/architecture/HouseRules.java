package dev.channelkit.testsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds in every module. */
public final class HouseRules {
    private HouseRules() {}

    /** Commons knows no provider and none of the modules above it. */
    public static ArchRule commonsKnowsNoProvider() {
        return noClasses()
                .that()
                .resideInAPackage("dev.channelkit.commons..")
                .should()
                .dependOnClassesThat(new OutsideCommons())
                .as("commons knows no provider: it depends on nothing else of the project");
    }

    /** Packages below {@code root} do not depend on one another in circles. */
    public static ArchRule packagesHaveNoCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** No public or protected signature outside a package called {@code internal} names a class from inside one. */
    public static ArchRule nothingPublicExposesInternal() {
        return classes()
                .that()
                .resideOutsideOfPackage("..internal..")
                .and()
                .arePublic()
                .should(new NotExposeInternal());
    }

    /** Waiting goes through the injected time source, so that tests never sleep. */
    public static ArchRule onlyTheTimeSourceSleeps() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("SystemTime")
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethodWhere(new ReadsTheSystemClock())
                .as("only SystemTime sleeps or reads the system's clock");
    }

    private static final class OutsideCommons extends DescribedPredicate<JavaClass> {
        OutsideCommons() {
            super("belong to the project outside commons");
        }

        @Override
        public boolean test(JavaClass type) {
            String name = type.getPackageName();
            return name.startsWith("dev.channelkit") && !name.startsWith("dev.channelkit.commons");
        }
    }

    private static final class ReadsTheSystemClock extends DescribedPredicate<JavaMethodCall> {
        ReadsTheSystemClock() {
            super("reads the system's clock");
        }

        @Override
        public boolean test(JavaMethodCall call) {
            String target = call.getTarget().getFullName();
            return target.equals("java.lang.System.nanoTime()")
                    || target.equals("java.lang.System.currentTimeMillis()")
                    || target.equals("java.time.Instant.now()");
        }
    }

    private static final class NotExposeInternal extends ArchCondition<JavaClass> {
        NotExposeInternal() {
            super("expose nothing internal");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            exposed(type)
                    .filter(e -> e.getPackageName().contains(".internal"))
                    .forEach(e -> events.add(
                            SimpleConditionEvent.violated(type, type.getFullName() + " exposes " + e.getFullName())));
        }

        private static Stream<JavaClass> exposed(JavaClass type) {
            Stream<JavaType> parents = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
            Stream<JavaType> members =
                    type.getMembers().stream().filter(NotExposeInternal::isOpen).flatMap(NotExposeInternal::typesOf);
            Set<JavaClass> all = Stream.concat(parents, members)
                    .flatMap(t -> t.getAllInvolvedRawTypes().stream())
                    .collect(Collectors.toSet());
            return all.stream();
        }

        private static boolean isOpen(JavaMember member) {
            return member.getModifiers().contains(JavaModifier.PUBLIC)
                    || member.getModifiers().contains(JavaModifier.PROTECTED);
        }

        private static Stream<JavaType> typesOf(JavaMember member) {
            if (member instanceof JavaCodeUnit unit) {
                return Stream.of(unit.getParameterTypes().stream(), Stream.of(unit.getReturnType()))
                        .flatMap(s -> s);
            }
            return Stream.of(((JavaField) member).getType());
        }
    }
}
