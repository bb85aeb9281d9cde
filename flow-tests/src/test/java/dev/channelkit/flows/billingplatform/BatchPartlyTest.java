package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session that dies while the platform works on the records of one call: some are written, and the call must not go out again. */
@ExtendWith(SandboxExtension.class)
@Timeout(60)
class BatchPartlyTest {
    private static final int CHUNK = 8;

    @ParameterizedTest
    @CsvSource({
        "1,3,{'success':false;'ErrorCode':'INVALID_SESSION_ID'}",
        "2,7,{'success':false;'ErrorText':'INVALID_SESSION_ID: gone'}",
        "3,1,{'ErrorCode':'1';'ErrorText':['INVALID_SESSION_ID']}"
    })
    void whatWasDoneIsNotDoneAgain(int call, int done, String dead, Sandbox sandbox) {
        List<Account> records = Billing.accounts(3 * CHUNK);
        Partly partly = new Partly(call, done, dead.replace('\'', '"').replace(';', ','));
        try (BillingPlatformClient client = Billing.of(sandbox)
                .httpClient(new OkHttpClient.Builder().addInterceptor(partly).build())
                .build()) {
            BatchResult<Account> result =
                    client.accounts().batch(o -> o.chunk(CHUNK)).create(records);

            int from = (call - 1) * CHUNK + done;
            assertThat(result.entries())
                    .hasSize(3 * CHUNK)
                    .allSatisfy(entry -> assertThat(entry.state())
                            .isEqualTo(
                                    entry.index() >= from && entry.index() < call * CHUNK
                                            ? BatchState.FAILED
                                            : BatchState.SUCCEEDED));
            assertThat(partly.calls).hasValue(3);
            assertThat(Billing.stored(sandbox, "N-")).isEqualTo(3 * CHUNK - (CHUNK - done));
            // the session is known to be dead: the next call goes out in another
            assertThat(sandbox.billingplatform().logins()).isEqualTo(call == 3 ? 1 : 2);

            var again = client.accounts()
                    .upsert(result.failed().stream().map(BatchEntry::record).toList(), Billing.ERP);
            assertThat(again.orThrow().entries())
                    .allSatisfy(entry -> assertThat(entry.created()).isTrue());
            assertThat(Billing.stored(sandbox, "N-")).isEqualTo(3 * CHUNK);
        }
    }

    /** Has the platform see the first records of one call only, and says of the others that the session is gone. */
    private static final class Partly implements Interceptor {
        private static final String FIRST = "{\"brmObjects\":[";

        final AtomicInteger calls = new AtomicInteger();
        private final int call;
        private final int done;
        private final String dead;

        Partly(int call, int done, String dead) {
            this.call = call;
            this.done = done;
            this.dead = dead;
        }

        @Override
        public Response intercept(Chain chain) throws IOException {
            Request request = chain.request();
            if (!request.url().encodedPath().endsWith("/ACCOUNT")
                    || !request.method().equals("POST")
                    || calls.incrementAndGet() != call) {
                return chain.proceed(request);
            }
            Buffer sent = new Buffer();
            request.body().writeTo(sent);
            String body = sent.readUtf8();
            String[] records = body.substring(FIRST.length(), body.length() - 2).split("(?<=}),(?=\\{)");
            String some = FIRST + String.join(",", List.of(records).subList(0, done)) + "]}";
            Response answer = chain.proceed(request.newBuilder()
                    .post(RequestBody.create(some, MediaType.get("application/json")))
                    .build());
            String told = answer.body().string();
            String rest = ("," + dead).repeat(records.length - done);
            return answer.newBuilder()
                    .body(ResponseBody.create(
                            told.substring(0, told.length() - 2) + rest + "]}", MediaType.get("application/json")))
                    .build();
        }
    }
}
