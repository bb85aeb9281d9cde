package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.Secret;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.Scalars;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * What a token is asked for with. A grant whose fields change from call to call, as one with a refresh token does, makes another of these
 * for each call.
 *
 * @param parameters the fields of the grant, in their order; those of the client come after
 */
record TokenRequests(
        HttpUrl url,
        Map<String, String> parameters,
        Encoding encoding,
        boolean secretInBody,
        String clientId,
        Secret clientSecret) {

    enum Encoding {
        JSON,
        FORM
    }

    TokenRequests {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    Request request(String userAgent) {
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("Accept", "application/json")
                .header("User-Agent", userAgent)
                .post(body());
        return secretInBody
                ? request.build()
                : request.header("Authorization", basic()).build();
    }

    /** Texts that must not show, should the answer echo them. */
    List<String> secrets() {
        String basic = basic();
        return List.of(clientSecret.value(), basic.substring(basic.indexOf(' ') + 1));
    }

    /** What processes that share a store call such tokens: the same for equal settings, and nothing to guess the secret by. */
    String storeKey() {
        return Fingerprint.slow(identity(), clientSecret.value());
    }

    /** The same for equal settings, for comparing within this JVM. */
    String fingerprint() {
        return Fingerprint.of(List.of(Fingerprint.of(identity()), clientSecret.value()));
    }

    private List<String> identity() {
        List<String> parts = new ArrayList<>(List.of(url.toString(), clientId));
        parameters.forEach((name, value) -> {
            parts.add(name);
            parts.add(value);
        });
        return parts;
    }

    private String basic() {
        return Credentials.basic(clientId, clientSecret.value(), StandardCharsets.UTF_8);
    }

    private RequestBody body() {
        Map<String, String> fields = new LinkedHashMap<>(parameters);
        if (secretInBody) {
            fields.put("client_id", clientId);
            fields.put("client_secret", clientSecret.value());
        }
        if (encoding == Encoding.JSON) {
            byte[] json = Json.writeBytes(fields, Scalars.mapOf(Scalars.TEXT));
            return RequestBody.create(json, MediaType.get("application/json"));
        }
        FormBody.Builder form = new FormBody.Builder(StandardCharsets.UTF_8);
        fields.forEach(form::add);
        return form.build();
    }

    /** Where to, and nothing of what is sent. */
    @Override
    public String toString() {
        return "TokenRequests[" + url + "]";
    }
}
