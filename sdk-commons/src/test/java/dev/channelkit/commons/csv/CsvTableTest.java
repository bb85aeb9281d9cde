package dev.channelkit.commons.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @Test
    void writesHeaderAndRows() throws IOException {
        CsvTable<String> table = CsvTable.of(
                List.of("a", "b"), row -> List.of(CsvCell.text(row), CsvCell.number(new BigDecimal("1E+3"))));
        StringBuilder out = new StringBuilder();

        assertThat(table.write(List.of("x,y", "say \"z\""), out)).isEqualTo(2);
        assertThat(out).hasToString("a,b\r\n\"x,y\",1000\r\n\"say \"\"z\"\"\",1000\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1"})
    void putsAnApostropheBeforeWhatASpreadsheetWouldRun(String text) {
        assertThat(CsvCell.text(text).replace("\"", "")).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a;=1+1", "a\t=1", "a\nb", "a\rb", " a", "a ", "\u2003a"})
    void quotesWhatAReaderMightPartOrTrim(String text) {
        assertThat(CsvCell.text(text)).isEqualTo("\"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "O'Neill", "a=b", "a|b", "é", "a b"})
    void leavesPlainTextAlone(String text) {
        assertThat(CsvCell.text(text)).isEqualTo(text);
    }

    @Test
    void leavesWhatIsMissingEmpty() {
        assertThat(CsvCell.text(null)).isEmpty();
        assertThat(CsvCell.number(null)).isEmpty();
    }
}
