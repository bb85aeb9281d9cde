package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.stream.ItemStream;
import dev.channelkit.commons.time.TimeSource;
import java.util.Collections;
import java.util.List;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A report that is read while it arrives, from a server with one place for a call; after each test nothing may hold it. */
@Timeout(60) // so that a hang fails rather than hangs
abstract class StreamedReport {
    static final Operation REPORT = Operation.builder("stub", "readReport", "GET", "/report")
            .retry(RetryRule.SAFE)
            .envelope(StubbedProvider.ENVELOPE)
            .emptyStatus(404)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();
    static final String ITEM = "\"" + "x".repeat(97) + "\"";
    static final String TEN = String.join(",", Collections.nCopies(10, ITEM));

    final ConnectionPool pool = new ConnectionPool();
    final StubbedProvider provider = StubbedProvider.start(settings -> settings.httpClient(pooled())
            .limits(Limits.none().concurrency(1))
            .maxAnswerBytes(1000)
            .timeSource(TimeSource.system()));

    @AfterEach
    void nothingIsHeldAfterwards() {
        assertThat(pool.connectionCount() - pool.idleConnectionCount()).isZero();
        provider.close();
    }

    void serves(String answer) {
        provider.answers(200, answer, "Content-Type: application/json");
    }

    OkHttpClient pooled() {
        return new OkHttpClient.Builder().connectionPool(pool).build();
    }

    Call<ItemStream<String>> call() {
        return provider.transport()
                .call(REPORT, Answer.items(Scalars.TEXT), CallRequest.of(REPORT).build());
    }

    Call<ItemStream<RawValue>> raws() {
        return provider.transport()
                .call(REPORT, Answer.items(Scalars.RAW), CallRequest.of(REPORT).build());
    }

    Call<List<RawValue>> whole() {
        return provider.transport()
                .call(REPORT, Answer.list(Scalars.RAW), CallRequest.of(REPORT).build());
    }
}
