package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.Secret;
import dev.channelkit.commons.auth.renewal.Fingerprint;
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
 * What a token is asked for with.
 *
 * @param parameters the fields of the grant, in their order
 * @param confidential those of them that nobody may see, which come next; those of the client come last
 */
record TokenRequests(
        HttpUrl url,
        Map<String, String> parameters,
        Map<String, Secret> confidential,
        Encoding encoding,
        boolean secretInBody,
        String clientId,
        Secret clientSecret) {

    static final String USER_NAME = "username";
    static final String PASSWORD = "password";

    enum Encoding {
        JSON,
        FORM,
        /** In the URL, with an empty body; for fields that anybody may read. */
        QUERY
    }

    TokenRequests {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        confidential = Collections.unmodifiableMap(new LinkedHashMap<>(confidential));
    }

    /** The same by a refresh token (RFC 6749, section 6), without the user, whom the token stands for. */
    TokenRequests refreshing(Secret token) {
        Map<String, String> fields = new LinkedHashMap<>(parameters);
        fields.put("grant_type", "refresh_token");
        fields.remove(USER_NAME);
        return new TokenRequests(
                url, fields, Map.of("refresh_token", token), encoding, secretInBody, clientId, clientSecret);
    }

    /** Whether a user is asked for a token of, by name and password. */
    boolean ofUser() {
        return confidential.containsKey(PASSWORD);
    }

    Request request(String userAgent) {
        Request.Builder request = new Request.Builder()
                .url(encoding == Encoding.QUERY ? withFields() : url)
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
        List<String> secrets = new ArrayList<>(List.of(clientSecret.value(), basic.substring(basic.indexOf(' ') + 1)));
        confidential.values().forEach(secret -> secrets.add(secret.value()));
        return secrets;
    }

    /** What processes that share a store call such tokens: the same for equal settings, and nothing to guess the secret by. */
    String storeKey() {
        return Fingerprint.slow(
                identity(), confidential.isEmpty() ? clientSecret.value() : Fingerprint.of(confidences()));
    }

    /** The same for equal settings, for comparing within this JVM. */
    String fingerprint() {
        return Fingerprint.of(List.of(Fingerprint.of(identity()), Fingerprint.of(confidences())));
    }

    private List<String> confidences() {
        List<String> parts = new ArrayList<>(List.of(clientSecret.value()));
        for (Map.Entry<String, Secret> parameter : confidential.entrySet()) {
            parts.add(parameter.getKey());
            parts.add(parameter.getValue().value());
        }
        return parts;
    }

    private List<String> identity() {
        List<String> parts = new ArrayList<>(List.of(url.toString(), clientId));
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            parts.add(parameter.getKey());
            parts.add(parameter.getValue());
        }
        return parts;
    }

    private String basic() {
        return Credentials.basic(clientId, clientSecret.value(), StandardCharsets.UTF_8);
    }

    private HttpUrl withFields() {
        HttpUrl.Builder full = url.newBuilder();
        parameters.forEach(full::addQueryParameter);
        return full.build();
    }

    private RequestBody body() {
        if (encoding == Encoding.QUERY) {
            return RequestBody.create(new byte[0], null);
        }
        Map<String, String> fields = new LinkedHashMap<>(parameters);
        for (Map.Entry<String, Secret> parameter : confidential.entrySet()) {
            fields.put(parameter.getKey(), parameter.getValue().value());
        }
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
