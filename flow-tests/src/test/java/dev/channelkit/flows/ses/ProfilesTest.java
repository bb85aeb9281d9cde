package dev.channelkit.flows.ses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.ses.SesProfile;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.Customer;
import dev.channelkit.ses.model.CustomerFields;
import dev.channelkit.ses.model.CustomerUpdate;
import dev.channelkit.ses.model.Invoice;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody knows of the provider makes no difference to the client's user. */
class ProfilesTest {

    static Stream<SesProfile> profiles() {
        SesProfile usual = SesProfile.usual();
        return Stream.of(
                usual,
                usual.withNumericIds(true),
                usual.withNumericAmounts(true),
                usual.withBareSingle(true),
                usual.withPlainEnvelope(true),
                usual.withCreatedStatus(201),
                usual.withPageCap(60),
                usual.withRefuseRepeatedFilter(true),
                usual.withNumericIds(true)
                        .withNumericAmounts(true)
                        .withBareSingle(true)
                        .withPlainEnvelope(true)
                        .withCreatedStatus(201)
                        .withPageCap(17));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aFlowGoesTheSameUnderEveryReading(SesProfile profile) {
        try (Sandbox sandbox = Sandbox.builder().ses(profile).start();
                SesClient client = Client.builder(sandbox.ses()).strict(true).build()) {
            Customer created = client.customers().create(Client.ZOE);
            client.customers()
                    .update(created.id(), CustomerUpdate.builder().name("Zoë").build());
            Customer read = client.customers().get(created.id());
            List<Customer> few = client.customers()
                    .list(q -> q.filter(CustomerFields.ID.lessThan("401")).noRelations())
                    .toList();
            List<Invoice> invoices =
                    client.invoices().list(q -> q.customerId("101")).toList();

            assertThat(read.name()).isEqualTo("Zoë");
            assertThat(few).hasSize(300);
            assertThat(new HashSet<>(few)).hasSize(300);
            assertThat(invoices)
                    .isNotEmpty()
                    .allMatch(invoice -> invoice.total().scale() == 10);
            assertThat(sandbox.report()).isEmpty();
        }
    }
}
