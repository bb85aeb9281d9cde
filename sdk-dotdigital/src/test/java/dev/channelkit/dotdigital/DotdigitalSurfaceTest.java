package dev.channelkit.dotdigital;

import dev.channelkit.testsupport.surface.Surface;
import dev.channelkit.testsupport.surface.SurfaceFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DotdigitalSurfaceTest {

    @Test
    void thePublicSurfaceOfTheClientIsTheCommittedOne() {
        SurfaceFile.of(Path.of(""), "sdk-dotdigital").check(Surface.ofModuleOf(DotdigitalClient.class));
    }
}
