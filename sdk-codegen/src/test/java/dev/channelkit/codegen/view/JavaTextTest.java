package dev.channelkit.codegen.view;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain text|plain text",
                "a `code` span|a {@code code} span",
                "`/things/{id}`|{@code /things/{id}}",
                "`{`|<code>&#123;</code>",
                "1 < 2 & 3 > 2|1 &lt; 2 &amp; 3 &gt; 2",
                "mail me@example.com|mail me&#64;example.com",
                "ends */ early|ends *&#47; early",
                "`ends */ early`|<code>ends *&#47; early</code>",
                "**very** *much*|<b>very</b> <i>much</i>",
            })
    void commonMarkBecomesJavadoc(String description, String javadoc) {
        assertThat(JavaText.javadoc(description)).isEqualTo(javadoc);
    }

    @Test
    void paragraphsAndListsAreKept() {
        assertThat(JavaText.javadoc("One.\n\n- a\n- b\n  c\n\nTwo."))
                .isEqualTo("One.\n\n<ul>\n<li>a\n<li>b c\n</ul>\n\n<p>Two.");
    }

    @Test
    void aPhraseLosesCapitalAndFullStop() {
        assertThat(JavaText.phrase("The customer. There may be more.")).isEqualTo("the customer");
        assertThat(JavaText.phrase("ISO 4217 code.")).isEqualTo("ISO 4217 code");
    }

    @Property
    void noDescriptionEndsTheCommentOrEscapesIntoCode(@ForAll("nasty") String description) {
        String comment = JavaText.comment(JavaText.javadoc(description), 0);

        assertThat(comment).startsWith("/**").endsWith("*/").doesNotContain("\\u");
        assertThat(comment.substring(3, comment.length() - 2)).doesNotContain("*/");
    }

    @Provide
    Arbitrary<String> nasty() {
        return Arbitraries.strings()
                .withChars('*', '/', '\\', 'u', '`', '{', '}', '@', '\n', ' ', '-', 'a')
                .ofMaxLength(40);
    }
}
