package dev.channelkit.commons.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.BinaryAnswer;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long answers are kept back by the look for dead credentials: a file is there as soon as it begins. */
@Timeout(60)
class LookTest {
    private static final String REST = " and the rest";

    private final SessionProvider provider = SessionProvider.start();
    private final CountDownLatch rest = new CountDownLatch(1);

    @AfterEach
    void stop() {
        rest.countDown();
        provider.close();
    }

    @ParameterizedTest
    @CsvSource({
        "application/octet-stream, '{\"error\":'",
        "application/zip, PK",
        "text/csv, '\"Id\",\"Name\"'",
        "text/plain, 'unauthorized'",
        "application/json, '[{\"Id\":'",
        "application/json, '  [{\"Id\":'",
        "'', Id",
    })
    void aFileThatCanBeNoRefusalIsOpenWithItsFirstBytes(String type, String begin) throws IOException {
        provider.thingAnswers = slowly(type, begin);
        try (Transport client = provider.client();
                BinaryAnswer file = client.call(
                                SessionProvider.READ,
                                Answer.binary("*/*"),
                                CallRequest.of(SessionProvider.READ).build())
                        .send();
                InputStream content = file.stream()) {
            String first = new String(content.readNBytes(begin.length()), StandardCharsets.UTF_8);
            rest.countDown();

            assertThat(first).isEqualTo(begin);
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(REST);
        }
    }

    private MockResponse slowly(String type, String begin) {
        MockResponse.Builder answer = new MockResponse.Builder().body(new MockResponseBody() {
            @Override
            public long getContentLength() {
                return begin.length() + REST.length();
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                sink.writeUtf8(begin).flush();
                try {
                    rest.await();
                } catch (InterruptedException e) {
                    throw new InterruptedIOException("the server ends");
                }
                sink.writeUtf8(REST).flush();
            }
        });
        return type.isEmpty()
                ? answer.build()
                : answer.addHeader("Content-Type", type).build();
    }
}
