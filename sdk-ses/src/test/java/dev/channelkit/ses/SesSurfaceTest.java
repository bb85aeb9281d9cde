package dev.channelkit.ses;

import dev.channelkit.testsupport.surface.Surface;
import dev.channelkit.testsupport.surface.SurfaceFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SesSurfaceTest {

    @Test
    void thePublicSurfaceOfTheClientIsTheCommittedOne() {
        SurfaceFile.of(Path.of(""), "sdk-ses").check(Surface.ofModuleOf(SesClient.class));
    }
}
