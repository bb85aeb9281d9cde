package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldTableTest {

    @Test
    void everyFieldIsFoundByItsNameAndNothingElseIs() {
        String[] names = IntStream.range(0, 500).mapToObj(i -> "f" + i).toArray(String[]::new);
        FieldTable table = FieldTable.of("Model", names);

        for (int i = 0; i < names.length; i++) {
            assertThat(table.find(new String(names[i]))).isEqualTo(i);
            assertThat(table.name(i)).isEqualTo(names[i]);
        }
        assertThat(table.find("f500")).isEqualTo(-1);
        assertThat(table.find("")).isEqualTo(-1);
        assertThat(table.size()).isEqualTo(500);
        assertThat(table.model()).isEqualTo("Model");
    }

    @Test
    void namesOfTheSameHashAreToldApart() {
        FieldTable table = FieldTable.of("Model", "Aa", "BB", "C#");

        assertThat(table.find("Aa")).isZero();
        assertThat(table.find("BB")).isEqualTo(1);
        assertThat(table.find("C#")).isEqualTo(2);
        assertThat(FieldTable.of("Model", "AaAa", "BBBB").find("AaBB")).isEqualTo(-1);
    }

    @Test
    void anAliasLeavesTheTableItCameFromAlone() {
        FieldTable table = FieldTable.of("Model", "id", "name");

        FieldTable more = table.alias("ID", 0).alias("title", 1);

        assertThat(more.find("ID")).isZero();
        assertThat(more.find("title")).isEqualTo(1);
        assertThat(more.find("id")).isZero();
        assertThat(more.name(0)).isEqualTo("id");
        assertThat(table.find("ID")).isEqualTo(-1);
    }

    @Test
    void aWrappedListKnowsWhatItsItemsAreCalled() {
        FieldTable table = FieldTable.of("Invoice", "id", "lines");

        FieldTable wrapped = table.wrapped(1, "line").alias("rows", 1);

        assertThat(wrapped.itemName(1)).isEqualTo("line");
        assertThat(wrapped.itemName(0)).isNull();
        assertThat(wrapped.find("lines")).isEqualTo(1);
        assertThat(wrapped.find("rows")).isEqualTo(1);
        assertThat(table.itemName(1)).isNull();
        assertThatThrownBy(() -> table.wrapped(2, "x")).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aSpellingStandsForOneField() {
        FieldTable table = FieldTable.of("Model", "id", "name");

        assertThatThrownBy(() -> FieldTable.of("Model", "a", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.alias("name", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.alias("x", 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void anEmptyTableFindsNothing() {
        assertThat(FieldTable.of("Empty").find("x")).isEqualTo(-1);
    }
}
