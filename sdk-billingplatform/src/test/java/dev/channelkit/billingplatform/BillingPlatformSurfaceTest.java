package dev.channelkit.billingplatform;

import dev.channelkit.testsupport.surface.Surface;
import dev.channelkit.testsupport.surface.SurfaceFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BillingPlatformSurfaceTest {

    @Test
    void thePublicSurfaceOfTheClientIsTheCommittedOne() {
        SurfaceFile.of(Path.of(""), "sdk-billingplatform").check(Surface.ofModuleOf(BillingPlatformClient.class));
    }
}
