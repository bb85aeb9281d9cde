package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedListTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 100})
    void aListReadIsTheItemsInTheirOrderAndCannotBeChanged(int length) {
        List<Long> items = new ArrayList<>();
        for (long i = 0; i < length; i++) {
            items.add(i);
        }

        List<Long> list =
                Objects.requireNonNull(Json.read(items.toString(), Scalars.listOf(Scalars.INT64), ReadOptions.STRICT));

        assertThat(list).isEqualTo(items).hasSameHashCodeAs(items).hasToString(items.toString());
        assertThat(list.toArray()).isEqualTo(items.toArray());
        assertThat(List.copyOf(list)).isEqualTo(items);
        assertThatThrownBy(() -> list.add(1L)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> list.toArray()[length] = 1).isInstanceOf(IndexOutOfBoundsException.class);
        if (length > 0) {
            assertThatThrownBy(() -> list.set(0, 1L)).isInstanceOf(UnsupportedOperationException.class);
            list.toArray()[0] = -1L;
            assertThat(list.get(0)).isZero();
        }
    }

    @Test
    void listsWithinListsKeepTheirOwnItems() {
        String json = "[[1,2],[],[3],[4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20],[[]]]";

        var lists = Json.read(json, Scalars.listOf(Scalars.listOf(Scalars.INT64)), ReadOptions.TOLERANT);

        assertThat(lists)
                .hasToString("[[1, 2], [], [3], [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20], []]");
    }
}
