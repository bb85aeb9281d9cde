package dev.channelkit.commons.query.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class SqlProperties {

    @Property(tries = 3000)
    void valuesStayWhatTheyAreInWhateverTextIsTaken(
            @ForAll("templates") String template, @ForAll("values") List<Object> values) {
        Optional<List<Object>> fitting = fitting(template, values);
        Statistics.label("taken").collect(fitting.isPresent());
        Statistics.label("values").collect(fitting.map(List::size).orElse(-1));

        fitting.ifPresent(given -> assertThat(
                        Lexeme.allOf(Sql.of(template, given.toArray()).render()))
                .isEqualTo(expected(template, given)));
    }

    @Property
    void whatIsShownSaysNothingOfTheValues(
            @ForAll("templates") String template, @ForAll("values") List<Object> values) {
        fitting(template, values).ifPresent(given -> {
            List<Object> others = new ArrayList<>(given);
            others.replaceAll(v -> "other");

            assertThat(Sql.of(template, given.toArray()).toString())
                    .isEqualTo(Sql.of(template, others.toArray()).toString())
                    .doesNotContain("'", "\"")
                    .matches(shown -> isWord(template, "secret") || !shown.contains("secret"));
        });
    }

    /** Whether it stands outside of quotes as well: {@code ''secret''} has an empty text on either side of it. */
    private static boolean isWord(String template, String word) {
        return Lexeme.allOf(template).stream()
                .anyMatch(l -> l.kind().equals("word") && l.text().contains(word));
    }

    /** The first of these values, as many as the text takes; none if it takes no number of them. */
    private static Optional<List<Object>> fitting(String template, List<Object> values) {
        for (int count = 0; count <= values.size(); count++) {
            try {
                Sql.of(template, values.subList(0, count).toArray());
                return Optional.of(values.subList(0, count));
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).doesNotContain("secret").isNotBlank();
            }
        }
        return Optional.empty();
    }

    private static List<Lexeme> expected(String template, List<Object> values) {
        List<Lexeme> all = new ArrayList<>();
        int next = 0;
        for (Lexeme lexeme : Lexeme.allOf(template)) {
            if (!lexeme.equals(new Lexeme("sign", "?"))) {
                all.add(lexeme);
            } else if (values.get(next++) instanceof String text) {
                all.add(new Lexeme("text", text));
            } else {
                all.addAll(Lexeme.allOf(values.get(next - 1).toString()));
            }
        }
        return all;
    }

    @Provide
    Arbitrary<String> templates() {
        Arbitrary<String> parts = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.of(" ? ", "?", " ?", "? ")),
                net.jqwik.api.Tuple.of(
                        2, Arbitraries.of("Name = ?", "-?", "?'", " AND ", "(?)", ", ?", "'secret'", "IN (?)", "a ")),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.of(
                                "'",
                                "''",
                                "\"",
                                "\"secret\"",
                                "-",
                                "- ",
                                "--",
                                "/",
                                "*",
                                "/*",
                                "*/",
                                "q",
                                "n",
                                "Q'[",
                                "]'",
                                "(",
                                ")",
                                "\\",
                                "`",
                                "[",
                                "]",
                                "$",
                                "$$",
                                ";",
                                "1",
                                "1e",
                                ".",
                                ":",
                                "#",
                                "’",
                                "\n",
                                "é",
                                "<",
                                ">",
                                "=",
                                "|",
                                "%")));
        return parts.list().ofMinSize(1).ofMaxSize(7).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<List<Object>> values() {
        Arbitrary<Object> numbers =
                Arbitraries.of(-5, -5L, 0, new BigDecimal("-0.5"), new BigDecimal("1E+3").setScale(0));
        return Arbitraries.oneOf(Hostile.texts().map(t -> (Object) t), numbers)
                .list()
                .ofMaxSize(6)
                .map(Collections::unmodifiableList);
    }
}
