package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.Guids;
import dev.channelkit.bss.invoice.Charge;
import dev.channelkit.bss.invoice.DateBasis;
import dev.channelkit.bss.model.Account;
import dev.channelkit.bss.model.AccountCreate;
import dev.channelkit.bss.model.AccountCreatePaths;
import dev.channelkit.bss.model.Invoice;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.patch.JsonPatch;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.bss.BssProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers in the forms that old versions had: words for numbers, bare ids, GUIDs of zeros, times without an offset. */
class OddAnswersTest {

    @Test
    void anUnlimitedCreditHasNoNumber() {
        try (Sandbox sandbox = Sandbox.start();
                BssClient client = Reseller.client(sandbox)) {
            List<Account> accounts = client.accounts().list().toList();

            assertThat(accounts)
                    .filteredOn(account -> account.creditLimit() == null)
                    .hasSize(40);
            assertThat(accounts)
                    .filteredOn(account -> account.creditLimit() != null)
                    .hasSize(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"bare, none, none", "object, object, entity", "number, accepted, empty"})
    void whatACreationAnActionAndAPatchAreAnsweredMakesNoDifference(String created, String action, String patch) {
        BssProfile profile = BssProfile.usual()
                .withCreatedAnswer(created)
                .with("actionAnswer", action)
                .with("patchAnswer", patch);
        try (Sandbox sandbox = Sandbox.builder().bss(profile).start();
                BssClient client = Reseller.client(sandbox)) {
            long id = client.accounts()
                    .create(AccountCreate.builder().name("Zoë's").build());
            client.accounts()
                    .patch(
                            id,
                            JsonPatch.<AccountCreate>builder()
                                    .replace(AccountCreatePaths.CREDIT_LIMIT, new BigDecimal("12.50"))
                                    .build());
            String bought = Reseller.subscription(client, 2).id();
            client.subscriptions().cancel(bought);

            assertThat(client.accounts().get(id).creditLimit()).isEqualByComparingTo("12.50");
            assertThat(client.subscriptions().get(bought).status()).hasToString("Canceled");
        }
    }

    @Test
    void aGuidOfZerosIsNoAddon() {
        try (Sandbox sandbox = Sandbox.start();
                BssClient client = Reseller.client(sandbox)) {
            Invoice invoice = client.invoices().list().iterator().next();
            String addon = client.invoices()
                    .items(invoice.id())
                    .iterator()
                    .next()
                    .subscriptions()
                    .get(0)
                    .addonId();
            List<Charge> charges =
                    client
                            .invoices()
                            .itemsOfMonth(YearMonth.of(2025, 10), ZoneOffset.UTC, DateBasis.INVOICE_DATE)
                            .stream()
                            .toList();

            assertThat(addon).isEqualTo("00000000-0000-0000-0000-000000000000");
            assertThat(Guids.present(addon)).isEmpty();
            assertThat(charges).isNotEmpty().allMatch(charge -> charge.addonId() == null);
        }
    }

    @Test
    void timesAreTheSameMomentsWithAndWithoutAnOffset() {
        assertThat(changes(BssProfile.usual().with("offsets", "false"))).isEqualTo(changes(BssProfile.usual()));
    }

    private static Map<String, Instant> changes(BssProfile profile) {
        try (Sandbox sandbox = Sandbox.builder().bss(profile).start();
                BssClient client = Reseller.client(sandbox)) {
            return client.subscriptions().list().stream()
                    .collect(Collectors.toMap(
                            Subscription::id,
                            one -> Objects.requireNonNull(one.updatedAt()).toInstant()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "html", "empty"})
    void errorsInAnyFormHaveTheirType(String form) {
        try (Sandbox sandbox = Sandbox.builder()
                        .bss(BssProfile.usual().with("errorForm", form))
                        .start();
                BssClient client = Reseller.client(sandbox)) {
            assertThatThrownBy(() -> client.subscriptions().get("nothing")).isInstanceOf(NotFoundException.class);
        }
    }
}
