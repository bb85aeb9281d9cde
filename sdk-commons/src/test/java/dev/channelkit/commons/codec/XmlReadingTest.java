package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.WireReader.Kind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReadingTest {
    private static final String XSI = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";

    private final Heard heard = new Heard();

    @Test
    void scalarsAreReadAsDeclaredWithoutDrift() {
        SampleCustomer customer =
                strict("<id>7</id><active>true</active><payer>1</payer><count> 5 </count><total>\n-1.50\n</total>"
                        + "<price>0.0000000000</price><since>2025-01-31</since><period>m-1-2025</period><avatar>AQI=</avatar>"
                        + "<status>active</status>");

        assertThat(customer.id()).isEqualTo("7");
        assertThat(customer.active).isTrue();
        assertThat(customer.payer).isTrue();
        assertThat(customer.count).isEqualTo(5);
        assertThat(customer.total).isEqualTo(new BigDecimal("-1.50"));
        assertThat(customer.price).isEqualTo(new BigDecimal("0.0000000000"));
        assertThat(customer.since).isEqualTo(LocalDate.of(2025, 1, 31));
        assertThat(customer.avatar).containsExactly(1, 2);
        assertThat(customer.status).isSameAs(SampleStatus.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<tags><tag>a</tag><tag>b</tag></tags>",
                "<tags>a</tags><tags>b</tags>",
                "<tags><tag>a</tag></tags><tags><tag>b</tag></tags>",
                "<tags><item>a</item><item>b</item></tags>",
                "<tag>a</tag><tag>b</tag>"
            })
    void textsAreReadWrappedAndUnwrapped(String tags) {
        assertThat(strict(tags).tags).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<children><child><id>1</id></child><child><id>2</id></child></children>",
                "<children><id>1</id></children><children><id>2</id></children>",
                "<child><id>1</id></child><child><id>2</id></child>",
                "<children><item><id>1</id></item><item><id>2</id></item></children>",
                "<children><id>1</id></children><other/><children><id>2</id></children>"
            })
    void objectsAreReadWrappedAndUnwrapped(String children) {
        SampleCustomer customer = tolerant(children);

        assertThat(customer.children).extracting(SampleCustomer::id).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<children><child><id>1</id></child></children>",
                "<children><id>1</id></children>",
                "<child><id>1</id></child>"
            })
    void oneElementIsAListOfOne(String children) {
        assertThat(strict(children).children).extracting(SampleCustomer::id).containsExactly("1");
    }

    @Test
    void aListOfTheItemsOwnTypeIsNotTakenForItsWrapper() {
        SampleCustomer customer =
                strict("<children><child><children><child><id>1</id></child></children></child></children>");

        assertThat(customer.children).hasSize(1);
        assertThat(customer.children.get(0).children)
                .extracting(SampleCustomer::id)
                .containsExactly("1");
    }

    @Test
    void readListsCannotBeChanged() {
        List<String> tags = strict("<tags>a</tags><tags>b</tags>").tags;

        assertThatThrownBy(() -> tags.add("c")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> tags.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anEmptyElementIsNullAnEmptyListOrAnEmptyMap() {
        SampleCustomer customer =
                strict("<name/><total></total><count> </count><parent/><children/><links/><labels/><status/>");

        assertThat(customer.has(SampleCustomer.Field.NAME)).isTrue();
        assertThat(customer.name).isNull();
        assertThat(customer.total).isNull();
        assertThat(customer.count).isNull();
        assertThat(customer.parent).isNull();
        assertThat(customer.status).isNull();
        assertThat(customer.children).isEmpty();
        assertThat(customer.links).isEmpty();
        assertThat(customer.labels).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<id/>", "<id></id>", "<id><!-- c --></id>", "<id><![CDATA[]]></id>"})
    void aRequiredTextIsEmptyInstead(String id) {
        assertThat(strict(id).id()).isEmpty();
    }

    @Test
    void blanksAreText() {
        SampleCustomer customer = strict("<name> </name><links>  </links><labels><a>\n</a></labels>");

        assertThat(customer.name).isEqualTo(" ");
        assertThat(customer.links).containsExactly("  ");
        assertThat(customer.labels).containsExactly(Map.entry("a", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<parent> \n </parent>", "<parent><!-- nobody --></parent>"})
    void blanksAreNoObject(String parent) {
        assertThat(strict(parent).parent).isNull();
    }

    @Test
    void emptyItemsCountOnlyInsideAWrapper() {
        assertThat(strict("<tags><tag/><tag>a</tag></tags>").tags).containsExactly("", "a");
        assertThat(strict("<links/><links>a</links>").links).containsExactly("a");
        assertThat(strict("<children><child/></children>").children).hasSize(1);
    }

    @Test
    void nilIsNullWhateverItHolds() {
        SampleCustomer customer = strict("<name " + XSI + " xsi:nil='true'>x</name><id " + XSI
                + " xsi:nil='1'/><parent " + XSI + " xsi:nil='true'><id>1</id></parent><children " + XSI
                + " xsi:nil='true'/><count " + XSI + " xsi:nil='false'>1</count>");

        assertThat(customer.has(SampleCustomer.Field.NAME)).isTrue();
        assertThat(customer.name).isNull();
        assertThat(customer.id).isNull();
        assertThat(customer.parent).isNull();
        assertThat(customer.children).isNull();
        assertThat(customer.count).isEqualTo(1);
    }

    @Test
    void attributesAreKeptAndWrittenBack() {
        String xml = "<r id=\"9\" note=\"a&lt;b\"><id unit=\"x\">7</id><parent kind=\"p\"><name>n</name></parent></r>";

        SampleCustomer customer = Xml.read(xml, SampleCustomer.codec(), heard.options);

        assertThat(customer.id()).isEqualTo("7");
        assertThat(customer.parent.name).isEqualTo("n");
        assertThat(customer.unknownFields()).containsOnlyKeys("@id", "@note", "id@unit");
        assertThat(customer.unknownFields().get("@note").text()).isEqualTo("a&lt;b");
        assertThat(customer.parent.unknownFields()).containsOnlyKeys("@kind");
        assertThat(heard.drifts).allMatch(drift -> drift.kind() == Drift.Kind.UNKNOWN_FIELD);
        assertThat(Xml.write(customer, SampleCustomer.codec(), "r")).isEqualTo(xml);
    }

    @Test
    void anElementWithAttributesAloneIsAnObjectThatKeepsThem() {
        SampleCustomer customer = tolerant("<parent id='4'/>");

        assertThat(customer.parent.has(SampleCustomer.Field.ID)).isFalse();
        assertThat(customer.parent.unknownFields()).containsOnlyKeys("@id");
    }

    @Test
    void unknownElementsAreKeptWholeAndWrittenBackAsXmlOnly() {
        String xml = "<r><id>7</id><extra><a x=\"1\">b</a>c<a/></extra><extra>d</extra></r>";

        SampleCustomer customer = Xml.read(xml, SampleCustomer.codec(), heard.options);

        RawValue extra = customer.unknownFields().get("extra");
        assertThat(extra.format()).isEqualTo(Format.XML);
        assertThat(extra.text()).isEqualTo("<extra><a x=\"1\">b</a>c<a/></extra><extra>d</extra>");
        assertThat(Xml.write(customer, SampleCustomer.codec(), "r")).isEqualTo(xml);
        assertThat(Json.write(customer, SampleCustomer.codec())).isEqualTo("{\"id\":\"7\"}");
    }

    @Test
    void whatCameAsJsonIsNotWrittenAsXml() {
        SampleCustomer customer =
                Json.read("{\"id\":\"7\",\"extra\":[1],\"count\":{}}", SampleCustomer.codec(), ReadOptions.TOLERANT);

        assertThat(Xml.write(customer, SampleCustomer.codec(), "r")).isEqualTo("<r><id>7</id></r>");
    }

    @Test
    void aMistypedValueIsKeptRawAndWrittenBack() {
        String xml = "<r><name><first>a</first></name><count>many</count><labels>x</labels></r>";

        SampleCustomer customer = Xml.read(xml, SampleCustomer.codec(), heard.options);

        assertThat(customer.name).isNull();
        assertThat(customer.count).isNull();
        assertThat(heard.drifts)
                .containsExactly(
                        new Drift(Drift.Kind.MISTYPED, "SampleCustomer", "/name", "text", Kind.OBJECT),
                        new Drift(Drift.Kind.MISTYPED, "SampleCustomer", "/count", "int32", Kind.TEXT),
                        new Drift(Drift.Kind.MISTYPED, "SampleCustomer", "/labels", "map of text", Kind.TEXT));
        assertThat(Xml.write(customer, SampleCustomer.codec(), "r")).isEqualTo(xml);
    }

    @Test
    void anItemThatIsNoObjectKeepsItsPlace() {
        SampleCustomer customer = tolerant("<children><child>oops</child><child><id>2</id></child></children>");

        assertThat(customer.children).hasSize(2);
        assertThat(Xml.write(customer, SampleCustomer.codec(), "r"))
                .isEqualTo("<r><children><child>oops</child><child><id>2</id></child></children></r>");
    }

    @Test
    void cdataCommentsReferencesAndInstructionsAreText() {
        SampleCustomer customer = strict("<name>a<![CDATA[<b>&]]><!-- c -->&lt;&#x41;&#66;&#x1F600;<?pi x?>d</name>");

        assertThat(customer.name).isEqualTo("a<b>&<AB\ud83d\ude00d");
    }

    @Test
    void namespacesAndPrefixesDoNotCount() {
        String xml = "<s:r xmlns:s='urn:a' xmlns='urn:b'><s:id>1</s:id><name xmlns=''>n</name></s:r>";

        SampleCustomer customer = Xml.read(xml, SampleCustomer.codec(), ReadOptions.STRICT);

        assertThat(customer.id()).isEqualTo("1");
        assertThat(customer.name).isEqualTo("n");
    }

    @Test
    void textBesideElementsIsKept() {
        SampleCustomer customer = tolerant("before<id>1</id>between<count>2</count>after");

        assertThat(customer.id()).isEqualTo("1");
        assertThat(customer.count).isEqualTo(2);
        assertThat(customer.unknownFields().get("#text").text()).isEqualTo("beforebetweenafter");
    }

    @Test
    void controlCharactersDoNotSpoilTheRest() {
        SampleCustomer customer = strict("<id>a\u0001b&#2;c\u0000</id><name>1\r\n2&#13;3</name>");

        assertThat(customer.id()).isEqualTo("a\ufffdb\u0002c\ufffd");
        assertThat(customer.name).isEqualTo("1\n2\r3");
    }

    @Test
    void mapsAreElementsByKeyAndEntriesWhereAKeyIsNoName() {
        SampleCustomer customer = strict("<labels><a>1</a><entry key='40 22'>2</entry><entry>3</entry><b/></labels>");

        assertThat(customer.labels).isEqualTo(Map.of("a", "1", "40 22", "2", "entry", "3", "b", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "US-ASCII", "windows-1252", "no-such"})
    void theDeclaredEncodingDoesNotGarble(String declared) {
        byte[] xml = ("<?xml version='1.0' encoding='" + declared + "'?><r><id>Blåbär €</id></r>")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Xml.read(xml, SampleCustomer.codec(), ReadOptions.STRICT).id())
                .isEqualTo("Blåbär €");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", "\n  ", "\ufeff\r\n"})
    void whatStandsBeforeTheDocumentIsSkipped(String before) {
        byte[] xml =
                (before + "<?xml version='1.0'?><r><id>1</id></r>\n<!-- end -->\n").getBytes(StandardCharsets.UTF_8);

        assertThat(Xml.read(xml, SampleCustomer.codec(), ReadOptions.STRICT).id())
                .isEqualTo("1");
    }

    @Test
    void rootsAreReadWhateverTheirKind() {
        assertThat(Xml.read("<r>a</r>", Scalars.TEXT, ReadOptions.STRICT)).isEqualTo("a");
        assertThat(Xml.read("<r/>", Scalars.TEXT, ReadOptions.STRICT)).isEmpty();
        assertThat(Xml.read("<r/>", Scalars.DECIMAL, ReadOptions.STRICT)).isNull();
        assertThat(Xml.read("<r/>", SampleCustomer.codec(), ReadOptions.STRICT)).isNull();
        assertThat(Xml.read("<r><a>1</a><b>2</b></r>", Scalars.mapOf(Scalars.INT32), ReadOptions.STRICT))
                .isEqualTo(Map.of("a", 1, "b", 2));
        assertThat(Xml.read("<r " + XSI + " xsi:nil='true'/>", Scalars.TEXT, ReadOptions.STRICT))
                .isNull();
    }

    private SampleCustomer strict(String content) {
        return Xml.read("<response>" + content + "</response>", SampleCustomer.codec(), ReadOptions.STRICT);
    }

    private SampleCustomer tolerant(String content) {
        return Xml.read("<response>" + content + "</response>", SampleCustomer.codec(), ReadOptions.TOLERANT);
    }
}
