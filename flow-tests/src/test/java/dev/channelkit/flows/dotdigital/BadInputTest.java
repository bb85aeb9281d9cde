package dev.channelkit.flows.dotdigital;

import static dev.channelkit.commons.reference.Reference.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.journal.CorruptJournalException;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalException;
import dev.channelkit.commons.journal.JournalState;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.journal.UnnotedOutcomeException;
import dev.channelkit.commons.journal.WriteInDoubtException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.credit.Credits;
import dev.channelkit.dotdigital.model.AddUserToAccountRequest;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers, proxies and disks do wrong: told clearly, and nothing is granted twice. */
@Isolated // reads what is logged
@ExtendWith(SandboxExtension.class)
@Timeout(60)
class BadInputTest {
    private static final int ACCOUNT = Partner.ACCOUNT;
    private static final int CREDITS = 4_711;
    private static final Reference ORDER = reference("PO-1881");
    private static final String PHONE = "+447700900987";
    private static final String PASSWORD = "test-Passw0rd-of-a-user";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"0,12,Credits", "-5,12,Credits", "500,13,ExpiryMonths", "500,0,ExpiryMonths", "500,-1,ExpiryMonths"})
    void numbersThatCannotBeRightAreRefusedUnsent(int credits, int months, String field, Sandbox sandbox) {
        Journal journal = Journal.inMemory();
        try (DotdigitalClient client = Partner.builder(sandbox).journal(journal).build()) {
            assertThatThrownBy(() -> client.credits().add(ACCOUNT, credits, ORDER, months))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining(field);

            assertThat(sandbox.dotdigital().received().count()).isZero();
            assertThat(journal.find(ORDER)).isEmpty();
        }
    }

    @Test
    void aUserNeedsBothNumbersAndALongPassword() {
        assertThatThrownBy(() -> user().clearLandline().build())
                .hasMessageContaining("LandlinePhoneNumber")
                .hasMessageNotContaining(PHONE);
        assertThatThrownBy(() -> user().request().password("short-Pw"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Password")
                .hasMessageNotContaining("short-Pw");
    }

    @Test
    void wrongCredentialsGrantNothingAndLeaveNothingOpen(Sandbox sandbox) {
        Journal journal = Journal.inMemory();
        try (DotdigitalClient client = Partner.builder(sandbox)
                .credentials("nobody", "wrong-test-password")
                .journal(journal)
                .build()) {
            AuthenticationException e = catchThrowableOfType(
                    AuthenticationException.class, () -> client.credits().add(ACCOUNT, CREDITS, ORDER));

            assertThat(e.toString()).doesNotContain("wrong-test-password");
            assertThat(journal.open()).isEmpty();
            assertThat(granted(sandbox)).isZero();
        }
    }

    @Test
    void aLostAcceptHeaderChangesNothing(Sandbox sandbox) {
        try (DotdigitalClient client = Partner.builder(sandbox).build()) {
            sandbox.fault(Fault.lostHeader("Accept"));

            var unused = client.credits().add(ACCOUNT, CREDITS, ORDER);

            assertThat(granted(sandbox)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"object", "trailingComma", "array", "text"})
    void arefusalInAnyFormLeavesNothingOpen(String form) {
        Journal journal = Journal.inMemory();
        try (Sandbox sandbox = Sandbox.builder()
                        .dotdigital(DotdigitalProfile.usual().withErrorForm(form))
                        .start();
                DotdigitalClient client =
                        Partner.builder(sandbox).journal(journal).build()) {
            BadRequestException e = catchThrowableOfType(
                    BadRequestException.class, () -> client.credits().add(999_999, CREDITS, ORDER));

            assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(e.details().status()).isEqualTo(400);
            assertThat(journal.find(Credits.GRANT, ORDER).orElseThrow().state()).isEqualTo(JournalState.ABSENT);
        }
    }

    @Test
    void whatAShortTimeoutLosesIsSettled(Sandbox sandbox) {
        Journal journal = Journal.inMemory();
        try (DotdigitalClient hurried = Partner.builder(sandbox)
                        .journal(journal)
                        .answerTimeout(Duration.ofSeconds(2)) // so that the sandbox has the call by then
                        .build();
                DotdigitalClient client =
                        Partner.builder(sandbox).journal(journal).build()) {
            sandbox.fault(Fault.hang()
                    .applyingLate(Duration.ofSeconds(100))
                    .on("addCredit")
                    .times(1));
            assertThatThrownBy(() -> hurried.credits().add(ACCOUNT, CREDITS, ORDER))
                    .isInstanceOf(WriteInDoubtException.class);

            assertThat(client.credits().settle(ORDER)).isInstanceOf(Settlement.Confirmed.class);
            assertThat(granted(sandbox)).isEqualTo(1);
        }
    }

    /** The n-th note fails: planned, sent, confirmed. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aFullDiskGrantsNothingTwice(int note, Sandbox sandbox) {
        FullDisk disk = new FullDisk(Journal.inMemory(), note);
        try (DotdigitalClient client = Partner.builder(sandbox).journal(disk).build()) {
            ChannelKitException e = catchThrowableOfType(
                    ChannelKitException.class, () -> client.credits().add(ACCOUNT, CREDITS, ORDER));

            assertThat(e).isInstanceOfAny(JournalException.class, UnnotedOutcomeException.class);
            assertThat(e.outcome()).isEqualTo(note < 3 ? Outcome.NOT_SENT : Outcome.APPLIED);
            assertThat(granted(sandbox)).isEqualTo(note < 3 ? 0 : 1);
            disk.isFreedUp();
            var unused1 = client.credits().settlePending();
            var unused2 = client.credits().add(ACCOUNT, CREDITS, ORDER);
            assertThat(granted(sandbox)).isEqualTo(1);
        }
    }

    @Test
    void aFileThatIsNoJournalIsToldAndLeftAsItIs() throws Exception {
        Path file = directory.resolve("grants.journal");
        Files.writeString(file, "not a journal\nat all\n");

        assertThatThrownBy(() -> Journal.file(file))
                .isInstanceOf(CorruptJournalException.class)
                .hasMessageContaining("grants.journal");
        assertThatThrownBy(() -> Journal.file(directory)).isInstanceOf(JournalException.class);

        assertThat(file).hasContent("not a journal\nat all\n");
    }

    @Test
    void passwordsAndPhoneNumbersAreShownNowhere(Sandbox sandbox) {
        StringBuilder told = new StringBuilder();
        String log = logOf(() -> {
            try (DotdigitalClient client = Partner.builder(sandbox).build()) {
                AddUserToAccountRequest user = user().build();
                told.append(user)
                        .append(client.users().addCall(user))
                        .append(client.users().addCall(user).dryRun());
                sandbox.fault(Fault.status(500).on("addUserToAccount").times(1));
                ChannelKitException e = catchThrowableOfType(
                        ChannelKitException.class, () -> client.users().add(user));
                told.append(e).append(e.getCause());
                var unused1 = client.users().add(user);
                ChannelKitException twice = catchThrowableOfType(
                        ChannelKitException.class, () -> client.users().add(user));
                told.append(twice);
            }
        });

        assertThat(told.append(log).toString())
                .doesNotContain(PASSWORD)
                .doesNotContain(PHONE.substring(1))
                .doesNotContain(sandbox.dotdigital().password());
    }

    private static String logOf(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return log.toString(StandardCharsets.UTF_8);
    }

    private static UserForm user() {
        return new UserForm(AddUserToAccountRequest.builder()
                .accountId(ACCOUNT)
                .username("acme.ops")
                .password(PASSWORD)
                .firstname("Ada")
                .lastName("Byron")
                .emailAddress("ada@example.com")
                .mobilePhoneNumber(PHONE));
    }

    /** A user that is whole unless something is left out. */
    private static final class UserForm {
        private final AddUserToAccountRequest.Builder request;
        private boolean landline = true;

        UserForm(AddUserToAccountRequest.Builder request) {
            this.request = request;
        }

        UserForm clearLandline() {
            landline = false;
            return this;
        }

        AddUserToAccountRequest.Builder request() {
            return request;
        }

        AddUserToAccountRequest build() {
            return landline ? request.landlinePhoneNumber(PHONE).build() : request.build();
        }
    }

    private static long granted(Sandbox sandbox) {
        return sandbox.dotdigital().grants(ACCOUNT).stream()
                .filter(grant -> grant.credits() == CREDITS)
                .count();
    }
}
