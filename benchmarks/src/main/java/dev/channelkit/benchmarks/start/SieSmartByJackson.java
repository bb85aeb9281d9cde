package dev.channelkit.benchmarks.start;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.channelkit.benchmarks.start.SieSmartPlain.Proposal;
import dev.channelkit.benchmarks.start.SieSmartPlain.Token;
import dev.channelkit.benchmarks.start.SieSmartPlain.TokenRequest;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp and Jackson's databind; the token is fetched by hand. */
final class SieSmartByJackson {
    private SieSmartByJackson() {}

    static String read(String base) throws IOException {
        OkHttpClient client = new OkHttpClient();
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build();
        Request login = new Request.Builder()
                .url(base + "/oauth/token")
                .post(RequestBody.create(
                        mapper.writeValueAsBytes(new TokenRequest()), MediaType.get("application/json")))
                .build();
        Token token;
        try (Response response = succeeded(client.newCall(login).execute())) {
            token = mapper.readValue(response.body().byteStream(), Token.class);
        }
        Request request = new Request.Builder()
                .url(base + "/siesmart/b2b/v1/proposals/480213")
                .header("Authorization", "Bearer " + token.access_token)
                .header("Accept", "application/json")
                .build();
        try (Response response = succeeded(client.newCall(request).execute())) {
            return mapper.readValue(response.body().byteStream(), Proposal.class)
                    .toString();
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
