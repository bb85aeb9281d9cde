package dev.channelkit.codegen.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path folder;

    @Test
    void aFileWhoseContentStaysIsNotTouched() throws IOException {
        Path file = put("class A {}");
        Files.setLastModifiedTime(file, LONG_AGO);

        put("class A {}");

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    }

    @Test
    void aFileWhoseContentChangesIsWritten() throws IOException {
        Path file = put("class A {}");

        put("class A { int b; }");

        assertThat(file).hasContent("class A { int b; }");
    }

    @Test
    void whatIsNoLongerGeneratedIsDeleted() throws IOException {
        Path stale = put("class A {}");
        Path other = Files.writeString(folder.resolve("notes.txt"), "not ours");
        SourceFolder next = new SourceFolder(folder);
        next.put("p", "B", "class B {}");

        next.write();

        assertThat(stale).doesNotExist();
        assertThat(folder.resolve("p/B.java")).exists();
        assertThat(other).exists();
    }

    @Test
    void aPackageThatIsNoLongerGeneratedLeavesNoFolder() throws IOException {
        put("class A {}");
        SourceFolder next = new SourceFolder(folder);
        next.put("q.r", "B", "class B {}");

        next.write();

        assertThat(folder.resolve("p")).doesNotExist();
        assertThat(folder.resolve("q/r/B.java")).exists();
    }

    @Test
    void nothingIsWrittenBeforeAllIsThere() {
        SourceFolder sources = new SourceFolder(folder);

        sources.put("p", "A", "class A {}");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void twoClassesOfOneNameAreRefused() {
        SourceFolder sources = new SourceFolder(folder);
        sources.put("p", "CustomerCodec", "");

        assertThatThrownBy(() -> sources.put("p", "CustomerCodec", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("p.CustomerCodec");
    }

    private Path put(String source) {
        SourceFolder sources = new SourceFolder(folder);
        sources.put("p", "A", source);
        sources.write();
        return folder.resolve("p/A.java");
    }
}
