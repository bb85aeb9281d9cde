package dev.channelkit.sandbox.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
    private static final String JSON = "application/json";
    private static final String XML = "text/xml";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | application/json",
                "text/xml | text/xml",
                "TEXT/XML; charset=utf-8 | text/xml",
                "*/* | application/json",
                "text/* | text/xml",
                "text/xml, */* | text/xml",
                "application/json, text/xml | application/json",
                "text/xml, application/json | application/json",
                "application/json;q=0.5, text/xml;q=0.9 | text/xml",
                "application/json;q=0.9, text/xml;q=0.5 | application/json",
                "application/json;q=0, */* | text/xml",
                "*/*;q=0.1, application/json;q=0 | text/xml",
                "text/html, application/xml;q=0.9, */*;q=0.8 | application/json",
                "text/xml;q=nonsense | text/xml",
                ",, text/xml | text/xml"
            })
    void choosesWhatIsWantedMost(String header, String wanted) {
        assertThat(accept(header).best(List.of(JSON, XML))).contains(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"image/png", "application/xml", "text/xml;q=0", "application/json;q=0, text/xml;q=0.0"})
    void choosesNothingThatIsNotWanted(String header) {
        assertThat(accept(header).best(List.of(JSON, XML))).isEmpty();
    }

    @Test
    void takesAnythingWithoutTheHeader() {
        assertThat(accept().best(List.of(XML, JSON))).contains(XML);
        assertThat(accept(" ").best(List.of(XML, JSON))).contains(XML);
        assertThat(accept().best(List.of())).isEmpty();
    }

    @Test
    void readsSeveralHeadersAsOne() {
        assertThat(accept("application/json;q=0.1", "text/xml").best(List.of(JSON, XML)))
                .contains(XML);
    }

    private static Accept accept(String... headers) {
        List<Parameter> fields = new ArrayList<>();
        for (String header : headers) {
            fields.add(new Parameter("accept", header));
        }
        return Accept.of(new HttpRequest("GET", "/", Headers.of(fields), new byte[0], "127.0.0.1"));
    }
}
