package dev.channelkit.flows.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.Confirm;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.query.bracket.TextField;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.customer.ErpRecord;
import dev.channelkit.ses.customer.SyncOutcome.Kind;
import dev.channelkit.ses.customer.SyncResult;
import dev.channelkit.ses.model.Customer;
import dev.channelkit.ses.model.CustomerFields;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class CustomerSyncFlowTest {
    private static final TextField<Customer> KEY = CustomerFields.field("customFields.erpNumber");

    @Test
    void createsUpdatesAndLeavesAlone(Sandbox sandbox) {
        try (SesClient ses = Client.of(sandbox.ses())) {
            Customer known = ses.customers().get("101");
            List<ErpRecord> records = List.of(
                    ErpRecord.of("K-101").name(known.name()).email(known.email()),
                    ErpRecord.of("K-102").name("Zoë Łukasz"),
                    ErpRecord.of("N-1").name("New").company("Neu & Söhne").email("new@example.com"));

            SyncResult first = ses.customers().sync(KEY, records);
            SyncResult second = ses.customers().sync(KEY, records);

            assertThat(first.outcomes())
                    .extracting(outcome -> outcome.kind())
                    .containsExactly(Kind.UNCHANGED, Kind.UPDATED, Kind.CREATED);
            assertThat(second.count(Kind.UNCHANGED)).isEqualTo(3);
            assertThat(ses.customers().get("102").name()).isEqualTo("Zoë Łukasz");
            sandbox.received().operation("createCustomer").assertCount(1);
        }
    }

    @Test
    void createsOnceAlsoWhenTheAnswerIsLost(Sandbox sandbox) {
        sandbox.fault(Fault.reset().afterApplying().on("createCustomer").times(1));
        try (SesClient ses = Client.of(sandbox.ses())) {
            List<ErpRecord> records =
                    List.of(ErpRecord.of("N-1").name("New").company("Neu").email("new@example.com"));

            SyncResult first = ses.customers().sync(KEY, records);
            SyncResult second = ses.customers().sync(KEY, records);

            assertThat(first.count(Kind.CREATED)).isEqualTo(1);
            assertThat(second.count(Kind.UNCHANGED)).isEqualTo(1);
            assertThat(ses.customers().list(q -> q.filter(CustomerFields.EMAIL.is("new@example.com"))))
                    .hasSize(1);
        }
    }

    @Test
    void deletesACustomerOnlyWhenThatIsConfirmed(Sandbox sandbox) {
        try (SesClient ses = Client.of(sandbox.ses())) {

            ses.customers().delete("101", Confirm.destroysBillingHistoryOf("101"));

            assertThatThrownBy(() -> ses.customers().get("101")).isInstanceOf(NotFoundException.class);
        }
    }
}
