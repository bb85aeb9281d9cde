package dev.channelkit.billingplatform.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.model.CsvLineEnd;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.LocalFileException;
import dev.channelkit.commons.row.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowFormTest {
    private static final RowForm JSON = new RowForm(null);
    private static final RowForm CSV = new RowForm(new CsvForm(',', '"', CsvLineEnd.CRLF));

    @TempDir
    private Path directory;

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("file"), content);
    }

    private List<String> texts(RowForm form, String content) throws IOException {
        try (Stream<Row> rows = form.read(file(content))) {
            return rows.map(row -> row.names() + ":" + row.text("a")).toList();
        }
    }

    @Test
    void jsonIsAnArrayOrAnEnvelopeAroundOneOrAnObject() throws IOException {
        assertThat(texts(JSON, "[]")).isEmpty();
        assertThat(texts(JSON, " [ ] ")).isEmpty();
        assertThat(texts(JSON, "{\"queryResponse\":[]}")).isEmpty();
        assertThat(texts(JSON, "[{\"a\":1},\n {\"a\":\"x]},{\\\"\\\\\",\"b\":{\"c\":[1,{}]}}]"))
                .containsExactly("[a]:1", "[a, b]:x]},{\"\\");
        assertThat(
                        texts(
                                JSON,
                                "\uFEFF{\"note\":\"a [ b\", \"count\": 2, \"queryResponse\" : [{\"a\":1},{\"a\":2}], \"more\":\"x\"}"))
                .containsExactly("[a]:1", "[a]:2");
        assertThat(texts(JSON, "{\"queryResponse\":{\"a\":1}}")).containsExactly("[a]:1");
        assertThat(JSON.count(file("[{\"a\":\"]\"},{}]"))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[",
                "[{\"a\":1}",
                "[{\"a\":1},",
                "[{\"a\":1",
                "[{\"a\":\"",
                "[1]",
                "[{a}]",
                "{}",
                "{\"a\":\"b\"}",
                "{\"a\":",
                "[{\"a\":1}] [",
                "{\"x\":[],\"y\":[]}",
                "<html></html>",
                "[{\"a\":1} {\"a\":2}"
            })
    void whatIsNoListOfRowsIsSaid(String content) {
        assertThatThrownBy(() -> JSON.count(file(content)))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("of an extract");
    }

    @Test
    void csvHasLineEndsOfAllKindsAndEnclosedFields() throws IOException {
        assertThat(texts(CSV, "a,b\r\n1,2\r\n")).containsExactly("[a, b]:1");
        assertThat(texts(CSV, "a,b\r1,2\r3,4")).containsExactly("[a, b]:1", "[a, b]:3");
        assertThat(texts(CSV, "\uFEFFa,b\n1,\n")).containsExactly("[a, b]:1");
        assertThat(texts(CSV, "\"a\",\"b\"\n\"x\r\ny\"\"z,\",\"\"\n")).containsExactly("[a, b]:x\r\ny\"z,");
        assertThat(texts(CSV, "a\n\n\"\"\n")).containsExactly("[a]:", "[a]:");
        assertThat(texts(CSV, "")).isEmpty();
        assertThat(texts(CSV, "a,b\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1\n", "a,b\n1,2,3\n", "a\n\"open", ",b\n1,2\n"})
    void whatIsNoTableIsSaid(String content) {
        assertThatThrownBy(() -> CSV.count(file(content))).isInstanceOf(DecodingException.class);
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        assertThatThrownBy(() -> JSON.count(directory.resolve("none"))).isInstanceOf(LocalFileException.class);
        Path latin = Files.write(directory.resolve("latin"), new byte[] {'[', '{', '"', (byte) 0xe4, '"'});
        assertThatThrownBy(() -> JSON.count(latin))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("UTF-8");
    }
}
