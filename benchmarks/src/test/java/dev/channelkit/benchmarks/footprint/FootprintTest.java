package dev.channelkit.benchmarks.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.siesmart.SieSmartClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootprintTest {

    @Test
    void aFolderOfClassesWeighsWhatItsJarWill(@TempDir Path folder) throws IOException {
        byte[] incompressible = new byte[10_000];
        new Random(1).nextBytes(incompressible);
        Files.write(folder.resolve("noise"), incompressible);
        Files.writeString(folder.resolve("blanks"), " ".repeat(100_000));

        assertThat(Footprint.packed(folder)).isBetween(10_000L, 11_000L);
    }

    @Test
    void theClassPathIsThatOfTheModuleAndNothingElse() throws IOException {
        List<Path> all = RuntimeClassPath.of(SieSmartClient.class);

        assertThat(all).allSatisfy(entry -> assertThat(entry).exists()).doesNotHaveDuplicates();
        assertThat(all.toString()).contains("siesmart", "commons", "okhttp").doesNotContain("jmh", "sdk-ses");
    }
}
