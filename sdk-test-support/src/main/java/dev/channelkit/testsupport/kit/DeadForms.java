package dev.channelkit.testsupport.kit;

import dev.channelkit.testsupport.stub.StubServer;
import java.util.LinkedHashMap;
import java.util.Map;
import mockwebserver3.MockResponse;

/** The ways in which a spec says that a credential is dead ({@code x-dead-credential}), as answers; a 401 where it says nothing. */
final class DeadForms {
    private DeadForms() {}

    /** By which nothing was done. */
    static Map<String, MockResponse> of(KitSpec spec) {
        SpecPart dead = spec.root().get("x-dead-credential");
        SpecPart envelope = spec.root().get("x-envelope");
        Map<String, MockResponse> forms = new LinkedHashMap<>();
        if (!dead.exists()) {
            forms.put("401", new MockResponse.Builder().code(401).build());
        }
        dead.get("status")
                .items()
                .forEach(status -> forms.put(
                        status.node().asText(),
                        new MockResponse.Builder().code(status.node().asInt()).build()));
        String at = envelope.get("error-list").text("at");
        String name = envelope.get("error-list").text("code");
        for (SpecPart code : dead.get("codes").items()) {
            String text = code.node().asText();
            if (at != null) {
                put(forms, 500, "{\"" + at.substring(1) + "\":[{\"" + name + "\":\"" + text + "\"}]}");
            }
            dead.get("entries").items().forEach(entry -> put(forms, 200, "{\"kit\":[" + entry(entry, text) + "]}"));
        }
        for (SpecPart word : dead.get("errors").items()) {
            String place = envelope.get("code").items().get(0).node().asText().substring(1);
            put(forms, 400, "{\"" + place + "\":\"" + word.node().asText() + "\"}");
            put(forms, 500, "{\"" + place + "\":\"" + word.node().asText() + "\"}");
        }
        return forms;
    }

    /** By which a part may have been done. */
    static Map<String, MockResponse> partly(KitSpec spec) {
        SpecPart dead = spec.root().get("x-dead-credential");
        Map<String, MockResponse> forms = new LinkedHashMap<>();
        for (SpecPart code : dead.get("codes").items()) {
            for (SpecPart entry : dead.get("entries").items()) {
                String refused = entry(entry, code.node().asText());
                for (SpecPart done : dead.get("done").items()) {
                    put(forms, 200, "{\"kit\":[{\"" + done.node().asText() + "\":\"7\"}," + refused + "]}");
                }
            }
        }
        return forms;
    }

    private static String entry(SpecPart name, String code) {
        return "{\"" + name.node().asText() + "\":\"" + code + "\"}";
    }

    private static void put(Map<String, MockResponse> forms, int status, String body) {
        forms.put(status + " " + body, StubServer.json(status, body).build());
    }
}
