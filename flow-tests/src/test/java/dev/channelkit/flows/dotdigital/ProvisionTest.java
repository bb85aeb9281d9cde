package dev.channelkit.flows.dotdigital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.auth.Secret;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.model.CreateAccountRequest;
import dev.channelkit.dotdigital.model.NumberType;
import dev.channelkit.dotdigital.provisioning.CustomerConflictException;
import dev.channelkit.dotdigital.provisioning.CustomerConflictException.Kind;
import dev.channelkit.dotdigital.provisioning.FirstUser;
import dev.channelkit.dotdigital.provisioning.InvalidPlanException;
import dev.channelkit.dotdigital.provisioning.NumberWish;
import dev.channelkit.dotdigital.provisioning.ProvisioningOpenException;
import dev.channelkit.dotdigital.provisioning.ProvisioningPlan;
import dev.channelkit.dotdigital.provisioning.ProvisioningResult;
import dev.channelkit.dotdigital.provisioning.ProvisioningStep;
import dev.channelkit.dotdigital.provisioning.RolesMissingException;
import dev.channelkit.dotdigital.provisioning.StepEvent;
import dev.channelkit.dotdigital.provisioning.StepState;
import dev.channelkit.sandbox.DotdigitalSandbox;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Customers who are set up: what is there already, what is in the way, what is told. */
@ExtendWith(SandboxExtension.class)
class ProvisionTest {
    private Sandbox sandbox;
    private DotdigitalSandbox dotdigital;
    private DotdigitalClient client;
    private final List<StepEvent> events = new ArrayList<>();

    @BeforeEach
    void open(Sandbox given) {
        sandbox = given;
        dotdigital = sandbox.dotdigital();
        client = Partner.builder(sandbox).build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private ProvisioningResult provision(ProvisioningPlan plan) {
        return client.provisioning().provision(plan, events::add);
    }

    private void assertNothingChanged() {
        for (String write : List.of(
                "createAccount",
                "addUserToAccount",
                "addRoleToAccount",
                "addRoleToUser",
                "addCredit",
                "allocateInboundNumber")) {
            sandbox.received().operation(write).assertNone();
        }
    }

    private Kind conflict(ProvisioningPlan plan) {
        CustomerConflictException e = catchThrowableOfType(CustomerConflictException.class, () -> provision(plan));
        return e.kind();
    }

    @Test
    void setsUpAllAndSaysWhatWasMade() {
        ProvisioningResult.Complete made = provision(ProvisionedCustomer.plan()).orThrow();

        assertThat(made.there()).isEmpty();
        assertThat(made.made())
                .extracting(step -> step.step() + " " + step.subject())
                .containsExactly(
                        "ACCOUNT " + made.accountId(),
                        "ACCOUNT_ROLES Messaging User",
                        "ACCOUNT_ROLES Inbound Messaging",
                        "USER harbour.ops",
                        "USER_ROLES Reporting User",
                        "USER_ROLES Billing Viewer",
                        "CREDIT PO-1881",
                        "NUMBER ");
        assertThat(dotdigital.user("harbour.ops").orElseThrow().userId()).isEqualTo(made.userId());
        assertThat(dotdigital.isPassword(
                        dotdigital.user("harbour.ops").orElseThrow().userId(), ProvisionedCustomer.PASSWORD))
                .isTrue();
        assertThat(dotdigital.numbers(made.accountId()).get(0).number()).isEqualTo(made.number());
        assertThat(events)
                .extracting(event -> event.step() + " " + event.state())
                .startsWith("PROBE LOOKED", "ACCOUNT LOOKED", "ACCOUNT SENT", "ACCOUNT DONE", "ACCOUNT_ROLES LOOKED")
                .endsWith("CREDIT LOOKED", "CREDIT SENT", "CREDIT DONE", "NUMBER LOOKED", "NUMBER SENT", "NUMBER DONE");
    }

    @Test
    void findsAllThereTheSecondTime() {
        ProvisioningResult first = provision(ProvisionedCustomer.plan());
        events.clear();

        ProvisioningResult second = provision(ProvisionedCustomer.plan());

        assertThat(second.made()).isEmpty();
        assertThat(second.there()).hasSameSizeAs(first.made());
        assertThat(second.accountId()).isEqualTo(first.accountId());
        assertThat(second.userId()).isEqualTo(first.userId());
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(events).extracting(StepEvent::state).containsOnly(StepState.LOOKED, StepState.THERE);
    }

    @Test
    void probesBeforeTheFirstChange() {
        sandbox.fault(Fault.status(500).on("getAvailableInboundNumbers"));

        assertThatThrownBy(() -> provision(ProvisionedCustomer.plan())).isInstanceOf(ServerErrorException.class);

        assertNothingChanged();
    }

    @Test
    void changesNothingWithWrongCredentials() {
        try (DotdigitalClient stranger =
                Partner.builder(sandbox).credentials("test-user", "wrong").build()) {
            assertThatThrownBy(() -> stranger.provisioning().provision(ProvisionedCustomer.plan()))
                    .isInstanceOf(AuthenticationException.class);
        }
        assertNothingChanged();
    }

    @Test
    void namesAllRolesThatAreMissingBeforeTheFirstChange() {
        ProvisioningPlan plan = ProvisionedCustomer.builder()
                .accountRole("Sender")
                .accountRole("Billing Viewer")
                .user(ProvisionedCustomer.user().role("Owner").build())
                .build();

        RolesMissingException e = catchThrowableOfType(RolesMissingException.class, () -> provision(plan));

        assertThat(e.missing()).containsExactly("Sender (account)", "Billing Viewer (account)", "Owner (user)");
        assertThat(e).hasMessageContaining("Messaging User");
        assertNothingChanged();
    }

    @Test
    void namesAllFieldsThatAreWrong() {
        ProvisioningPlan.Builder plan = ProvisioningPlan.builder(ProvisionedCustomer.KEY)
                .account(CreateAccountRequest.builder()
                        .name(" ")
                        .countryIsoCode("gb")
                        .reference("another")
                        .build())
                .user(ProvisionedCustomer.user()
                        .password("short-77")
                        .landlinePhoneNumber(null)
                        .mobilePhoneNumber("07700 900123")
                        .emailAddress("nobody")
                        .build())
                .credit(0, 13, ProvisionedCustomer.PO)
                .number(NumberWish.anyOf(NumberType.LONG_NUMBER, "").keyword("WIN"));

        InvalidPlanException e = catchThrowableOfType(InvalidPlanException.class, plan::build);

        assertThat(e.fields())
                .containsExactly(
                        "account.name",
                        "account.countryIsoCode",
                        "account.reference",
                        "user.emailAddress",
                        "user.mobilePhoneNumber",
                        "user.landlinePhoneNumber",
                        "user.password",
                        "credit.credits",
                        "credit.expiryMonths",
                        "number.countryIsoCode",
                        "number.keyword");
        assertThat(e.getMessage()).doesNotContain("short-77", "07700");
    }

    @Test
    void asksForASuppliedPasswordBeforeTheFirstCall() {
        ProvisioningPlan plan = ProvisionedCustomer.builder()
                .user(ProvisionedCustomer.user()
                        .password(() -> Secret.of("short"))
                        .build())
                .build();

        assertThatThrownBy(() -> provision(plan))
                .isInstanceOfSatisfying(
                        InvalidPlanException.class, e -> assertThat(e.fields()).containsExactly("user.password"));

        sandbox.received().provider("dotdigital").assertNone();
    }

    @Test
    void refusesAReferenceThatSeveralAccountsCarry() {
        for (int i = 0; i < 2; i++) {
            long unused =
                    dotdigital.put("accounts", "{\"Name\": \"A\", \"Reference\": \"K-1077\", \"Status\": \"Active\"}");
        }

        assertThat(conflict(ProvisionedCustomer.plan())).isEqualTo(Kind.SEVERAL_ACCOUNTS);
        assertNothingChanged();
    }

    @Test
    void refusesAnAccountThatIsClosedOrSuspended() {
        long id = dotdigital.put("accounts", "{\"Name\": \"A\", \"Reference\": \"K-1077\", \"Status\": \"Closed\"}");
        assertThat(conflict(ProvisionedCustomer.plan())).isEqualTo(Kind.ACCOUNT_CLOSED);

        long same = dotdigital.put(
                "accounts",
                "{\"AccountId\": " + id + ", \"Name\": \"A\", \"Reference\": \"K-1077\", \"Status\": \"Suspended\"}");
        assertThat(same).isEqualTo(id);
        assertThat(conflict(ProvisionedCustomer.plan())).isEqualTo(Kind.ACCOUNT_SUSPENDED);
        assertNothingChanged();
    }

    @Test
    void goesOnFromAnAccountThatIsThere() {
        long id = dotdigital.put(
                "accounts", "{\"Name\": \"As it was\", \"Reference\": \"K-1077\", \"Status\": \"Active\"}");

        ProvisioningResult result = provision(ProvisionedCustomer.plan());

        assertThat(result.accountId()).isEqualTo((int) id);
        assertThat(result.there()).extracting(step -> step.step()).containsExactly(ProvisioningStep.ACCOUNT);
        sandbox.received().operation("createAccount").assertNone();
        sandbox.received().operation("updateAccount").assertNone();
    }

    @Test
    void refusesAUserWithAnotherMailAddress() {
        int account = provision(ProvisionedCustomer.plan()).orThrow().accountId();
        ProvisioningPlan plan = ProvisionedCustomer.builder()
                .user(ProvisionedCustomer.user()
                        .emailAddress("bram@example.com")
                        .build())
                .build();

        assertThat(conflict(plan)).isEqualTo(Kind.USER_NAME_TAKEN);
        assertThat(dotdigital.users(account)).hasSize(1);
    }

    @Test
    void refusesAUserNameThatIsTakenElsewhere() {
        ProvisioningPlan plan = ProvisionedCustomer.builder()
                .user(ProvisionedCustomer.user().username("admin").build())
                .build();

        assertThat(conflict(plan)).isEqualTo(Kind.USER_NAME_TAKEN);
        sandbox.received().operation("addCredit").assertNone();
    }

    @Test
    void takesAUserWhoWasAddedMeanwhileForItsOwn() {
        ProvisioningResult result = client.provisioning().provision(ProvisionedCustomer.plan(), event -> {
            if (event.step() == ProvisioningStep.USER && event.state() == StepState.SENT) {
                long unused = dotdigital.put(
                        "users",
                        "{\"AccountId\": " + dotdigital.accountsWith("K-1077").get(0)
                                + ", \"Username\": \"harbour.ops\", \"Firstname\": \"Ada\", \"LastName\": \"Byron\","
                                + " \"EmailAddress\": \"ada@example.com\"}");
            }
        });

        assertThat(result.orThrow().userId())
                .isEqualTo(dotdigital.user("harbour.ops").orElseThrow().userId());
        assertThat(dotdigital.users(result.orThrow().accountId())).hasSize(1);
        sandbox.received().operation("addUserToAccount").assertCount(1);
    }

    @Test
    void refusesAUserWhoIsDisabled() {
        long account =
                dotdigital.put("accounts", "{\"Name\": \"A\", \"Reference\": \"K-1077\", \"Status\": \"Active\"}");
        long unused = dotdigital.put(
                "users",
                "{\"AccountId\": " + account
                        + ", \"Username\": \"Harbour.Ops\", \"Firstname\": \"Ada\", \"LastName\": \"Byron\","
                        + " \"EmailAddress\": \"ada@example.com\", \"IsEnabled\": false}");

        assertThat(conflict(ProvisionedCustomer.plan())).isEqualTo(Kind.USER_DISABLED);
        assertNothingChanged();
    }

    @Test
    void takesARefusalForSuccessWhereTheStateShowsIt() {
        int account = provision(ProvisionedCustomer.plan()).orThrow().accountId();

        client.roles().grantToAccount(account, 12);
        client.accounts().suspend(account);
        client.accounts().suspend(account);
        client.users().remove(account, 1);
        client.numbers().deallocate(account, "60006", "WIN");

        assertThat(dotdigital.accountStatus(account)).contains("Suspended");
        assertThatThrownBy(() -> client.roles().grantToAccount(account, 11))
                .as("it is for users only")
                .isInstanceOf(BadRequestException.class);
        client.accounts().reactivate(account);
        client.accounts().reactivate(account);
        client.roles().withdrawFromAccount(account, 12);
        client.roles().withdrawFromAccount(account, 12);
        assertThat(dotdigital.accountRoles(account)).containsExactly("Inbound Messaging");
    }

    @Test
    void takesTheNextNumberWhenAnotherWasQuicker() {
        ProvisioningPlan plan = ProvisionedCustomer.plan();
        String first = client
                .numbers()
                .available(dev.channelkit.dotdigital.model.GetAvailableInboundNumbersRequest.builder()
                        .countryIsoCode("IRL")
                        .numberType(NumberType.LONG_NUMBER)
                        .build())
                .stream()
                .findFirst()
                .orElseThrow()
                .number();

        ProvisioningResult result = client.provisioning().provision(plan, event -> {
            events.add(event);
            if (event.step() == ProvisioningStep.NUMBER
                    && event.state() == StepState.SENT
                    && dotdigital.numbers(1001).stream()
                            .noneMatch(held -> held.number().equals(first))) {
                long unused = dotdigital.put(
                        "numbers",
                        "{\"Number\": \"" + first
                                + "\", \"NumberType\": \"LongNumber\", \"AccountId\": 1001, \"Keyword\": \"\"}");
            }
        });

        assertThat(result.number()).isNotEqualTo(first);
        assertThat(dotdigital.numbers(result.orThrow().accountId())).hasSize(1);
        sandbox.received().operation("allocateInboundNumber").assertCount(2);
    }

    @Test
    void refusesAGivenNumberThatAnotherHolds() {
        String held = dotdigital.numbers(1001).stream()
                .findFirst()
                .map(one -> one.number())
                .orElseGet(() -> {
                    long unused = dotdigital.put(
                            "numbers",
                            "{\"Number\": \"353870000000\", \"NumberType\": \"LongNumber\", \"AccountId\": 1001, \"Keyword\": \"\"}");
                    return "353870000000";
                });
        ProvisioningPlan plan = ProvisionedCustomer.builder()
                .number(NumberWish.given("+" + held))
                .build();

        assertThat(conflict(plan)).isEqualTo(Kind.NO_NUMBER);
    }

    @Test
    void doesNotTryOtherNumbersAfterARefusalOfAnotherKind() {
        sandbox.fault(Fault.status(400).on("allocateInboundNumber"));

        assertThatThrownBy(() -> provision(ProvisionedCustomer.plan())).isInstanceOf(BadRequestException.class);

        sandbox.received().operation("allocateInboundNumber").assertCount(1);
    }

    @Test
    void stopsAtAGrantOfWhichNobodyKnowsAndSaysHowToGoOn() {
        sandbox.fault(Fault.status(504)
                .applyingLate(Duration.ofSeconds(100))
                .on("addCredit")
                .times(1));

        ProvisioningResult result = provision(ProvisionedCustomer.plan());

        assertThat(result).isInstanceOfSatisfying(ProvisioningResult.Open.class, open -> {
            assertThat(open.open().step()).isEqualTo(ProvisioningStep.CREDIT);
            assertThat(open.open().entry().reference()).isEqualTo(ProvisionedCustomer.PO);
            assertThat(open.open().settleFrom()).isAfter(sandbox.clock().instant());
            assertThat(open.open().advice()).contains("same plan", "PO-1881");
            assertThat(open.userId()).isNotNull();
        });
        assertThatThrownBy(result::orThrow).isInstanceOf(ProvisioningOpenException.class);
        sandbox.received().operation("allocateInboundNumber").assertNone();
        assertThat(events)
                .last()
                .extracting(StepEvent::step, StepEvent::state)
                .containsExactly(ProvisioningStep.CREDIT, StepState.UNKNOWN);

        ProvisioningResult again = provision(ProvisionedCustomer.plan());

        assertThat(again.there()).extracting(step -> step.step()).contains(ProvisioningStep.CREDIT);
        assertThat(dotdigital.grants(again.orThrow().accountId())).hasSize(1);
        sandbox.received().operation("addCredit").assertCount(1);
    }

    @Test
    void staysOpenWhereNothingTells() {
        sandbox.fault(Fault.status(404).on("getCreditHistory"));
        sandbox.fault(Fault.reset().afterApplying().on("addCredit").times(1));
        ProvisioningResult unused = provision(ProvisionedCustomer.plan());

        ProvisioningResult result = provision(ProvisionedCustomer.plan());

        assertThat(result).isInstanceOfSatisfying(ProvisioningResult.Open.class, open -> {
            assertThat(open.open().settleFrom()).isNull();
            assertThat(open.open().advice()).contains("decide");
        });
        sandbox.received().operation("addCredit").assertCount(1);
    }

    @Test
    void goesOnThoughTheListenerFails() {
        ProvisioningResult result = client.provisioning().provision(ProvisionedCustomer.plan(), event -> {
            throw new IllegalStateException("of the listener");
        });

        assertThat(result).isInstanceOf(ProvisioningResult.Complete.class);
    }

    @Test
    void showsNeitherPasswordNorTelephoneNumbers() {
        FirstUser user = ProvisionedCustomer.user().build();
        ProvisioningResult result = provision(ProvisionedCustomer.plan());

        assertThat(user + " " + ProvisionedCustomer.plan() + result + events + NumberWish.given("447700900456"))
                .doesNotContain(
                        ProvisionedCustomer.PASSWORD,
                        "447700900",
                        "442079460123",
                        result.orThrow().number());
    }

    @Test
    void endsWhenTheThreadIsInterrupted() {
        assertThatThrownBy(() -> client.provisioning().provision(ProvisionedCustomer.plan(), event -> {
                    if (event.step() == ProvisioningStep.USER_ROLES) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isInstanceOf(CallCancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
        sandbox.received().operation("addCredit").assertNone();

        assertThat(provision(ProvisionedCustomer.plan())).isInstanceOf(ProvisioningResult.Complete.class);
    }

    @Test
    void endsWhenTheClientIsClosedMeanwhile() {
        assertThatThrownBy(() -> client.provisioning().provision(ProvisionedCustomer.plan(), event -> {
                    if (event.step() == ProvisioningStep.ACCOUNT_ROLES) {
                        client.close();
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        sandbox.received().operation("addUserToAccount").assertNone();
    }
}
