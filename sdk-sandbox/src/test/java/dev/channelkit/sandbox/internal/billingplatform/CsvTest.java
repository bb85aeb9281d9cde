package dev.channelkit.sandbox.internal.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTest {
    private final Csv usual = new Csv(",", "\"", "\r\n");

    @Test
    void writesWhatItReads() {
        List<String> row = List.of("a", "b,c", "d\"e", "f\r\ng", "", "h");

        assertThat(usual.line(row)).isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\r\ng\",,h\r\n");
        assertThat(usual.read(usual.line(row) + usual.line(row))).isEqualTo(List.of(row, row));
    }

    @Test
    void readsAnyEndAndNoEmptyLines() {
        assertThat(usual.read("a,b\rc,\n\n\r\n,d"))
                .isEqualTo(List.of(List.of("a", "b"), List.of("c", ""), List.of("", "d")));
        assertThat(usual.read("")).isEmpty();
    }

    @Test
    void takesOtherSeparatorsAndNoQualifier() {
        assertThat(new Csv("||", "'", "\n").line(List.of("a", "b||c", "d'e"))).isEqualTo("a||'b||c'||'d''e'\n");
        assertThat(new Csv("||", "'", "\n").read("a||'b||c'||'d''e'")).isEqualTo(List.of(List.of("a", "b||c", "d'e")));
        assertThat(new Csv(";", "", "\n").line(List.of("a;b", "c"))).isEqualTo("a;b;c\n");
        assertThat(new Csv(";", "", "\n").read("\"a;b")).isEqualTo(List.of(List.of("\"a", "b")));
    }

    @Test
    void theColumnsOfAQueryAreInItsOwnOrder() {
        List<Map<String, Object>> rows = List.of(Map.of("Name", "x"), Map.of("AccountTypeIdObj.AccountType", "y"));

        assertThat(SelectList.of(
                        "select distinct NAME, AccountTypeIdObj.AccountType, COUNT(DISTINCT Id, x) HowMany\nFROM A",
                        rows))
                .isEqualTo(List.of("Name", "AccountTypeIdObj.AccountType", "HowMany"));
        assertThat(SelectList.of("nonsense", rows)).containsExactlyInAnyOrder("Name", "AccountTypeIdObj.AccountType");
    }
}
