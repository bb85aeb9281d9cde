package dev.channelkit.bss;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.channelkit.testsupport.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class BssArchitectureTest {
    private static final JavaClasses BSS = new ClassFileImporter()
            .importUrl(BssClient.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void nothingPublicExposesWhatIsInternal() {
        HouseRules.nothingPublicExposesInternal().check(BSS);
    }

    @Test
    void onlyTheTimeSourceSleeps() {
        HouseRules.onlyTheTimeSourceSleeps().check(BSS);
    }
}
