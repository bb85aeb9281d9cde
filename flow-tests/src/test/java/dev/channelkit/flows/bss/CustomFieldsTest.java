package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.customfield.CustomFields;
import dev.channelkit.bss.model.CustomField;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Custom fields of all that has them: found by name, given new values, and left alone where a value does not fit. */
@ExtendWith(SandboxExtension.class)
class CustomFieldsTest {
    private static final String TEXT = "Zoë's \"first\" \\ 100%";

    private Sandbox sandbox;
    private BssClient client;

    @BeforeEach
    void open(Sandbox given) {
        sandbox = given;
        client = Reseller.client(sandbox);
    }

    @AfterEach
    void close() {
        client.close();
    }

    private List<CustomField> ofTheCustomer() {
        return client.accounts().customFields(Reseller.CUSTOMER);
    }

    private static Optional<String> text(List<CustomField> fields, String name) {
        return CustomFields.named(fields, name).flatMap(CustomFields::text);
    }

    private static String idOf(List<CustomField> fields, String name) {
        return CustomFields.named(fields, name).orElseThrow().id();
    }

    @Test
    void newValuesAreThereAndOthersStay() {
        List<CustomField> before = ofTheCustomer();
        String first = before.get(0).name();
        client.accounts().setCustomFields(Reseller.CUSTOMER, CustomFields.value(idOf(before, first), TEXT));
        client.accounts().setCustomFields(Reseller.CUSTOMER, CustomFields.value(idOf(before, "segment"), "Education"));

        assertThat(text(ofTheCustomer(), first)).contains(TEXT);
        assertThat(text(ofTheCustomer(), "Segment")).contains("Education");
        client.accounts().setCustomFields(Reseller.CUSTOMER, CustomFields.none(idOf(before, first)));
        assertThat(text(ofTheCustomer(), first)).isEmpty();
        assertThat(text(ofTheCustomer(), "Segment")).contains("Education");
    }

    @Test
    void aDraftTakesThemToo() {
        String order = client.orders().draft(Reference.of("PO-1881"), Reseller.ORDER);
        String id = idOf(client.orders().customFields(order), "Purchase order");

        client.orders().updateCustomFields(order, List.of(CustomFields.value(id, TEXT)));

        assertThat(text(client.orders().customFields(order), "Purchase order")).contains(TEXT);
    }

    @Test
    void theOthersShowTheirs() {
        String subscription = client.subscriptions().list().iterator().next().id();
        String invoice = client.invoices().list().iterator().next().id();
        String product = client.products().list().iterator().next().id();

        assertThat(text(client.subscriptions().customFields(subscription), "Synchronisation id"))
                .contains("sync-" + subscription.toLowerCase(Locale.ROOT));
        assertThat(CustomFields.named(client.invoices().customFields(invoice), "Cost centre"))
                .isPresent();
        assertThat(client.products().customFields(product)).isNotEmpty();
    }

    @Test
    void aValueThatDoesNotFitChangesNothing() {
        List<CustomField> before = ofTheCustomer();

        assertThatThrownBy(() -> client.accounts()
                        .setCustomFields(
                                Reseller.CUSTOMER,
                                CustomFields.value(idOf(before, before.get(0).name()), TEXT),
                                CustomFields.value(idOf(before, "Synchronisation id"), "x")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("read-only");

        assertThat(ofTheCustomer()).isEqualTo(before);
    }

    @Test
    void aLostAnswerIsNotSentAgain() {
        String id = ofTheCustomer().get(0).id();
        sandbox.fault(
                Fault.reset().afterApplying().on("updateAccountCustomFields").times(1));

        assertThatThrownBy(() -> client.accounts().setCustomFields(Reseller.CUSTOMER, CustomFields.value(id, TEXT)))
                .isInstanceOfSatisfying(
                        ChannelKitException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN));

        sandbox.received().operation("updateAccountCustomFields").assertCount(1);
    }
}
