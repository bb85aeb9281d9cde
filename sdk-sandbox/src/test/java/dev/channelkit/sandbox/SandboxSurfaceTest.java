package dev.channelkit.sandbox;

import dev.channelkit.testsupport.surface.Surface;
import dev.channelkit.testsupport.surface.SurfaceFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SandboxSurfaceTest {

    @Test
    void thePublicSurfaceOfTheSandboxIsTheCommittedOne() {
        SurfaceFile.of(Path.of(""), "sdk-sandbox").check(Surface.ofModuleOf(Sandbox.class));
    }
}
