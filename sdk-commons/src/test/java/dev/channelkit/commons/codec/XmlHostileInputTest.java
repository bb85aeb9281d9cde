package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlHostileInputTest {
    private static final String WHOLE =
            "<?xml version='1.0' encoding='UTF-8'?><r a='1'><id>ä€</id><!-- c --><children><child><name><![CDATA[x]]></name>"
                    + "</child></children><x>&lt;</x></r>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "r",
                "{}",
                "<r>",
                "<r/><r/>",
                "<r/>x",
                "<r a='1' a='2'/>",
                "<r><a></b></r>",
                "<r>&nbsp;</r>",
                "<r>&#0;</r>",
                "<r>&#xD800;</r>",
                "<r a=1/>",
                "<r><p:a/></r>",
                "<r>]]></r>",
                "<!-- -- --><r/>",
                "<?xml version='9'?><r/>"
            })
    void whatIsNoXmlIsRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(MalformedInputException.class)
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE r><r><id>1</id></r>",
                "<!DOCTYPE r []><r/>",
                "<!DOCTYPE r SYSTEM 'http://example.com/x.dtd'><r/>",
                "<!DOCTYPE r PUBLIC '-//X//EN' 'http://example.com/x.dtd'><r/>",
                "<!DOCTYPE html><html><body>Log in</body></html>",
                "<?xml version='1.0'?><!-- c --><!DOCTYPE r [<!ENTITY a 'b'>]><r>&a;</r>"
            })
    void aDoctypeIsRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("it has a DOCTYPE");
    }

    @Test
    void entitiesThatGrowAreRefusedBeforeTheyDo() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 100; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        laughs.append("]><r><id>&a99;</id></r>");

        assertThatThrownBy(() -> read(laughs.toString())).isInstanceOf(MalformedInputException.class);
    }

    @Test
    void externalEntitiesAreNotFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "test-secret");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String web = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            for (String place : new String[] {secret.toUri().toString(), web}) {
                for (String declaration : new String[] {
                    "<!DOCTYPE r SYSTEM '" + place + "'>",
                    "<!DOCTYPE r [<!ENTITY e SYSTEM '" + place + "'>]>",
                    "<!DOCTYPE r [<!ENTITY % e SYSTEM '" + place + "'> %e;]>"
                }) {
                    Throwable thrown = catchThrowableOfType(
                            MalformedInputException.class, () -> read(declaration + "<r><id>&e;</id></r>"));
                    assertThat(thrown).isNotNull();
                    assertThat(thrown).hasMessageNotContaining("test-secret");
                }
            }

            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void whatXIncludeNamesIsNotFetched() {
        SampleCustomer customer = read(
                "<r xmlns:xi='http://www.w3.org/2001/XInclude'><id>1</id><xi:include href='file:///etc/hosts'/></r>");

        assertThat(customer.id).isEqualTo("1");
        assertThat(customer.unknownFields().get("include").text()).isEqualTo("<include href=\"file:///etc/hosts\"/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "parent", "children", "child", "anything", "labels", "members", "matrix", "tags", "id"})
    void deepNestingIsMalformed(String name) {
        String deep = "<r>" + ("<" + name + ">").repeat(100_000);

        assertThatThrownBy(() -> read(deep))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("nested too deep");
    }

    @Test
    void theLimitIsExact() {
        int limit = ReadOptions.DEFAULT_NESTING_LIMIT;

        assertThat(read("<a>".repeat(limit) + "</a>".repeat(limit))).isNotNull();
        assertThatThrownBy(() -> read("<a>".repeat(limit + 1) + "</a>".repeat(limit + 1)))
                .isInstanceOf(MalformedInputException.class);
    }

    @Test
    void theHighestLimitIsWithinTheParsersOwn() {
        int limit = ReadOptions.HIGHEST_NESTING_LIMIT;
        ReadOptions options = new ReadOptions(false, DriftListener.NONE, limit);

        assertThat(Xml.read("<a>".repeat(limit) + "</a>".repeat(limit), Scalars.RAW, options))
                .isNotNull();
    }

    @Test
    void inputCutAtAnyByteIsTruncated() {
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
        assertThat(read(WHOLE).id).isEqualTo("ä€");

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            MalformedInputException thrown = catchThrowableOfType(
                    MalformedInputException.class, () -> Xml.read(cut, SampleCustomer.codec(), ReadOptions.TOLERANT));
            assertThat(thrown).as("cut to %d bytes", length).isNotNull();
            // inside of a tag or reference the parser may see a wrong character rather than the end
            String text = new String(cut, StandardCharsets.UTF_8);
            boolean inTag = text.lastIndexOf('<') > text.lastIndexOf('>');
            boolean inReference = text.lastIndexOf('&') > text.lastIndexOf(';');
            assertThat(thrown.truncated() || inTag || inReference)
                    .as("cut to %d bytes: %s", length, thrown.getMessage())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "IBM037"})
    void whatIsNotEvenCloseToUtf8IsMalformed(String charset) {
        byte[] bytes = WHOLE.getBytes(Charset.forName(charset));

        assertThatThrownBy(() -> Xml.read(bytes, SampleCustomer.codec(), ReadOptions.TOLERANT))
                .isInstanceOf(MalformedInputException.class);
    }

    @Test
    void latin1BytesLoseTheirAccentsAndNothingElse() {
        byte[] bytes = "<r><id>Blåbär</id><name>n</name></r>".getBytes(StandardCharsets.ISO_8859_1);

        SampleCustomer customer = Xml.read(bytes, SampleCustomer.codec(), ReadOptions.TOLERANT);

        assertThat(customer.id).isEqualTo("Bl\ufffdb\ufffdr");
        assertThat(customer.name).isEqualTo("n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><id>1</id></body></html>",
                "<HTML/>",
                "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><id>1</id></html>"
            })
    void aPageIsNoData(String page) {
        assertThatThrownBy(() -> read(page))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("an HTML page");
    }

    @Test
    void theMessageQuotesNothing() {
        assertThatThrownBy(() -> read("<test-secret><test-key oops></test-secret>"))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("character")
                .hasMessageNotContainingAny("test-secret", "test-key", "oops");
    }

    @Test
    void manyRepetitionsTakeTimeInProportion() {
        String many = "<r>" + "<x/>".repeat(200_000) + "<links>a</links>".repeat(200_000) + "</r>";

        SampleCustomer customer = read(many);

        assertThat(customer.links).hasSize(200_000);
        assertThat(customer.unknownFields().get("x").text()).hasSize(800_000);
    }

    private static SampleCustomer read(String xml) {
        return Xml.read(xml, SampleCustomer.codec(), ReadOptions.TOLERANT);
    }
}
