package dev.channelkit.sandbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A client that sends exactly the bytes it is given, one request a connection. */
final class Raw {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final URI base;
    private final String authorization;
    private final List<String> headers;

    private Raw(URI base, String authorization, List<String> headers) {
        this.base = base;
        this.authorization = authorization;
        this.headers = headers;
    }

    static Raw ses(Sandbox sandbox) {
        SesSandbox ses = sandbox.ses();
        return new Raw(URI.create(ses.baseUrl()), basic(ses.apiKey(), ses.apiSecret()), List.of());
    }

    /** Version 2 of the API. */
    static Raw console(Sandbox sandbox) {
        SesSandbox ses = sandbox.ses();
        return new Raw(URI.create(ses.consoleUrl()), basic(ses.apiKey(), ses.apiSecret()), List.of());
    }

    /** With a token obtained just now. */
    static Raw siesmart(Sandbox sandbox) {
        SieSmartSandbox siesmart = sandbox.siesmart();
        String token = at(siesmart.tokenBaseUrl())
                .json("POST", "/oauth/token", tokenRequest(siesmart))
                .json()
                .path("access_token")
                .asText();
        return new Raw(URI.create(siesmart.baseUrl()), "Bearer " + token, List.of());
    }

    static String tokenRequest(SieSmartSandbox siesmart) {
        return JSON.createObjectNode()
                .put("audience", siesmart.audience())
                .put("grant_type", "client_credentials")
                .put("client_id", siesmart.clientId())
                .put("client_secret", siesmart.clientSecret())
                .toString();
    }

    /** With a token obtained just now, and the version that every call needs. */
    static Raw bss(Sandbox sandbox) {
        return bss(sandbox.bss(), sandbox.bss().userName(), sandbox.bss().password());
    }

    static Raw bss(BssSandbox bss, String user, String password) {
        String token = bssToken(bss, Map.of("grant_type", "password", "username", user, "password", password))
                .json()
                .path("access_token")
                .asText();
        return new Raw(URI.create(bss.baseUrl()), "Bearer " + token, List.of("X-Api-Version: 3"));
    }

    static Reply bssToken(BssSandbox bss, Map<String, String> form) {
        return at(bss.hostUrl())
                .credentials(bss.clientKey(), bss.clientSecret())
                .post("/oauth/token", form);
    }

    /** Asking for JSON. */
    static Raw dotdigital(Sandbox sandbox) {
        return dotdigitalXml(sandbox).header("Accept: application/json");
    }

    /** Asking for nothing in particular, and so for XML. */
    static Raw dotdigitalXml(Sandbox sandbox) {
        DotdigitalSandbox dotdigital = sandbox.dotdigital();
        return at(dotdigital.baseUrl()).credentials(dotdigital.userName(), dotdigital.password());
    }

    /** In a session opened just now. */
    static Raw billing(Sandbox sandbox) {
        return at(sandbox.billingplatform().baseUrl()).session(billingSession(sandbox.billingplatform()));
    }

    static String billingSession(BillingPlatformSandbox billing) {
        return billingLogin(billing, billing.password())
                .json()
                .at("/loginResponse/0/SessionID")
                .asText();
    }

    static Reply billingLogin(BillingPlatformSandbox billing, String password) {
        String body = JSON.createObjectNode()
                .put("username", billing.userName())
                .put("password", password)
                .toString();
        return at(billing.baseUrl()).json("POST", "/login", body);
    }

    /** With that session, in place of another. */
    Raw session(String id) {
        return new Raw(base, authorization, List.of("sessionid: " + id));
    }

    /** Calls a method by its name. */
    Reply call(String method, String body) {
        return json("POST", "/" + method, body.replace('\'', '"'));
    }

    static Raw at(String url) {
        return new Raw(URI.create(url), "", List.of());
    }

    Raw credentials(String key, String secret) {
        return new Raw(base, basic(key, secret), headers);
    }

    Raw bearer(String token) {
        return new Raw(base, "Bearer " + token, headers);
    }

    Raw header(String line) {
        List<String> next = new ArrayList<>(headers);
        next.add(line);
        return new Raw(base, authorization, next);
    }

    Raw fault(String text) {
        return header("X-Sandbox-Fault: " + text);
    }

    Reply get(String target) {
        return send("GET", target, "", "");
    }

    Reply post(String target, Map<String, String> form) {
        return send("POST", target, "application/x-www-form-urlencoded", encoded(form));
    }

    Reply put(String target, Map<String, String> form) {
        return send("PUT", target, "application/x-www-form-urlencoded", encoded(form));
    }

    Reply send(Ask ask) {
        String type = ask.form().isEmpty() ? "" : "application/x-www-form-urlencoded";
        return send(ask.method(), ask.target(), type, encoded(ask.form()));
    }

    Reply json(String method, String target, String body) {
        return send(method, target, "application/json", body);
    }

    Reply send(String method, String target, String contentType, String body) {
        return send(method, target, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    Reply send(String method, String target, String contentType, byte[] bytes) {
        StringBuilder head = new StringBuilder()
                .append(method + " " + base.getRawPath() + target + " HTTP/1.1\r\n")
                .append("Host: " + base.getAuthority() + "\r\n")
                .append("Connection: close\r\n");
        if (!authorization.isEmpty()) {
            head.append("Authorization: " + authorization + "\r\n");
        }
        if (!contentType.isEmpty()) {
            head.append("Content-Type: " + contentType + "\r\n");
        }
        if (bytes.length > 0 || method.equals("POST")) {
            head.append("Content-Length: " + bytes.length + "\r\n");
        }
        headers.forEach(line -> head.append(line + "\r\n"));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(bytes);
        return exchange(base.getPort(), request.toByteArray());
    }

    /** What came until the server closed; an {@link UncheckedIOException} if the connection was reset. */
    static Reply exchange(int port, byte[] request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return Reply.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String basic(String key, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(Map<String, String> form) {
        List<String> fields = new ArrayList<>();
        form.forEach((name, value) -> fields.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", fields);
    }

    /** An answer; all empty, with status 0, where none came. */
    record Reply(int status, String head, String body, byte[] bytes) {
        static Reply parse(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                return new Reply(0, "", "", new byte[0]);
            }
            int status = Integer.parseInt(text.split(" ", 3)[1]);
            String head = text.substring(0, end);
            int start = head.getBytes(StandardCharsets.UTF_8).length + 4;
            return new Reply(status, head, text.substring(end + 4), Arrays.copyOfRange(bytes, start, bytes.length));
        }

        String header(String name) {
            for (String line : head.split("\r\n")) {
                if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    return line.substring(name.length() + 1).trim();
                }
            }
            return "";
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("The answer is not JSON: " + body, e);
            }
        }

        List<JsonNode> items(String entity) {
            if (status != 200) {
                throw new AssertionError(status + ": " + body);
            }
            List<JsonNode> items = new ArrayList<>();
            json().at("/data/" + entity).forEach(items::add);
            return items;
        }

        List<String> values(String entity, String field) {
            return items(entity).stream().map(item -> item.path(field).asText()).toList();
        }
    }
}
