package dev.channelkit.commons.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QueryParametersTest {
    private static final QueryParameters AB =
            QueryParameters.EMPTY.with("a", "1").with("b", "2");

    @Test
    void orderIsKept() {
        assertThat(QueryParameters.EMPTY
                        .with("z", "1")
                        .with("a", "2")
                        .with("m", "3")
                        .encoded())
                .isEqualTo("z=1&a=2&m=3");
    }

    @Test
    void settingReplacesWhereTheNameStood() {
        assertThat(AB.set("a", "9").encoded()).isEqualTo("a=9&b=2");
        assertThat(AB.set("c", "9").encoded()).isEqualTo("a=1&b=2&c=9");
    }

    @Test
    void changingOneLeavesTheOriginalAlone() {
        AB.with("c", "3").without("a");

        assertThat(AB.encoded()).isEqualTo("a=1&b=2");
    }

    @Test
    void valuesDoNotShowInText() {
        assertThat(QueryParameters.EMPTY.with("email", "someone@example.com").toString())
                .isEqualTo("QueryParameters[email]");
    }

    @Test
    void aNullValueIsRefusedByName() {
        assertThatThrownBy(() -> AB.with("limit", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("'limit'");
    }
}
