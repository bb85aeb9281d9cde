package dev.channelkit.billingplatform.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class DelimitedTest {
    @Test
    void isAsTheCollectorSays() {
        assertThat(Delimited.of(";", "'").line(List.of("a", "b;c", "it's", "x\ny", "")))
                .isEqualTo("a;'b;c';'it''s';'x\ny';\r\n");
        assertThat(Delimited.of(null, null).line(List.of("a,b", "c"))).isEqualTo("\"a,b\",c\r\n");
        assertThat(Delimited.of("TAB", "").line(List.of("a", "b\tc"))).isEqualTo("a\t\"b\tc\"\r\n");
        assertThat(Delimited.of("\\t", "").delimiter()).isEqualTo("\t");
    }

    @Test
    void countsRowsBelowTheNamesOfColumns() throws IOException {
        assertThat(count("")).isZero();
        assertThat(count("A,B\r\n")).isZero();
        assertThat(count("A,B\r\n1,2\r\n\r\n3,4")).isEqualTo(2);
        assertThat(count("A,B\n\"1\n2\",\"x\"\"\n\"\n3,4\n")).isEqualTo(2);
    }

    private static long count(String file) throws IOException {
        return Delimited.of(",", "\"").count(new StringReader(file));
    }
}
