package dev.channelkit.codegen.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code scripts/release} in a folder of its own, with a Maven that only notes what it is asked for; the work itself is {@link ReleaseTest}'s. */
@DisabledOnOs(OS.WINDOWS)
class ReleaseScriptTest {
    private static final Path SCRIPTS = Objects.requireNonNull(
                    Path.of(System.getProperty("channelkit.specs")).getParent())
            .resolve("scripts");
    private static final String OWN =
            "<groupId>dev.channelkit</groupId>\n  <artifactId>sdk-bom</artifactId>\n  <version>%s</version>\n";
    private static final String FOREIGN =
            "<groupId>org.example</groupId>\n  <artifactId>thing</artifactId>\n  <version>0.1.0-SNAPSHOT</version>\n";

    @TempDir
    Path folder;

    @BeforeEach
    void aMavenThatNotes() throws IOException {
        Files.createDirectories(folder.resolve("scripts"));
        for (String script : List.of("release", "set-version")) {
            Path copy = Files.copy(
                    SCRIPTS.resolve(script), folder.resolve("scripts").resolve(script));
            assertThat(copy.toFile().setExecutable(true)).isTrue();
        }
        for (String file : List.of("pom.xml", "README.md", "sdk-shop/pom.xml", "sdk-shop/target/pom.xml")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), OWN.formatted("0.1.0-SNAPSHOT") + FOREIGN);
        }
        Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\necho \"$*\" >> calls\n[ ! -e fail ]\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void itChecksTheSurfacesAndThenReleases() throws Exception {
        assertThat(run("0.2.0")).isZero();

        List<String> calls = Files.readAllLines(folder.resolve("calls"));
        assertThat(calls).hasSize(2);
        assertThat(calls.get(0)).contains("SurfaceTest", "ReleasedTest").doesNotContain("release.version");
        assertThat(calls.get(1)).contains("-pl sdk-codegen", "-Dtest=ReleasedTest", "-Drelease.version=0.2.0");
        for (String file : List.of("pom.xml", "README.md", "sdk-shop/pom.xml")) {
            assertThat(folder.resolve(file)).hasContent(OWN.formatted("0.2.0") + FOREIGN);
        }
        assertThat(folder.resolve("sdk-shop/target/pom.xml")).hasContent(OWN.formatted("0.1.0-SNAPSHOT") + FOREIGN);
    }

    @Test
    void nothingIsReleasedWhereTheCheckFails() throws Exception {
        Files.createFile(folder.resolve("fail"));

        assertThat(run("0.2.0")).isNotZero();

        assertThat(Files.readAllLines(folder.resolve("calls"))).hasSize(1);
        assertThat(folder.resolve("pom.xml")).hasContent(OWN.formatted("0.1.0-SNAPSHOT") + FOREIGN);
    }

    @Test
    void theNextSnapshotFollowsTheRelease() throws Exception {
        assertThat(run("set-version", "0.2.0")).isZero();
        assertThat(run("set-version", "0.3.0-SNAPSHOT")).isZero();

        assertThat(folder.resolve("pom.xml")).hasContent(OWN.formatted("0.3.0-SNAPSHOT") + FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.2", "v0.2.0", "0.2.0-rc1", "0.2.0 -X"})
    void whatIsNoVersionIsRefusedBeforeAnythingIsDone(String version) throws Exception {
        assertThat(run(version)).isEqualTo(2);

        assertThat(folder.resolve("calls")).doesNotExist();
    }

    private int run(String version) throws Exception {
        return run("release", version);
    }

    private int run(String script, String version) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("bash", folder.resolve("scripts").resolve(script).toString()));
        if (!version.isEmpty()) {
            command.add(version);
        }
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
