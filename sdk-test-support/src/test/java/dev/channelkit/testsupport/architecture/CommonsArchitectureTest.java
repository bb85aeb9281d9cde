package dev.channelkit.testsupport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.testsupport.architecture.sample.Exposing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stands here because commons cannot depend on its own test support. */
class CommonsArchitectureTest {
    private static final JavaClasses COMMONS = new ClassFileImporter()
            .importUrl(Operation.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void commonsKeepsTheHouseRules() {
        List<ArchRule> rules = List.of(
                HouseRules.commonsKnowsNoProvider(),
                HouseRules.nothingPublicExposesInternal(),
                HouseRules.onlyTheTimeSourceSleeps(),
                HouseRules.packagesHaveNoCycles("dev.channelkit.commons"));

        rules.forEach(rule -> rule.check(COMMONS));
    }

    @Test
    void anExposedInternalClassIsFound() {
        JavaClasses sample = new ClassFileImporter().importPackagesOf(Exposing.class);

        assertThat(HouseRules.nothingPublicExposesInternal().evaluate(sample).hasViolation())
                .isTrue();
    }
}
