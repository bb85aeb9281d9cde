package dev.channelkit.sandbox;

import java.util.Map;

/**
 * A request to SES.
 *
 * @param target path and query below the base URL
 * @param form the fields of the body
 */
record Ask(String method, String target, Map<String, String> form) {
    static Ask get(String target) {
        return new Ask("GET", target, Map.of());
    }
}
