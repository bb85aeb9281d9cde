package dev.channelkit.ses;

import static dev.channelkit.ses.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.error.AnswerTooLargeException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.ses.model.CustomerCreate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 200 MB where a customer was due. That memory stays bounded shows in how much the server got rid of. */
class HugeAnswersTest {
    private static final long MIB = 1024 * 1024;
    private static final long HUGE = 200 * MIB;
    /** What may lie in buffers of sockets when the client hangs up. */
    private static final long IN_FLIGHT = 16 * MIB;

    @RegisterExtension
    final SesServer ses = new SesServer();

    private final AtomicLong written = new AtomicLong();

    @Test
    void aStreamIsCutAtTheUsualBound() {
        ses.answer(endless(200));

        AnswerTooLargeException e = failure(
                AnswerTooLargeException.class,
                () -> ses.open(ses.builder()).customers().get("4022"));

        assertThat(e).hasMessageContaining(64 * MIB + " bytes").hasMessageContaining("maxAnswerBytes");
        assertThat(written.get()).isLessThan(64 * MIB + IN_FLIGHT);
        assertThat(ses.requests()).isEqualTo(1);
    }

    @Test
    void aStreamIsCutAtTheCallersOwnBound() {
        ses.answer(endless(200));

        failure(
                AnswerTooLargeException.class,
                () -> ses.open(ses.builder().maxAnswerBytes(MIB))
                        .customers()
                        .list()
                        .toList());

        assertThat(written.get()).isLessThan(MIB + IN_FLIGHT);
    }

    @Test
    void aLengthThatSaysTooMuchIsBelieved() {
        ses.answer(SesServer.response(200)
                .body("the rest never comes")
                .setHeader("Content-Length", HUGE)
                .build());

        failure(
                AnswerTooLargeException.class,
                () -> ses.open(ses.builder()).customers().get("4022"));
    }

    @Test
    void whatIsSmallOnTheWireIsMeasuredUnpacked() throws IOException {
        Buffer packed = new Buffer();
        try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
            byte[] blanks = new byte[(int) MIB];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 8; i++) {
                sink.write(blanks);
            }
        }
        assertThat(packed.size()).isLessThan(MIB);
        ses.answer(SesServer.response(200)
                .addHeader("Content-Encoding", "gzip")
                .body(packed)
                .build());

        failure(
                AnswerTooLargeException.class,
                () -> ses.open(ses.builder().maxAnswerBytes(MIB)).customers().get("4022"));
    }

    @Test
    void afterAWriteTheOutcomeIsUnknown() {
        ses.answer(endless(200));

        OutcomeUnknownException e = failure(
                OutcomeUnknownException.class,
                () -> ses.open(ses.builder().maxAnswerBytes(MIB))
                        .customers()
                        .create(CustomerCreate.builder()
                                .name("John Doe")
                                .company("Acme")
                                .email("john@example.com")
                                .build()));

        assertThat(e).hasCauseInstanceOf(AnswerTooLargeException.class);
    }

    @Test
    void ofAnErrorOnlyTheBeginningIsRead() {
        ses.answer(endless(500));

        ServerErrorException e = failure(
                ServerErrorException.class, () -> ses.client().customers().get("4022"));

        assertThat(e.body().length()).isLessThanOrEqualTo(64 * 1024);
        assertThat(written.get()).isLessThan(IN_FLIGHT);
    }

    /** Of no stated length. */
    private MockResponse endless(int status) {
        return SesServer.response(status)
                .body(body())
                .removeHeader("Content-Length")
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
    }

    private MockResponseBody body() {
        return new MockResponseBody() {
            @Override
            public long getContentLength() {
                return HUGE;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                byte[] blanks = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
                for (long sent = 0; sent < HUGE; sent += blanks.length) {
                    sink.write(blanks);
                    sink.flush();
                    written.addAndGet(blanks.length);
                }
            }
        };
    }
}
