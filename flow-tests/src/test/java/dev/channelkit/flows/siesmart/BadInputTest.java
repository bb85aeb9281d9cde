package dev.channelkit.flows.siesmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.FilePart;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.PreconditionFailedException;
import dev.channelkit.commons.error.UnprocessableEntityException;
import dev.channelkit.commons.error.UploadTooLargeException;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.SieSmartSandbox;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import dev.channelkit.siesmart.SieSmartClient;
import dev.channelkit.siesmart.model.CreditStatus;
import dev.channelkit.siesmart.model.DecisionStatus;
import dev.channelkit.siesmart.model.DocumentUpload;
import dev.channelkit.siesmart.model.Proposal;
import dev.channelkit.siesmart.model.ProposalUpdate;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong, odd or absurd: typed and clear, or read with tolerance; nothing is lost or doubled. */
@Timeout(60)
@ExtendWith(SandboxExtension.class)
class BadInputTest {
    private final ManualTime time = ManualTime.autoAdvancing(Instant.parse("2025-07-01T12:00:00Z"));
    private SieSmartClient client;

    @BeforeEach
    void open(SieSmartSandbox siesmart) {
        client = Deals.builder(siesmart, time).maxUploadBytes(1000).build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aStatusNeverSeenReachesTheCaller(SieSmartSandbox siesmart) {
        long id = client.proposals().create(Deals.complete("20000")).value().proposalId();
        client.decisions().submit(client.proposals().get(id), Deals.REQUEST);
        siesmart.decide(id, "REFERRED_TO_COMMITTEE");

        Versioned<Proposal> decided = client.decisions().awaitDecision(id, Duration.ofHours(1));
        siesmart.creditStatus(id, "ON_THE_DESK");
        Proposal later = client.proposals().get(id).value();

        assertThat(decided.value().decision().decisionStatus().value()).isEqualTo("REFERRED_TO_COMMITTEE");
        assertThat(decided.value().decision().decisionStatus().known()).isEqualTo(DecisionStatus.Known.UNKNOWN);
        assertThat(later.creditStatus()).isEqualTo(CreditStatus.of("ON_THE_DESK"));
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void anUploadAboveTheBoundIsNotSent(SieSmartSandbox siesmart) {
        Versioned<Proposal> p = client.proposals().create(Deals.EMPTY);
        FilePart file = FilePart.of("accounts.pdf", "application/pdf", new byte[1001]);

        assertThatThrownBy(() -> client.documents().upload(p, file, "ACCOUNTS"))
                .isInstanceOfSatisfying(UploadTooLargeException.class, e -> {
                    assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
                    assertThat(e.bound()).isEqualTo(1000);
                });

        siesmart.received().operation("uploadDocument").assertNone();
        client.documents().upload(p, FilePart.of("accounts.pdf", "application/pdf", new byte[1000]), "ACCOUNTS");
        assertThat(client.documents().list(p.value().proposalId())).hasSize(1);
    }

    @Test
    void anUploadOfUnknownSizeThatGrowsAboveTheBoundIsNotStored() {
        Versioned<Proposal> p = client.proposals().create(Deals.EMPTY);
        FilePart file =
                FilePart.of("accounts.pdf", "application/pdf", -1, () -> new ByteArrayInputStream(new byte[100_000]));

        assertThatThrownBy(() -> client.documents().upload(p, file, "ACCOUNTS"))
                .isInstanceOf(UploadTooLargeException.class);

        assertThat(client.documents().list(p.value().proposalId())).isEmpty();
        assertThat(client.proposals().get(p.value().proposalId())).isEqualTo(p);
    }

    @Test
    void aStaleTagIsSaidToBeStaleAndStoresNothing(SieSmartSandbox siesmart) {
        Versioned<Proposal> p = client.proposals().create(Deals.EMPTY);
        long id = p.value().proposalId();
        siesmart.touch(id);

        assertThatThrownBy(() ->
                        client.documents().upload(p, FilePart.of("a.pdf", "application/pdf", new byte[10]), "ACCOUNTS"))
                .isInstanceOfSatisfying(
                        PreconditionFailedException.class,
                        e -> assertThat(e.reason()).isEqualTo(PreconditionFailedException.Reason.STALE));
        assertThatThrownBy(() -> client.assets().add(id, ETag.of("never-seen"), Deals.SERVER))
                .isInstanceOf(PreconditionFailedException.class)
                .hasMessageContaining("request id");

        assertThat(client.documents().list(id)).isEmpty();
        assertThat(client.proposals().get(id).value().assets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {412, 428})
    void aMissingTagIsSaidToBeMissing(int status) {
        try (Sandbox sandbox = Sandbox.builder()
                        .siesmart(SieSmartProfile.usual().withMissingTag(status))
                        .start();
                SieSmartClient client = Deals.client(sandbox.siesmart())) {
            long id = client.proposals().create(Deals.EMPTY).value().proposalId();

            assertThatThrownBy(() -> client.raw("PATCH", "/proposals/" + id)
                            .jsonBody("{\"label\": \"untagged\"}")
                            .send())
                    .isInstanceOfSatisfying(PreconditionFailedException.class, e -> {
                        assertThat(e.reason()).isEqualTo(PreconditionFailedException.Reason.MISSING);
                        assertThat(e.details().status()).isEqualTo(status);
                    });

            assertThat(client.proposals().get(id).value().label()).isNull();
        }
    }

    @Test
    void oddTagsTravelAsTheyAre() {
        try (Sandbox sandbox = Sandbox.builder()
                        .siesmart(SieSmartProfile.usual()
                                .withQuotedTags(true)
                                .withTextIds(true)
                                .withIdName("id"))
                        .start();
                SieSmartClient client = Deals.client(sandbox.siesmart())) {
            Versioned<Proposal> p = client.proposals().create(Deals.EMPTY);
            p = client.proposals()
                    .update(p, ProposalUpdate.builder().label("quoted").build());

            assertThat(p.etag().value()).startsWith("\"").endsWith("\"");
            assertThat(p.value().label()).isEqualTo("quoted");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "315360000",
                "-5",
                "0",
                "99999999999999999999999",
                "soon",
                "Wed, 01 Jan 2035 00:00:00 GMT",
                "Wed, 01 Jan 2020 00:00:00 GMT"
            })
    void anAbsurdRetryAfterIsBoundedAndTheWriteHappensOnce(
            String retryAfter, Sandbox sandbox, SieSmartSandbox siesmart) {
        sandbox.fault(Fault.status(429)
                .header("Retry-After", retryAfter)
                .on("createProposal")
                .times(1));
        try (SieSmartClient limited =
                Deals.limited(siesmart, time).limitRegistry(new LimitRegistry()).build()) {
            Instant start = time.now();

            limited.proposals().create(Deals.EMPTY);

            assertThat(Duration.between(start, time.now())).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(150));
            assertThat(siesmart.received().operation("createProposal").stream()
                            .map(r -> r.status().orElse(0)))
                    .containsExactly(429, 200);
        }
    }

    @Test
    void whatCannotBeRightIsNotSent(SieSmartSandbox siesmart) {
        assertThatThrownBy(() -> client.proposals()
                        .create(Deals.complete("9001").toBuilder()
                                .assets(List.of(
                                        Deals.SERVER.toBuilder().quantity(0).build()))
                                .build()))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT))
                .hasMessageContaining("assets[0].quantity");

        siesmart.received().assertNone();
    }

    @Test
    void whatTheOfficeDoesNotHaveIsRefusedWithTheTraceId(Sandbox sandbox) {
        assertThatThrownBy(() -> client.proposals()
                        .create(Deals.EMPTY.toBuilder().officeId(99).build()))
                .isInstanceOfSatisfying(UnprocessableEntityException.class, e -> {
                    assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
                    assertThat(e.details().requestId()).isNotBlank();
                    assertThat(e.getMessage()).contains("officeId", e.details().requestId());
                });
        assertThatThrownBy(() -> client.documents()
                        .upload(
                                client.proposals().create(Deals.EMPTY).value().proposalId(),
                                ETag.of("x"),
                                DocumentUpload.builder()
                                        .file(FilePart.of("a", "text/plain", new byte[1]))
                                        .documentType("")
                                        .build()))
                .isInstanceOfAny(BadRequestException.class, InvalidRequestException.class);
    }
}
