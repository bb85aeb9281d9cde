package dev.channelkit.bss.account;

import static dev.channelkit.bss.StubbedBss.ok;
import static dev.channelkit.testsupport.stub.StubServer.noContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.StubbedBss;
import dev.channelkit.bss.customfield.CustomFields;
import dev.channelkit.bss.model.AccountCreate;
import dev.channelkit.bss.model.Address;
import dev.channelkit.bss.model.CustomField;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.commons.error.InvalidRequestException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    private static final String FIELDS = """
            [{"id":118,"name":"Tenant domain prefix","value":"harbour\\u0022dental"},{"id":"119","name":"Seats","value":4.50},
             {"id":"120","name":"Empty","value":null},{"id":"121","name":"Options","value":["a","b"]}]""";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void customFieldsAreFoundByNameAndReadAsText(boolean wrapped) {
        try (StubbedBss bss = StubbedBss.answering(request -> ok(wrapped ? "{\"data\":" + FIELDS + "}" : FIELDS))) {
            List<CustomField> fields = bss.client().accounts().customFields(40218);

            assertThat(CustomFields.named(fields, "tenant DOMAIN prefix").flatMap(CustomFields::text))
                    .contains("harbour\"dental");
            assertThat(CustomFields.text(fields.get(1))).contains("4.50");
            assertThat(CustomFields.text(fields.get(2))).isEmpty();
            assertThat(CustomFields.text(fields.get(3))).contains("[\"a\",\"b\"]");
            assertThat(CustomFields.named(fields, "Other")).isEmpty();
        }
    }

    @Test
    void allEntitiesHaveThem() {
        try (StubbedBss bss = StubbedBss.answering(request -> ok(FIELDS))) {
            assertThat(bss.client().products().customFields("P-1")).hasSize(4);
            assertThat(bss.client().orders().customFields("O-1")).hasSize(4);
            assertThat(bss.client().subscriptions().customFields("S-1")).hasSize(4);
            assertThat(bss.client().invoices().customFields("I-1")).hasSize(4);
            assertThat(bss.requests())
                    .containsExactly(
                            "GET /products/P-1/customfields",
                            "GET /orders/O-1/customfields",
                            "GET /subscriptions/S-1/customfields",
                            "GET /invoices/I-1/customfields");
        }
    }

    @Test
    void newValuesAreSentAsTheirTypes() {
        try (StubbedBss bss = StubbedBss.answering(request -> noContent())) {
            bss.client()
                    .accounts()
                    .setCustomFields(
                            40218,
                            CustomFields.value("118", "a \"quoted\" text"),
                            CustomFields.value("119", new BigDecimal("4.50")),
                            CustomFields.value("120", true),
                            CustomFields.value("121", List.of("a", "b")),
                            CustomFields.none("122"));

            assertThat(bss.writes())
                    .containsExactly(
                            "PATCH /accounts/40218/customfields [{\"id\":\"118\",\"value\":\"a \\\"quoted\\\" text\"},{\"id\":\"119\",\"value\":4.50},{\"id\":\"120\",\"value\":true},{\"id\":\"121\",\"value\":[\"a\",\"b\"]},{\"id\":\"122\",\"value\":null}]");
        }
    }

    @Test
    void aValueForNoFieldIsRefused() {
        assertThatThrownBy(() -> CustomFields.value(null, "text"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("without an id");
        assertThatThrownBy(() -> CustomFields.none(" ")).isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40218", "{\"id\":40218}"})
    void theIdOfANewAccountIsReadInBothForms(String body) {
        try (StubbedBss bss = StubbedBss.answering(request -> ok(body))) {
            assertThat(bss.client()
                            .accounts()
                            .create(AccountCreate.builder()
                                    .name("Harbour Dental Ltd")
                                    .build()))
                    .isEqualTo(40218);
        }
    }

    @Test
    void whatProvisioningNeedsIsNamed() {
        AccountCreate bare = AccountCreate.builder().name("Harbour Dental Ltd").build();
        AccountCreate whole = bare.toBuilder()
                .phone("+44 20 7946 0018")
                .email("it@harbourdental.example")
                .billingAddress(Address.builder().postCode("SE1 2AB").build())
                .build();

        assertThat(Accounts.missing(bare)).containsExactly("phone", "email", "billing address with post code");
        assertThat(Accounts.missing(whole)).isEmpty();
    }

    @Test
    void anUnlimitedCreditIsNoNumberAndNoError() {
        try (StubbedBss bss =
                StubbedBss.answering(request -> ok("{\"id\":1,\"name\":\"A\",\"creditLimit\":\"Unlimited\"}"))) {
            assertThat(bss.client().accounts().get(1).creditLimit()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T10:00:00", "2026-03-01T10:00:00.000Z", "2026-03-01T12:00:00+02:00"})
    void aTimeWithoutOffsetIsUtc(String text) {
        try (StubbedBss bss = StubbedBss.answering(request -> ok("{\"id\":\"S-1\",\"updatedAt\":\"" + text + "\"}"))) {
            Subscription read = bss.client().subscriptions().get("S-1");

            assertThat(Objects.requireNonNull(read.updatedAt()).toInstant())
                    .isEqualTo(OffsetDateTime.parse("2026-03-01T10:00:00Z").toInstant());
        }
    }
}
