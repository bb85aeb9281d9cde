package dev.channelkit.dotdigital;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.channelkit.testsupport.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class DotdigitalArchitectureTest {
    private static final JavaClasses DOTDIGITAL = new ClassFileImporter()
            .importUrl(
                    DotdigitalClient.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void nothingPublicExposesWhatIsInternal() {
        HouseRules.nothingPublicExposesInternal().check(DOTDIGITAL);
    }

    @Test
    void onlyTheTimeSourceSleeps() {
        HouseRules.onlyTheTimeSourceSleeps().check(DOTDIGITAL);
    }
}
