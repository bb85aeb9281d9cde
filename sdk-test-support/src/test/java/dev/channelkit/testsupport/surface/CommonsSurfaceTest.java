package dev.channelkit.testsupport.surface;

import dev.channelkit.commons.operation.Operation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Stands here because commons cannot depend on its own test support. */
class CommonsSurfaceTest {

    @Test
    void thePublicSurfaceOfCommonsIsTheCommittedOne() {
        SurfaceFile.of(Path.of("..", "sdk-commons"), "sdk-commons").check(Surface.ofModuleOf(Operation.class));
    }
}
