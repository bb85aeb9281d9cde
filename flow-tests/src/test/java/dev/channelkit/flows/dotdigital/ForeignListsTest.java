package dev.channelkit.flows.dotdigital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.model.NumberType;
import dev.channelkit.dotdigital.provisioning.CustomerConflictException;
import dev.channelkit.dotdigital.provisioning.CustomerConflictException.Kind;
import dev.channelkit.dotdigital.provisioning.NumberWish;
import dev.channelkit.dotdigital.provisioning.Offboarded;
import dev.channelkit.dotdigital.provisioning.OffboardingPlan;
import dev.channelkit.dotdigital.provisioning.ProvisioningPlan;
import dev.channelkit.dotdigital.provisioning.ProvisioningResult;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names of fields are guesses: a provider that knows another one lists what is not the customer's, and a journal may have entries of elsewhere. */
@ExtendWith(SandboxExtension.class)
class ForeignListsTest {
    private static final OffboardingPlan PLAN = OffboardingPlan.builder(ProvisionedCustomer.KEY)
            .removeUsers()
            .suspendAccount()
            .build();

    /** Asks for another account's instead of the one that is asked for, once it is told to. */
    private static final class Misled implements Interceptor {
        private final String method;
        private volatile boolean misleads;

        Misled(String method) {
            this.method = method;
        }

        @Override
        public Response intercept(Chain chain) throws IOException {
            Request request = chain.request();
            RequestBody body = request.body();
            if (!misleads || body == null || !request.url().encodedPath().endsWith("/" + method)) {
                return chain.proceed(request);
            }
            Buffer sent = new Buffer();
            body.writeTo(sent);
            String other = sent.readUtf8().replaceFirst("\"AccountId\":\\d+", "\"AccountId\":" + Partner.ACCOUNT);
            return chain.proceed(request.newBuilder()
                    .post(RequestBody.create(other, body.contentType()))
                    .build());
        }
    }

    private static DotdigitalClient client(Sandbox sandbox, Misled misled) {
        return Partner.builder(sandbox)
                .httpClient(new OkHttpClient.Builder().addInterceptor(misled).build())
                .build();
    }

    private static Kind conflict(DotdigitalClient client) {
        return catchThrowableOfType(
                        CustomerConflictException.class,
                        () -> client.provisioning().offboard(PLAN))
                .kind();
    }

    @Test
    void usersOfOthersAreNotRemoved(Sandbox sandbox) {
        Misled misled = new Misled("GetUsersForAccount");
        try (DotdigitalClient client = client(sandbox, misled)) {
            ProvisioningResult unused =
                    client.provisioning().provision(ProvisionedCustomer.plan()).orThrow();
            assertThat(sandbox.dotdigital().users(Partner.ACCOUNT)).isNotEmpty();
            misled.misleads = true;

            assertThat(conflict(client)).isEqualTo(Kind.NOT_ITS_OWN);

            sandbox.received().operation("removeUserFromAccount").assertNone();
        }
    }

    @Test
    void numbersOfOthersAreNotGivenBack(Sandbox sandbox) {
        Misled misled = new Misled("GetInboundNumbersForAccount");
        try (DotdigitalClient client = client(sandbox, misled)) {
            ProvisioningResult unused =
                    client.provisioning().provision(ProvisionedCustomer.plan()).orThrow();
            assertThat(sandbox.dotdigital().numbers(Partner.ACCOUNT)).isNotEmpty();
            misled.misleads = true;

            assertThat(conflict(client)).isEqualTo(Kind.NOT_ITS_OWN);

            sandbox.received().operation("deallocateInboundNumber").assertNone();
        }
    }

    @Test
    void aUserOfAnotherAccountIsNotTheFirstUserOfThisOne(Sandbox sandbox) {
        long unused = sandbox.dotdigital()
                .put(
                        "users",
                        "{\"AccountId\": " + Partner.ACCOUNT + ", \"Username\": \"" + ProvisionedCustomer.USER
                                + "\", \"Firstname\": \"Ada\", \"LastName\": \"Byron\", \"EmailAddress\": \"ada@example.com\","
                                + " \"MobilePhoneNumber\": \"+447700900123\", \"LandlinePhoneNumber\": \"+442079460123\"}");
        Misled misled = new Misled("GetUsersForAccount");
        misled.misleads = true;
        try (DotdigitalClient client = client(sandbox, misled)) {
            CustomerConflictException e = catchThrowableOfType(
                    CustomerConflictException.class, () -> client.provisioning().provision(ProvisionedCustomer.plan()));

            assertThat(e.kind()).isEqualTo(Kind.NOT_ITS_OWN);
            sandbox.received().operation("addRoleToUser").assertNone();
        }
    }

    @Test
    void whatIsOpenAtAnotherServerIsLeftToIt(Sandbox sandbox) {
        Journal shared = Journal.inMemory();
        try (Sandbox elsewhere = Sandbox.start();
                DotdigitalClient there =
                        Partner.builder(elsewhere).journal(shared).build();
                DotdigitalClient here = Partner.builder(sandbox).journal(shared).build()) {
            elsewhere.fault(Fault.status(504)
                    .applyingLate(Duration.ofSeconds(120))
                    .on("allocateInboundNumber")
                    .times(1));
            ProvisioningPlan other = ProvisioningPlan.builder(Reference.of("K-1"))
                    .account("Elsewhere Ltd")
                    .number(NumberWish.anyOf(NumberType.LONG_NUMBER))
                    .build();
            ProvisioningResult open = there.provisioning().provision(other);
            assertThat(open).isInstanceOf(ProvisioningResult.Open.class);
            ProvisioningResult mine =
                    here.provisioning().provision(ProvisionedCustomer.plan()).orThrow();
            assertThat(mine.accountId()).as("of the same id").isEqualTo(open.accountId());

            Offboarded gone = here.provisioning().offboard(PLAN);

            assertThat(gone.accountId()).isEqualTo(mine.accountId());
        }
    }

    @Test
    void theLastReportHasWhatWasSentUntilTheAccountWasSuspended(Sandbox sandbox) {
        Interceptor busy = chain -> {
            if (chain.request().url().encodedPath().endsWith("/SuspendAccount")) {
                sandbox.clock().advance(Duration.ofMinutes(1));
                int account = sandbox.dotdigital()
                        .accountsWith(ProvisionedCustomer.KEY.value())
                        .get(0);
                long unused = sandbox.dotdigital()
                        .put(
                                "activity",
                                "{\"AccountId\": " + account + ", \"At\": \""
                                        + sandbox.clock().instant()
                                        + "\", \"ActivityType\": \"SmsOutbound\", \"Quantity\": 10, \"ChargeableQuantity\": 9}");
                sandbox.clock().advance(Duration.ofMinutes(1));
            }
            return chain.proceed(chain.request());
        };
        try (DotdigitalClient client = Partner.builder(sandbox)
                .httpClient(new OkHttpClient.Builder().addInterceptor(busy).build())
                .build()) {
            ProvisioningResult unused =
                    client.provisioning().provision(ProvisionedCustomer.plan()).orThrow();

            Offboarded gone = client.provisioning().offboard(PLAN);

            assertThat(gone.lastReport().rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.chargeable()).isEqualTo(9));
        }
    }

    @Test
    void aUserOfAnotherAccountIsNotGone(Sandbox sandbox) {
        try (DotdigitalClient client = Partner.builder(sandbox).build()) {
            ProvisioningResult.Complete made =
                    client.provisioning().provision(ProvisionedCustomer.plan()).orThrow();

            assertThat(catchThrowableOfType(
                            BadRequestException.class,
                            () -> client.users().remove(Partner.ACCOUNT, Objects.requireNonNull(made.userId()))))
                    .isNotNull();
        }
    }
}
