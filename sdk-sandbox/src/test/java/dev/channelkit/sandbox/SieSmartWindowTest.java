package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SieSmartWindowTest {
    private static final SieSmartProfile USUAL = SieSmartProfile.usual();

    @Test
    void aHundredCallsPassAndTheNextIsRefusedWhoeverAsks() {
        try (Sandbox sandbox = Sandbox.start()) {
            Raw api = Raw.siesmart(sandbox);

            int passed = (int) IntStream.range(0, 100)
                    .filter(i -> api.get("/common/titles").status() == 200)
                    .count();
            Raw.Reply refused = Raw.siesmart(sandbox).get("/common/titles");

            assertThat(passed).isEqualTo(100);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.json().path("code").asText()).isEqualTo("TOO_MANY_REQUESTS");
            assertThat(refused.header("X-B2B-TRACE-ID"))
                    .isEqualTo(refused.json().path("traceId").asText());
            assertThat(refused.header("Retry-After")).isEmpty();
        }
    }

    @Test
    void refusedAndForeignCallsCountAndTheTokenHostDoesNot() {
        try (Sandbox sandbox = limited(USUAL, 3)) {
            Raw api = Raw.siesmart(sandbox);
            Raw.siesmart(sandbox);
            Raw.siesmart(sandbox);

            assertThat(api.bearer("unknown").get("/common/titles").status()).isEqualTo(401);
            assertThat(api.get("/nowhere").status()).isEqualTo(404);
            assertThat(api.get("/common/titles").status()).isEqualTo(200);
            assertThat(api.get("/common/titles").status()).isEqualTo(429);
        }
    }

    @Test
    void everyAddressHasAWindowOfItsOwn() throws IOException {
        try (Sandbox sandbox = limited(USUAL, 1)) {
            Raw api = Raw.siesmart(sandbox);
            api.get("/common/titles");

            assertThat(api.get("/common/titles").status()).isEqualTo(429);
            assertThat(statusFrom("127.0.0.2", sandbox)).isEqualTo(401);
        }
    }

    @Test
    void aPlannedFaultKeepsItsTurnWhileTheLimitRefuses() {
        try (Sandbox sandbox = limited(USUAL.withRateBySandboxClock(true), 1)) {
            Raw api = Raw.siesmart(sandbox);
            api.get("/common/titles");
            sandbox.fault(Fault.status(503).on("listTitles").times(1));

            assertThat(api.get("/common/titles").status()).isEqualTo(429);
            sandbox.clock().advance(Duration.ofSeconds(61));
            assertThat(api.get("/common/titles").status()).isEqualTo(503);
        }
    }

    @Test
    void theSandboxClockMovesAWindowOnlyWhereAskedTo() {
        try (Sandbox machine = limited(USUAL, 1);
                Sandbox movable = limited(USUAL.withRateBySandboxClock(true), 1)) {
            Raw fixed = Raw.siesmart(machine);
            Raw moving = Raw.siesmart(movable);
            fixed.get("/common/titles");
            moving.get("/common/titles");

            machine.clock().advance(Duration.ofHours(1));
            movable.clock().advance(Duration.ofHours(1));
            assertThat(fixed.get("/common/titles").status()).isEqualTo(429);
            assertThat(moving.get("/common/titles").status()).isEqualTo(200);

            movable.clock().advance(Duration.ofHours(-5));
            assertThat(moving.get("/common/titles").status()).isEqualTo(429);
            movable.clock().advance(Duration.ofSeconds(61));
            assertThat(moving.get("/common/titles").status()).isEqualTo(200);
        }
    }

    @Test
    void saysWhenThereIsRoomWhereAskedTo() {
        try (Sandbox sandbox = limited(USUAL.withRetryAfter(true), 1)) {
            Raw api = Raw.siesmart(sandbox);
            api.get("/common/titles");

            assertThat(Integer.parseInt(api.get("/common/titles").header("Retry-After")))
                    .isBetween(1, 61);
        }
    }

    @Test
    void aResetEmptiesIt() {
        try (Sandbox sandbox = limited(USUAL, 1)) {
            Raw.siesmart(sandbox).get("/common/titles");

            sandbox.reset();

            assertThat(Raw.siesmart(sandbox).get("/common/titles").status()).isEqualTo(200);
        }
    }

    private static Sandbox limited(SieSmartProfile profile, int permits) {
        return Sandbox.builder()
                .siesmart(profile.withRateLimit(permits, Duration.ofSeconds(60)))
                .start();
    }

    private static int statusFrom(String address, Sandbox sandbox) throws IOException {
        URI base = URI.create(sandbox.siesmart().baseUrl());
        try (Socket socket = new Socket("127.0.0.1", base.getPort(), InetAddress.getByName(address), 0)) {
            String request =
                    "GET " + base.getPath() + "/common/titles HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return Raw.Reply.parse(socket.getInputStream().readAllBytes()).status();
        }
    }
}
