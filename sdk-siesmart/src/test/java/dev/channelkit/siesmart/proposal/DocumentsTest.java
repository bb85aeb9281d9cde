package dev.channelkit.siesmart.proposal;

import static dev.channelkit.siesmart.StubbedSieSmart.inOrder;
import static dev.channelkit.siesmart.StubbedSieSmart.ok;
import static dev.channelkit.siesmart.StubbedSieSmart.status;
import static dev.channelkit.siesmart.StubbedSieSmart.tagged;
import static dev.channelkit.siesmart.proposal.Samples.T1;
import static dev.channelkit.siesmart.proposal.Samples.labelled;
import static dev.channelkit.testsupport.stub.StubServer.lost;
import static dev.channelkit.testsupport.stub.StubServer.noContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.BinaryAnswer;
import dev.channelkit.commons.call.FilePart;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.PreconditionFailedException;
import dev.channelkit.commons.error.UploadTooLargeException;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.siesmart.StubbedSieSmart;
import dev.channelkit.siesmart.model.Document;
import dev.channelkit.siesmart.model.Proposal;
import dev.channelkit.siesmart.model.SigningParty;
import dev.channelkit.siesmart.model.SigningRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // so that a hang fails rather than hangs
class DocumentsTest {
    private static final String UPLOAD = "POST /proposals/7/documents";
    private static final String DELETE = "DELETE /proposals/7/documents/5";
    private static final String SIGN = "POST /proposals/7/documents/5/e-sign";
    private static final String STORED = "{\"documentId\":5,\"fileName\":\"quote.pdf\"}";
    private static final Versioned<Proposal> READ = Samples.readLabelled("a");
    private static final SigningRequest REQUEST = SigningRequest.builder()
            .signatories(List.of(SigningParty.builder()
                    .firstName("Test")
                    .lastName("Tester")
                    .email("tester@example.com")
                    .build()))
            .build();

    private static FilePart pdf(String content) {
        return FilePart.of("quote.pdf", "application/pdf", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void uploadsOnceUnderTheTag() {
        try (StubbedSieSmart siesmart = inOrder(ok(STORED))) {
            Document stored = siesmart.client().documents().upload(READ, pdf("%PDF-test"), "QUOTE");

            assertThat(stored.documentId()).isEqualTo(5);
            assertThat(siesmart.requests()).containsExactly(UPLOAD);
            assertThat(siesmart.tags()).containsExactly(T1);
            assertThat(siesmart.received().get(0).getHeaders().get("Content-Type"))
                    .startsWith("multipart/form-data");
            assertThat(siesmart.received().get(0).getBody().utf8())
                    .contains("%PDF-test", "quote.pdf", "documentType", "QUOTE");
        }
    }

    @Test
    void nothingIsSentTwice() {
        try (StubbedSieSmart siesmart = inOrder(lost(), status(503), status(503))) {
            Documents documents = siesmart.client().documents();

            assertThatThrownBy(() -> documents.upload(READ, pdf("x"), "QUOTE"))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThatThrownBy(() -> documents.delete(READ, 5)).isInstanceOf(OutcomeUnknownException.class);
            assertThatThrownBy(() -> documents.startSigning(READ, 5, REQUEST))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(siesmart.requests()).containsExactly(UPLOAD, DELETE, SIGN);
        }
    }

    @Test
    void leavesTheStaleToTheCaller() {
        try (StubbedSieSmart siesmart = inOrder(status(412))) {
            assertThatThrownBy(() -> siesmart.client().documents().upload(READ, pdf("x"), "QUOTE"))
                    .isInstanceOf(PreconditionFailedException.class);
        }
    }

    @Test
    void deletesAndSignsUnderTheTag() {
        try (StubbedSieSmart siesmart = inOrder(noContent(), ok(STORED))) {
            siesmart.client().documents().delete(READ, 5);
            siesmart.client().documents().startSigning(READ, 5, REQUEST);

            assertThat(siesmart.requests()).containsExactly(DELETE, SIGN);
            assertThat(siesmart.tags()).containsExactly(T1, T1);
        }
    }

    @Test
    void whatIsTooLargeIsNotSent() {
        try (StubbedSieSmart siesmart =
                StubbedSieSmart.answering(request -> ok(STORED), settings -> settings.maxUploadBytes(2048))) {
            Documents documents = siesmart.client().documents();

            documents.upload(READ, pdf("x".repeat(1024)), "QUOTE");
            assertThatThrownBy(() -> documents.upload(READ, pdf("x".repeat(4096)), "QUOTE"))
                    .isInstanceOf(UploadTooLargeException.class);
            assertThat(siesmart.requests()).containsExactly(UPLOAD);
        }
    }

    @Test
    void tenMebibytesAreTheBoundUnlessSet() {
        long bound = 10L << 20;
        try (StubbedSieSmart siesmart = inOrder()) {
            FilePart larger = FilePart.of("large.pdf", "application/pdf", bound + 1, () -> {
                throw new AssertionError("it is not even opened");
            });

            assertThatThrownBy(() -> siesmart.client().documents().upload(READ, larger, "QUOTE"))
                    .isInstanceOf(UploadTooLargeException.class);
            assertThat(siesmart.requests()).isEmpty();
        }
    }

    @Test
    void aWriteWaitsForTheOneBefore() throws InterruptedException, ExecutionException {
        CountDownLatch atTheProvider = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (StubbedSieSmart siesmart = StubbedSieSmart.answering(request -> {
            if (StubbedSieSmart.line(request).equals(UPLOAD)) {
                atTheProvider.countDown();
                return once(mayAnswer, ok(STORED));
            }
            return tagged(Samples.T2, labelled("b"));
        })) {
            Future<Document> first =
                    threads.submit(() -> siesmart.client().documents().upload(READ, pdf("x"), "QUOTE"));
            atTheProvider.await();
            Future<Versioned<Proposal>> other = threads.submit(() ->
                    siesmart.client().proposals().update(Versioned.of(proposal(8), READ.etag()), Samples.label("b")));
            other.get(); // another proposal does not wait
            Thread second = new Thread(() -> siesmart.client().proposals().update(READ, Samples.label("b")));
            second.start();
            awaitWaiting(second);

            assertThat(siesmart.requests()).containsExactly(UPLOAD, "PATCH /proposals/8");
            mayAnswer.countDown();
            first.get();
            second.join();
            assertThat(siesmart.requests()).containsExactly(UPLOAD, "PATCH /proposals/8", "PATCH /proposals/7");
        } finally {
            mayAnswer.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void downloadsAreStreamed() throws IOException {
        try (StubbedSieSmart siesmart = inOrder(new MockResponse.Builder()
                .addHeader("Content-Type", "application/pdf")
                .body("%PDF-test")
                .build())) {
            try (BinaryAnswer answer = siesmart.client().documents().download(7, 5)) {
                assertThat(new String(answer.stream().readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("%PDF-test");
            }
            assertThat(siesmart.requests()).containsExactly("GET /proposals/7/documents/5/download");
        }
    }

    private static Proposal proposal(long id) {
        return Proposal.builder().proposalId(id).build();
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    private static MockResponse once(CountDownLatch latch, MockResponse answer) {
        try {
            latch.await();
            return answer;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
