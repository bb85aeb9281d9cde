package dev.channelkit.commons.query.sql;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that might end a literal, or go on behind it. */
final class Hostile {
    private Hostile() {}

    /** Of all that can be written: without control characters and halves of characters. */
    static Arbitrary<String> texts() {
        Arbitrary<String> parts = Arbitraries.of(
                        "'", "''", "\\'", "\\", "\"", "’", "ʼ", "＇", "‘", "%", "_", "--", "/*", "*/", ";", "?", ")",
                        "(", ",", " ", "a", "é", "𝄞", "\u00a0", "\u2028", "%27", "1", "-5", "NULL")
                .list()
                .ofMaxSize(6)
                .map(list -> String.join("", list));
        Arbitrary<String> words = Arbitraries.of(
                "' OR '1' = '1",
                "x'); DELETE FROM ACCOUNT; --",
                "' OR Name LIKE '%",
                "\\' OR 1 = 1 --",
                "' UNION SELECT Password FROM USER WHERE '' = '",
                "' ESCAPE '_",
                "O'Neill",
                "NULL",
                "");
        Arbitrary<String> any = Arbitraries.strings()
                .ofMaxLength(10)
                .map(s -> s.replaceAll("[\\p{Cntrl}\u0080-\u009f\ud800-\udfff]", ""));
        return Arbitraries.oneOf(parts, words, any);
    }
}
