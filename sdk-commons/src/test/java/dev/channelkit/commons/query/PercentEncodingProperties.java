package dev.channelkit.commons.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class PercentEncodingProperties {

    @Property
    void decodingGivesTheTextBack(@ForAll String text) {
        String scalarValues = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(URLDecoder.decode(PercentEncoding.encode(text), StandardCharsets.UTF_8))
                .isEqualTo(scalarValues);
    }

    @Property
    void nothingThatHasAMeaningInAUrlStaysBare(@ForAll @NotEmpty String text) {
        assertThat(PercentEncoding.encode(text)).matches("([A-Za-z0-9._~-]|%[0-9A-F]{2})+");
    }

    @Test
    void aSpaceIsNeverAPlus() {
        assertThat(PercentEncoding.encode("a b+c")).isEqualTo("a%20b%2Bc");
    }
}
