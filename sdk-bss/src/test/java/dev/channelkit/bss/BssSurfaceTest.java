package dev.channelkit.bss;

import dev.channelkit.testsupport.surface.Surface;
import dev.channelkit.testsupport.surface.SurfaceFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BssSurfaceTest {

    @Test
    void thePublicSurfaceOfTheClientIsTheCommittedOne() {
        SurfaceFile.of(Path.of(""), "sdk-bss").check(Surface.ofModuleOf(BssClient.class));
    }
}
