package dev.channelkit.siesmart;

import dev.channelkit.testsupport.surface.Surface;
import dev.channelkit.testsupport.surface.SurfaceFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SieSmartSurfaceTest {

    @Test
    void thePublicSurfaceOfTheClientIsTheCommittedOne() {
        SurfaceFile.of(Path.of(""), "sdk-siesmart").check(Surface.ofModuleOf(SieSmartClient.class));
    }
}
