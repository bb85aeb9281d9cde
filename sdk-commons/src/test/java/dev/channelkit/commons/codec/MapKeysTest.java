package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys that are those of the map before are not made anew, and no key is taken for another. */
class MapKeysTest {
    private static final Codec<List<Map<String, Long>>> MAPS = Scalars.listOf(Scalars.mapOf(Scalars.INT64));

    @Test
    void everyMapHasItsOwnKeys() {
        String json = """
                [{"a":1,"b":2},{"a":3,"c":4},{"\\u0061":5,"b":6},{"ab":7},{"a":8},{"å":9},{"å":10},{"a\\\\":11},{"a\\\\":12},
                {"a\\"":13},{"a\\"":14},{"a":15,"a":16}, { "a" : 17 , "b" : 18 },{"":19},{"":20},{"Ł":21},{"A":22}]""";

        assertThat(read(json))
                .hasToString("[{a=1, b=2}, {a=3, c=4}, {a=5, b=6}, {ab=7}, {a=8}, {å=9}, {å=10}, {a\\=11}, {a\\=12},"
                        + " {a\"=13}, {a\"=14}, {a=16}, {a=17, b=18}, {=19}, {=20}, {Ł=21}, {A=22}]");
    }

    @Test
    void equalKeysAreOneText() {
        List<Map<String, Long>> maps = read("[{\"name\":1},{\"name\":2}]");

        assertThat(maps.get(0).keySet().iterator().next())
                .isSameAs(maps.get(1).keySet().iterator().next());
    }

    @Test
    void aMapOfManyKeysIsReadWhole() {
        String map =
                IntStream.range(0, 200).mapToObj(i -> "\"k" + i + "\":" + i).collect(Collectors.joining(",", "{", "}"));

        assertThat(read("[" + map + "," + map + "]"))
                .allSatisfy(read -> assertThat(read).hasSize(200).containsEntry("k199", 199L));
    }

    private static List<Map<String, Long>> read(String json) {
        return Objects.requireNonNull(Json.read(json, MAPS, ReadOptions.STRICT));
    }
}
