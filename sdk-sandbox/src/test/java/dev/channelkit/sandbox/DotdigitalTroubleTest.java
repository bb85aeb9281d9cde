package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.dotdigital.Grant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is committed though nobody says so, and what is not. */
class DotdigitalTroubleTest {
    private static final int ACCOUNT = 1001;
    private static final String GRANT = "{'AccountId': 1001, 'Credits': 7}";

    private Sandbox sandbox = Sandbox.start();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private void restart(DotdigitalProfile profile, int timeScale) {
        sandbox.close();
        sandbox = Sandbox.builder().dotdigital(profile).timeScale(timeScale).start();
    }

    private Raw api() {
        return Raw.dotdigital(sandbox);
    }

    private List<Grant> grants() {
        return sandbox.dotdigital().grants(ACCOUNT);
    }

    @Test
    void aGrantThatTimesOutMayBeCommittedOrNot() {
        sandbox.fault(Fault.status(504).on("addCredit").nth(1));
        sandbox.fault(Fault.status(504).afterApplying().on("addCredit").nth(2));

        assertThat(api().call("AddCredit", GRANT).status()).isEqualTo(504);
        assertThat(grants()).isEmpty();
        assertThat(api().call("AddCredit", GRANT).status()).isEqualTo(504);
        assertThat(grants()).hasSize(1);
    }

    @Test
    void aGrantMayBeCommittedLongAfterItsAnswerAndIsDatedThen() {
        Instant start = Instant.parse("2026-07-01T12:00:00Z");
        sandbox.clock().set(start);
        sandbox.fault(Fault.status(504)
                .applyingLate(Duration.ofSeconds(124))
                .on("addCredit")
                .times(1));

        assertThat(api().call("AddCredit", GRANT).status()).isEqualTo(504);
        sandbox.clock().advance(Duration.ofSeconds(100));
        assertThat(grants()).isEmpty();
        assertThat(api().call("GetCreditHistory", "{'AccountId': 1001}").body()).doesNotContain("Added");
        sandbox.clock().advance(Duration.ofHours(1));

        assertThat(api().call("GetCreditHistory", "{'AccountId': 1001}").body()).contains("Added");
        assertThat(grants()).hasSize(1);
        assertThat(grants().get(0).grantedAt()).isBetween(start.plusSeconds(124), start.plusSeconds(140));
        assertThat(sandbox.dotdigital()
                        .received()
                        .operation("addCredit")
                        .single()
                        .doneAt()
                        .orElseThrow())
                .isBetween(start.plusSeconds(124), start.plusSeconds(140));
    }

    @Test
    void lateGrantsAreCommittedBeforeLaterOnes() {
        sandbox.fault(Fault.reset()
                .applyingLate(Duration.ofSeconds(60))
                .on("addCredit")
                .times(1));

        assertThatThrownBy(() -> api().call("AddCredit", GRANT)).isInstanceOf(UncheckedIOException.class);
        sandbox.clock().advance(Duration.ofSeconds(61));
        api().call("AddCredit", GRANT.replace("7", "8"));

        assertThat(grants()).extracting(Grant::credits).containsExactly(7, 8);
        assertThat(grants().get(0).transactionId()).isLessThan(grants().get(1).transactionId());
    }

    @Test
    void aResetForgetsWhatWasToComeLate() {
        sandbox.fault(Fault.status(504).applyingLate(Duration.ofSeconds(60)).times(1));
        api().call("AddCredit", GRANT);

        sandbox.reset();
        sandbox.clock().advance(Duration.ofSeconds(61));

        assertThat(grants()).isEmpty();
    }

    @Test
    void lateFaultsArePlannedByTextToo() {
        Raw.Reply reply = api().fault("status=504; late=60s").call("AddCredit", GRANT);
        Raw.Reply wrong = api().fault("truncate; late=60s").call("AddCredit", GRANT);

        assertThat(reply.status()).isEqualTo(504);
        assertThat(wrong.status()).isEqualTo(400);
        sandbox.clock().advance(Duration.ofSeconds(61));
        assertThat(grants()).hasSize(1);
        sandbox.fault(Fault.status(504).applyingLate(Duration.ofSeconds(9)));
        assertThat(Raw.at(sandbox.adminUrl()).get("/sandbox/faults").body()).contains("\"late\" : \"PT9S\"");
    }

    @Test
    void grantsUnderWayAreCountedUntilTheyAreCommitted() {
        sandbox.fault(Fault.status(504)
                .applyingLate(Duration.ofSeconds(60))
                .on("addCredit")
                .times(1));

        api().call("AddCredit", GRANT);
        api().call("AddCredit", GRANT.replace("1001", "1002"));
        assertThat(sandbox.dotdigital().mostGrantsAtOnce(ACCOUNT)).isEqualTo(1);
        assertThat(sandbox.dotdigital().received().operation("addCredit").mostAtOnce())
                .isEqualTo(2);
        api().call("AddCredit", GRANT);
        assertThat(sandbox.dotdigital().mostGrantsAtOnce(ACCOUNT)).isEqualTo(2);
        sandbox.clock().advance(Duration.ofSeconds(61));
        api().call("AddCredit", GRANT);
        assertThat(sandbox.dotdigital().mostGrantsAtOnce(ACCOUNT)).isEqualTo(2);
        assertThat(sandbox.dotdigital().mostGrantsAtOnce(1002)).isEqualTo(1);
        assertThat(sandbox.dotdigital().mostGrantsAtOnce(1003)).isZero();
    }

    @Test
    void aReportThatIsTooLargeEndsWhenTheServerGivesUpWhichAMovedClockBringsOn() throws Exception {
        restart(DotdigitalProfile.usual().withReportLines(1), 1);
        String month = "{'StartDate': '2026-01-01T00:00:00Z', 'EndDate': '2026-02-01T00:00:00Z'}";

        CompletableFuture<Raw.Reply> reply =
                CompletableFuture.supplyAsync(() -> api().call("GetChargeableActivityReport", month));
        until(() -> !sandbox.report().isEmpty());
        assertThat(reply).isNotDone();
        // the call may not have begun to wait yet, so time goes on until it has
        until(() -> {
            sandbox.clock().advance(Duration.ofSeconds(126));
            return reply.isDone();
        });

        assertThat(reply.get(60, TimeUnit.SECONDS).status()).isEqualTo(504);
    }

    @Test
    void withScaledTimeTheServersLimitPassesInAMoment() {
        restart(DotdigitalProfile.usual().withReportLines(1), 10_000);
        Instant before = sandbox.clock().instant();

        Raw.Reply reply = api().call(
                        "GetChargeableActivityReport",
                        "{'StartDate': '2026-01-01T00:00:00Z', 'EndDate': '2026-02-01T00:00:00Z'}");

        assertThat(reply.status()).isEqualTo(504);
        assertThat(Duration.between(before, sandbox.clock().instant())).isGreaterThanOrEqualTo(Duration.ofSeconds(125));
        assertThat(Raw.at(sandbox.adminUrl())
                        .get("/sandbox/clock")
                        .json()
                        .path("scale")
                        .asInt())
                .isEqualTo(10_000);
    }

    @Test
    void troubleIsTheSameForEachAccountWhateverTheOrderOfCalls() {
        DotdigitalProfile troubled = DotdigitalProfile.usual().withTrouble("0.7", "grants", 3);
        List<String> forward = outcomes(troubled, false);
        List<String> backward = outcomes(troubled, true);

        assertThat(backward).containsExactlyInAnyOrderElementsOf(forward);
        Set<String> kinds = new LinkedHashSet<>();
        forward.forEach(outcome -> kinds.add(outcome.substring(outcome.indexOf(' '))));
        assertThat(kinds).hasSize(12);
        assertThat(outcomes(DotdigitalProfile.usual().withTrouble("0.7", "grants", 4), false))
                .isNotEqualTo(forward);
        assertThat(outcomes(DotdigitalProfile.usual(), false)).allMatch(outcome -> outcome.endsWith(" fine 1"));
    }

    /** What became of two grants of each of thirty accounts: what went wrong, and how many were committed. */
    private List<String> outcomes(DotdigitalProfile profile, boolean backward) {
        restart(profile, 1_000_000);
        List<Integer> accounts = new ArrayList<>();
        for (int account = 2_001; account <= 2_060; account++) {
            sandbox.dotdigital().put("accounts", "{\"AccountId\": " + account + ", \"Name\": \"A\"}");
            accounts.add(account);
        }
        if (backward) {
            Collections.reverse(accounts);
        }
        List<String> outcomes = new ArrayList<>();
        for (int turn = 1; turn <= 2; turn++) {
            for (int account : accounts) {
                int before = sandbox.dotdigital().grants(account).size();
                try {
                    api().call("AddCredit", GRANT.replace("1001", Integer.toString(account)));
                } catch (UncheckedIOException e) {
                    // torn down
                }
                Received last = sandbox.dotdigital().received().last();
                // by then it is committed, if it ever is
                sandbox.clock().advance(Duration.ofSeconds(126));
                int granted = sandbox.dotdigital().grants(account).size() - before;
                outcomes.add(account + "/" + turn + " " + last.fault().orElse("fine") + " " + granted);
            }
        }
        return outcomes;
    }

    @Test
    void troubleDoesWhatItSays() {
        for (String outcome : outcomes(DotdigitalProfile.usual().withTrouble("1", "grants", 1), false)) {
            boolean not = outcome.contains("not applied");

            assertThat(outcome).endsWith(not ? " 0" : " 1");
        }
    }

    @Test
    void troubleKeepsToTheCallsThatItIsFor() {
        restart(DotdigitalProfile.usual().withTrouble("1", "writes", 1), 1_000_000);
        for (int i = 0; i < 20; i++) {
            assertThat(api().call("GetRoles", "{}").status()).isEqualTo(200);
            assertThat(api().call("UpdateAccount", "{'AccountId': 1001}").status())
                    .isEqualTo(200);
        }
        assertThat(sandbox.received().stream().filter(one -> one.fault().isPresent()))
                .isEmpty();
        restart(DotdigitalProfile.usual().withTrouble("1", "all", 1), 1_000_000);
        try {
            api().call("GetRoles", "{}");
        } catch (UncheckedIOException e) {
            // torn down
        }
        assertThat(sandbox.received().last().fault()).isPresent();
    }

    @Test
    void plannedFaultsGoBeforeTrouble() {
        restart(DotdigitalProfile.usual().withTrouble("1", "grants", 1), 1_000_000);
        sandbox.fault(Fault.status(500).on("addCredit").times(1));

        assertThat(api().call("AddCredit", GRANT).status()).isEqualTo(500);
        assertThat(sandbox.received().last().fault().orElseThrow()).startsWith("status");
    }

    @Test
    void aClientThatDiesLeavesWhatItAskedForBehind() throws Exception {
        DotdigitalSandbox dotdigital = sandbox.dotdigital();
        URI url = URI.create(dotdigital.baseUrl());
        String secret = Base64.getEncoder()
                .encodeToString((dotdigital.userName() + ":" + dotdigital.password()).getBytes(StandardCharsets.UTF_8));
        String body = GRANT.replace('\'', '"');
        String request = "POST " + url.getPath() + "/AddCredit HTTP/1.1\r\nHost: x\r\nAuthorization: Basic " + secret
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (Socket socket = new Socket("127.0.0.1", url.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        until(() -> !grants().isEmpty());
        assertThat(grants()).hasSize(1);
        assertThat(api().call("GetCreditBalance", "{'AccountId': 1001}")
                        .json()
                        .path("Balance")
                        .asInt())
                .isEqualTo(7);
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it took too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
