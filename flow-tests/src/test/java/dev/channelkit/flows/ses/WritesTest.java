package dev.channelkit.flows.ses;

import static dev.channelkit.flows.ses.Client.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.ConflictException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxClock;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.SesSandbox;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.CloudAccount;
import dev.channelkit.ses.model.CloudAccountAssignment;
import dev.channelkit.ses.model.Customer;
import dev.channelkit.ses.model.CustomerFields;
import dev.channelkit.ses.model.CustomerRelations;
import dev.channelkit.ses.model.CustomerUpdate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class WritesTest {
    private SesClient client;

    @BeforeEach
    void open(SesSandbox ses) {
        client = Client.of(ses);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aCustomerIsCreatedReadChangedAndReadAgain(SandboxClock clock) {
        Customer created = client.customers().create(Client.ZOE);
        Customer read = client.customers().get(created.id());
        clock.advance(Duration.ofDays(1));
        Customer changed = client.customers()
                .update(
                        created.id(),
                        CustomerUpdate.builder().company("Ny & Co").build());
        Customer readAgain = client.customers().get(created.id());

        assertThat(read.name()).isEqualTo(Client.ZOE.name());
        assertThat(read.company()).isEqualTo(Client.ZOE.company());
        assertThat(read.email()).isEqualTo(Client.ZOE.email());
        assertThat(changed.company()).isEqualTo("Ny & Co");
        assertThat(readAgain.company()).isEqualTo("Ny & Co");
        assertThat(readAgain.name()).isEqualTo(Client.ZOE.name());
        assertThat(readAgain.createdAt()).isEqualTo(read.createdAt());
        assertThat(readAgain.updatedAt()).isAfter(read.updatedAt());
    }

    @Test
    void whatWasCreatedIsFoundByItsFields() {
        String id = client.customers().create(Client.ZOE).id();

        List<Customer> found = client.customers()
                .list(q -> q.filter(
                        CustomerFields.COMPANY.contains("% Pure_Water\\"), CustomerFields.EMAIL.is(Client.ZOE.email())))
                .toList();

        assertThat(found).extracting(Customer::id).containsExactly(id);
    }

    @Test
    void aFreeCloudAccountIsAssignedToACustomer() {
        CloudAccount free = freeAccount();
        String id = client.customers().create(Client.ZOE).id();

        List<CloudAccount> assigned = client.cloudAccounts().assignCustomer(free.id(), assignment(free.id(), id));

        assertThat(assigned).extracting(CloudAccount::customerId).containsExactly(id);
        assertThat(client.customers()
                        .get(id, q -> q.relations(CustomerRelations.CLOUD_ACCOUNTS))
                        .cloudAccounts())
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.accountNumber()).isEqualTo(free.accountNumber());
                    assertThat(account.billingStartDate()).isEqualTo(LocalDate.of(2025, 2, 1));
                });
    }

    @Test
    void anAccountThatIsTakenIsAConflict(SesSandbox ses) {
        CloudAccount taken = client.customers().get("101").cloudAccounts().get(0);

        ConflictException e = failure(
                ses,
                ConflictException.class,
                () -> client.cloudAccounts().assignCustomer(taken.id(), assignment(taken.id(), "102")));

        assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(e).hasMessageContaining("is assigned to customer 101").hasMessageContaining("status 409");
    }

    @Test
    void whatTheSpecDoesNotAllowIsABadRequestThatSaysWhere(SesSandbox ses) {
        BadRequestException e = failure(
                ses,
                BadRequestException.class,
                () -> client.customers().create(Client.ZOE.toBuilder().email("").build()));

        assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(e.details().providerMessage()).contains("email");
    }

    @Test
    void whatIsNotThereIsNotFound(SesSandbox ses) {
        NotFoundException e =
                failure(ses, NotFoundException.class, () -> client.customers().get("1"));

        assertThat(e).hasMessageContaining("GET /customers/{customerId}").hasMessageContaining("status 404");
    }

    @Test
    void aWrongSecretIsRefusedAndNothingIsDone(Sandbox sandbox, SesSandbox ses) {
        try (SesClient stranger = Client.builder(ses)
                .credentials(ses.apiKey(), "wrong-test-secret")
                .retry(RetryPolicy.none())
                .build()) {
            AuthenticationException e = failure(
                    ses,
                    AuthenticationException.class,
                    () -> stranger.customers().create(Client.ZOE));

            assertThat(e.getMessage()).doesNotContain("wrong-test-secret");
        }
        assertThat(sandbox.received().single().status()).hasValue(401);
        assertThat(client.customers().list(q -> q.filter(CustomerFields.EMAIL.is(Client.ZOE.email()))))
                .isEmpty();
    }

    private CloudAccount freeAccount() {
        return client.cloudAccounts().list().stream()
                .filter(account -> account.customerId() == null)
                .findFirst()
                .orElseThrow();
    }

    private static CloudAccountAssignment assignment(String accountId, String customerId) {
        return CloudAccountAssignment.builder()
                .id(accountId)
                .customerId(customerId)
                .billingStartDate(LocalDate.of(2025, 2, 1))
                .build();
    }
}
