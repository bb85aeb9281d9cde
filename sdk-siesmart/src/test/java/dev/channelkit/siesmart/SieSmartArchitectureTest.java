package dev.channelkit.siesmart;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.channelkit.testsupport.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class SieSmartArchitectureTest {
    private static final JavaClasses SIESMART = new ClassFileImporter()
            .importUrl(
                    SieSmartClient.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void nothingPublicExposesWhatIsInternal() {
        HouseRules.nothingPublicExposesInternal().check(SIESMART);
    }

    @Test
    void onlyTheTimeSourceSleeps() {
        HouseRules.onlyTheTimeSourceSleeps().check(SIESMART);
    }
}
