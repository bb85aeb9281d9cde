package dev.channelkit.benchmarks.start;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.channelkit.benchmarks.start.SieSmartPlain.Proposal;
import dev.channelkit.benchmarks.start.SieSmartPlain.Token;
import dev.channelkit.benchmarks.start.SieSmartPlain.TokenRequest;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp and Gson, and nothing else; the token is fetched by hand. */
final class SieSmartByGson {
    private SieSmartByGson() {}

    static String read(String base) throws IOException {
        OkHttpClient client = new OkHttpClient();
        Gson gson = GsonTimes.register(new GsonBuilder()).create();
        Request login = new Request.Builder()
                .url(base + "/oauth/token")
                .post(RequestBody.create(gson.toJson(new TokenRequest()), MediaType.get("application/json")))
                .build();
        Token token;
        try (Response response = succeeded(client.newCall(login).execute())) {
            token = gson.fromJson(response.body().charStream(), Token.class);
        }
        Request request = new Request.Builder()
                .url(base + "/siesmart/b2b/v1/proposals/480213")
                .header("Authorization", "Bearer " + token.access_token)
                .header("Accept", "application/json")
                .build();
        try (Response response = succeeded(client.newCall(request).execute())) {
            return gson.fromJson(response.body().charStream(), Proposal.class).toString();
        }
    }

    private static Response succeeded(Response response) throws IOException {
        if (!response.isSuccessful()) {
            response.close();
            throw new IOException("answered " + response.code());
        }
        return response;
    }
}
