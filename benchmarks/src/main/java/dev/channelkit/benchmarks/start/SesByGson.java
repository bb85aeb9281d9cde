package dev.channelkit.benchmarks.start;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.channelkit.benchmarks.start.SesPlain.Customer;
import dev.channelkit.benchmarks.start.SesPlain.CustomerAnswer;
import java.io.IOException;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** OkHttp and Gson, and nothing else. */
final class SesByGson {
    private SesByGson() {}

    static String read(String base) throws IOException {
        OkHttpClient client = new OkHttpClient();
        Gson gson = GsonTimes.register(new GsonBuilder()).create();
        Request request = new Request.Builder()
                .url(base + "/api/v1/customers/4022")
                .header("Authorization", Credentials.basic("test-key", "test-secret"))
                .header("Accept", "application/json")
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("answered " + response.code());
            }
            Customer c = gson.fromJson(response.body().charStream(), CustomerAnswer.class)
                    .data
                    .customer
                    .get(0);
            return c.toString();
        }
    }
}
