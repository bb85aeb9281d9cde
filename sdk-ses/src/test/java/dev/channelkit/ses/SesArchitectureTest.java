package dev.channelkit.ses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.channelkit.testsupport.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class SesArchitectureTest {
    private static final JavaClasses SES = new ClassFileImporter()
            .importUrl(SesClient.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void nothingPublicExposesWhatIsInternal() {
        HouseRules.nothingPublicExposesInternal().check(SES);
    }

    @Test
    void onlyTheTimeSourceSleeps() {
        HouseRules.onlyTheTimeSourceSleeps().check(SES);
    }
}
