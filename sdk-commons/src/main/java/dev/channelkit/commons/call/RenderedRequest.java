package dev.channelkit.commons.call;

import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/**
 * A request as it would go out, for reading: credentials and secrets are {@code ***}.
 *
 * @param method the HTTP method
 * @param url the whole URL, as it would stand on the wire but for the values of secret parameters
 * @param headers names and values in sending order
 * @param body the body as text, or a description where it is not text or may hold secrets nobody can tell; empty when there is none
 * @param correction what the client's overlay changes of the operation; empty when it is called as the spec has it
 */
public record RenderedRequest(
        String method, String url, List<Entry<String, String>> headers, String body, String correction) {

    public RenderedRequest {
        headers = List.copyOf(headers);
    }

    /** Request line, headers and body, one below the other; above them what is corrected. */
    @Override
    public String toString() {
        String lines = headers.stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\n")
                .collect(Collectors.joining());
        String note = correction.isEmpty() ? "" : "(" + correction + ")\n";
        return note + method + " " + url + "\n" + lines + (body.isEmpty() ? "" : "\n" + body);
    }
}
