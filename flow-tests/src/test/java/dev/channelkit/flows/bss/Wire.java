package dev.channelkit.flows.bss;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.channelkit.sandbox.BssSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The simulated BSS without the client, for looking at what is really there. */
final class Wire {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final BssSandbox bss;
    private final HttpClient http = HttpClient.newHttpClient();

    Wire(BssSandbox bss) {
        this.bss = bss;
    }

    /** A token obtained just now. */
    String token() {
        String basic = Base64.getEncoder()
                .encodeToString((bss.clientKey() + ":" + bss.clientSecret()).getBytes(StandardCharsets.UTF_8));
        String form =
                "grant_type=password&username=" + encoded(bss.userName()) + "&password=" + encoded(bss.password());
        return tree(send(HttpRequest.newBuilder(URI.create(bss.tokenUrl()))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))))
                .path("access_token")
                .asText();
    }

    /** A GET with a token and with these headers, name after value. */
    HttpResponse<String> get(String target, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(bss.baseUrl() + target)).header("Authorization", "Bearer " + token());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    JsonNode read(String target) {
        return tree(get(target, "X-Api-Version", "3"));
    }

    /** All rows of a list, in whatever form it comes. */
    List<JsonNode> all(String list) {
        List<JsonNode> rows = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonNode answer = read(list + "?pageSize=500&pageIndex=" + page);
            JsonNode data = answer.isArray() ? answer : answer.path("data");
            data.forEach(rows::add);
            if (page >= answer.path("paging").path("totalPages").asLong(data.isEmpty() ? 0 : Long.MAX_VALUE)) {
                return rows;
            }
        }
    }

    int seats(String subscription) {
        return read("/subscriptions/" + subscription).path("quantity").intValue();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode tree(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError(response.statusCode() + ": " + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
