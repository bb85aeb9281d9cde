package dev.channelkit.testsupport.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurfaceDumpTest {

    @Test
    void publicMembersShowWithTheirTypesAndNullness() {
        String text = new TypeSurface(Sample.class).text();

        assertThat(text)
                .contains("public static final String NAME")
                .contains("public @Nullable String find(List<String>, int)")
                .contains("protected void extend()")
                .doesNotContain("hidden");
    }

    @Test
    void aChangedSurfaceIsRefusedWithTheCommandThatAcceptsIt(@TempDir Path module) {
        SurfaceFile file = SurfaceFile.of(module, "sample");

        assertThatThrownBy(() -> file.check(Surface.ofModuleOf(Surface.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("+ ")
                .hasMessageContaining("./scripts/accept-api");
    }

    public static class Sample {
        public static final String NAME = "sample";

        public @Nullable String find(List<String> names, int index) {
            return hidden() ? names.get(index) : null;
        }

        protected void extend() {}

        private boolean hidden() {
            return true;
        }
    }
}
