package dev.channelkit.commons.query.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.InvalidRequestException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTest {

    @Test
    void valuesBecomeLiteralsOfTheirType() {
        Sql sql = Sql.of(
                "SELECT Id FROM ACCOUNT WHERE a=? AND b IN (?,?) AND c>? AND d<? AND e=? AND f=? AND g=? AND h=?",
                "O'Neil",
                7,
                -8L,
                new BigDecimal("1E+2"),
                new BigInteger("-12"),
                true,
                LocalDate.parse("2026-01-31"),
                Instant.parse("2026-01-31T10:00:00.1239Z"),
                OffsetDateTime.parse("2026-01-31T10:00+01:00"));

        assertThat(sql.render())
                .isEqualTo("SELECT Id FROM ACCOUNT WHERE a='O''Neil' AND b IN (7,-8) AND c>100 AND d<-12 AND e='1'"
                        + " AND f='2026-01-31' AND g='2026-01-31T10:00:00.123Z' AND h='2026-01-31T09:00:00.000Z'");
        assertThat(sql)
                .hasToString(
                        "SELECT Id FROM ACCOUNT WHERE a=? AND b IN (?,?) AND c>? AND d<? AND e=? AND f=? AND g=? AND h=?");
    }

    @Test
    void aCollectionIsAList() {
        assertThat(Sql.of("a IN (?) AND b NOT IN ( ? )", List.of("x", "y'"), Set.of(1))
                        .render())
                .isEqualTo("a IN ('x', 'y''') AND b NOT IN ( 1 )");
        assertThat(Sql.of("a IN (?)", "x").render()).isEqualTo("a IN ('x')");
        assertWrong("a IN (?)", "empty collection", "finds nothing", List.of());
        assertWrong("a IN (?, 1)", "character 7", "alone in IN (?)", List.of("secret"));
        assertWrong("a = ?", "character 5", "alone in IN (?)", List.of("secret"));
        assertWrong("a = (?)", "character 6", "alone in IN (?)", List.of("secret"));
        assertThatThrownBy(() -> Sql.of("a IN (?)", Arrays.asList("x", null)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void behindLikeStandsAPattern() {
        assertThat(Sql.of("a LIKE ?", SqlPattern.startsWith("50%")).render()).isEqualTo("a LIKE '50\\%%' ESCAPE '\\'");
        assertThat(Sql.of("a NOT LIKE ? AND b = 1", "J%").render()).isEqualTo("a NOT LIKE 'J%' AND b = 1");
        assertThat(Sql.of("a LIKE ?", "50\\%").render()).isEqualTo("a LIKE '50\\%' ESCAPE '\\'");
        assertThat(Sql.of("a LIKE ? ESCAPE '!'", "50!%\\").render()).isEqualTo("a LIKE '50!%\\' ESCAPE '!'");
        assertWrong("a LIKE ? ESCAPE '!'", "character 8", "brings its own", SqlPattern.contains("secret"));
        assertWrong("a = ?", "is a pattern", "behind LIKE", SqlPattern.contains("secret"));
        assertWrong(
                "a LIKE ?",
                "value 1 at character 8: the backslash at character 7",
                "SqlPattern.contains(…)",
                "secret\\x");
    }

    @Test
    void marksInQuotesAreText() {
        assertThat(Sql.of("a = 'what?' AND b = ?", 1).render()).isEqualTo("a = 'what?' AND b = 1");
        assertThat(Sql.of("a = 'it''s ?' AND b = ?", 1).render()).isEqualTo("a = 'it''s ?' AND b = 1");
        assertWrong(
                "a = '?'", "0 places for values, but 1 came; the ? at character 6", "leave the quotes out", "secret");
        assertWrong("a LIKE '%?%'", "the ? at character 10 is text", "leave the quotes out", "secret");
    }

    @Test
    void theNumberOfValuesIsThatOfThePlaces() {
        assertWrong("a = ?", "1 places for values, at character 5, but 0 came", "");
        assertWrong("a = ? AND b = ?", "2 places for values, at character 5, 15, but 3 came", "", 1, 2, 3);
        assertWrong("a = 1", "0 places for values, but 1 came", "", 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a = 'x AND b = ?|the quote at character 5 is not closed|doubled",
                "a = \"x AND b = ?|the quote at character 5 is not closed|doubled",
                "a = ? AND b = 'it's'|the quote at character 20 is not closed|doubled",
                "a = ? -- b|a comment begins at character 7|take it out",
                "a = ? /* b */|a comment begins at character 7|take it out",
                "a = ? /* b|the comment at character 7 is not closed|",
                "a = ?; DELETE|a ';' stands at character 6|one statement",
                "a = ?) OR (1 = 1|the ')' at character 6 closes nothing|take it out",
                "(a = ?|more '(' than ')'|close them",
                "\"a?\" = ?|the ? at character 3 stands in a name|names are no values",
                "a? = 1|the ? at character 2 touches|set it apart",
                "?a = 1|the ? at character 1 touches|set it apart",
                "a = -?|the ? at character 6 touches|set it apart",
                "a = ??|the ? at character 5 touches|set it apart",
                "a = ?'x'|the ? at character 5 touches|set it apart",
                "a = 'x'?|the ? at character 8 touches|set it apart",
                "a = ?.5|the ? at character 5 touches|set it apart",
                "a = 1?|the ? at character 6 touches|set it apart",
                "a = q'[it's]' AND b = ?|a quote of another kind begins at character 6|plain quotes",
                "a = nQ'x' AND b = ?|a quote of another kind begins at character 7|plain quotes",
                "a = :name AND b = ?|a ':' stands at character 5|values go in by ?",
                "a = $$x$$ AND b = ?|a '$' stands at character 5|values go in by ?",
                "a = \\' AND b = ?|a '\\' stands at character 5|values go in by ?",
                "a = ‘x’ AND b = ?|a sign beyond ASCII stands at character 5|text goes in quotes",
                "a\u00a0= ?|a sign beyond ASCII stands at character 2|text goes in quotes",
            })
    void aTextThatCouldMeanAnythingElseIsRefused(String text, String what, String remedy) {
        assertWrong(text, what, remedy == null ? "" : remedy, "secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = \0 AND b = ?", "a = 'x\0' AND b = ?", "a = 'x\u0085' AND b = ?", "a\f= ?"})
    void controlCharactersAreRefused(String text) {
        assertWrong(text, "a control character stands at character ", "take it out", "secret");
    }

    @Test
    void linesAreTaken() {
        assertThat(Sql.of("SELECT Id\n\tFROM ACCOUNT\r\nWHERE Name = ?\n", "x").render())
                .isEqualTo("SELECT Id\n\tFROM ACCOUNT\r\nWHERE Name = 'x'\n");
        assertThat(Sql.of("a = 'two\nlines'").render()).isEqualTo("a = 'two\nlines'");
    }

    @Test
    void valuesOfOtherTypesAreRefusedWithTheReason() {
        assertWrong("a = ?", "value 1 at character 5 is a Double", "give a BigDecimal", 1.5);
        assertWrong("a = ? AND b = ?", "value 2 at character 15 is a Float", "give a BigDecimal", 1, 1.5f);
        assertWrong("a IN (?)", "is a Double", "give a BigDecimal", List.of(1, 1.5));
        assertWrong("a = ?", "is a LocalDateTime", "an OffsetDateTime", LocalDateTime.MIN);
        assertWrong("a = ?", "is a StringBuilder", "give a String", new StringBuilder("secret"));
        assertThatThrownBy(() -> Sql.of("a = ?", (Object) null))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("value 1 at character 5 is missing")
                .hasMessageContaining("IS NULL");
        assertThatThrownBy(() -> Sql.of("a = ?", (Object[]) null)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> Sql.of(null)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void rawTextIsSentAsItStands() {
        String text = "SELECT a.Id FROM ACCOUNT a LEFT JOIN X x ON x.Id = a.XId -- 'why?";

        assertThat(Sql.raw(text).render()).isEqualTo(text);
        assertThat(Sql.raw(text)).hasToString("Sql[" + text.length() + " characters]");
        assertThatIllegalArgumentException().isThrownBy(() -> Sql.raw(" \n"));
        assertThatIllegalArgumentException().isThrownBy(() -> Sql.of(" "));
    }

    @Test
    void literalsOfTheTextAreNotShownEither() {
        assertThat(Sql.raw("SELECT Id FROM A1 WHERE a='x''y' AND b>-1.5E+3 AND c2=17"))
                .hasToString("SELECT Id FROM A1 WHERE a=? AND b>-? AND c2=?");
        assertThat(Sql.of("a = 'secret' AND b = \"secret\" AND c = ?", "secret"))
                .hasToString("a = ? AND b = ? AND c = ?");
        assertThat(Sql.raw("a = 'secret")).hasToString("Sql[11 characters]");
    }

    private static void assertWrong(String text, String what, String remedy, Object... values) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sql.of(text, values))
                .withMessageContaining(what)
                .withMessageContaining(remedy)
                .withMessageNotContaining("secret");
    }
}
