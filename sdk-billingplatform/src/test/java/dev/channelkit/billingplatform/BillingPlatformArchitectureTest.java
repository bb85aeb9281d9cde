package dev.channelkit.billingplatform;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.channelkit.testsupport.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class BillingPlatformArchitectureTest {
    private static final JavaClasses BILLING_PLATFORM = new ClassFileImporter()
            .importUrl(BillingPlatformClient.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());

    @Test
    void nothingPublicExposesWhatIsInternal() {
        HouseRules.nothingPublicExposesInternal().check(BILLING_PLATFORM);
    }

    @Test
    void onlyTheTimeSourceSleeps() {
        HouseRules.onlyTheTimeSourceSleeps().check(BILLING_PLATFORM);
    }
}
