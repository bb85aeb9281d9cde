package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldNamesTest {
    private static final FieldTable TABLE =
            FieldTable.of("Sample", "id", "name", "key").alias("ID", 0).secret(2);

    @Test
    void aRenamedFieldIsFoundUnderItsNewNameOnly() {
        FieldTable renamed = TABLE.renamed(Map.of("name", "title"));

        assertThat(renamed.find("title")).isEqualTo(1);
        assertThat(renamed.find("name")).isEqualTo(-1);
        assertThat(renamed.find("ID")).isZero();
        assertThat(renamed.names()).containsExactly("id", "title", "key");
        assertThat(TABLE.find("name")).isEqualTo(1);
    }

    @Test
    void anotherSpellingMayBecomeTheName() {
        FieldTable renamed = TABLE.renamed(Map.of("id", "ID"));

        assertThat(renamed.find("ID")).isZero();
        assertThat(renamed.name(0)).isEqualTo("ID");
    }

    @Test
    void secretsStaySecretUnderTheirNewName() {
        FieldTable renamed = TABLE.renamed(Map.of("key", "pin")).alias("code", 2);

        assertThat(TABLE.secretSpellings()).containsExactly("key");
        assertThat(renamed.secretSpellings()).containsExactlyInAnyOrder("pin", "code");
    }

    @Test
    void aNewNameThatIsTakenIsRefused() {
        assertThatThrownBy(() -> TABLE.renamed(Map.of("name", "ID"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TABLE.renamed(Map.of("nome", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nome");
    }

    @Test
    void valuesAreReadAndWrittenUnderTheNamesOfAClient() {
        FieldNames names =
                FieldNames.of(Map.of(SampleCustomer.FIELDS, SampleCustomer.FIELDS.renamed(Map.of("name", "title"))));
        String json = "{\"title\":\"a\",\"parent\":{\"title\":\"b\"},\"children\":[{\"title\":\"c\"}]}";

        SampleCustomer read = Json.read(json, SampleCustomerCodec.INSTANCE, ReadOptions.STRICT.names(names));

        assertThat(read).isNotNull();
        assertThat(Json.write(read, SampleCustomerCodec.INSTANCE, names)).isEqualTo(json);
        assertThat(Json.write(read, SampleCustomerCodec.INSTANCE)).contains("\"name\":\"b\"");
    }

    @Test
    void namesAsDeclaredCostNoTable() {
        assertThat(FieldNames.of(Map.of())).isSameAs(FieldNames.DECLARED);
        assertThat(FieldNames.DECLARED.of(TABLE)).isSameAs(TABLE);
    }
}
