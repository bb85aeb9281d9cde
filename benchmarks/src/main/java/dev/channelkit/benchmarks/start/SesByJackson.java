package dev.channelkit.benchmarks.start;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.channelkit.benchmarks.start.SesPlain.Customer;
import dev.channelkit.benchmarks.start.SesPlain.CustomerAnswer;
import java.io.IOException;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** OkHttp and Jackson's databind. */
final class SesByJackson {
    private SesByJackson() {}

    static String read(String base) throws IOException {
        OkHttpClient client = new OkHttpClient();
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build();
        Request request = new Request.Builder()
                .url(base + "/api/v1/customers/4022")
                .header("Authorization", Credentials.basic("test-key", "test-secret"))
                .header("Accept", "application/json")
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("answered " + response.code());
            }
            Customer c = mapper.readValue(response.body().byteStream(), CustomerAnswer.class)
                    .data
                    .customer
                    .get(0);
            return c.toString();
        }
    }
}
