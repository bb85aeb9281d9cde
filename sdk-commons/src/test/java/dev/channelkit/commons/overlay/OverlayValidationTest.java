package dev.channelkit.commons.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.call.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayValidationTest {

    private static OverlayException refusal(String json) {
        return refusal(Overlay.parse("shop.json", json), "https://shop.example.com/api");
    }

    private static OverlayException refusal(Overlay overlay, String baseUrl) {
        return catchThrowableOfType(
                OverlayException.class,
                () -> Transport.builder("shop")
                        .baseUrl(baseUrl)
                        .catalogue(Shop::catalogue)
                        .overlay(overlay)
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`operations`:{`readThink`:{`verified`:true}}} | /operations/readThink/verified: unknown operationId"
                        + " \"readThink\"; did you mean readThing? it may be countThings, createThing, listThings, readThing, replaceThing",
                "{`operations`:{`readThing`:{`path`:`things/{thingId}`}}} | /operations/readThing/path: the path"
                        + " \"things/{thingId}\" does not start with a slash",
                "{`operations`:{`readThing`:{`path`:`/things?id={thingId}`}}} | contains a query or fragment",
                "{`operations`:{`readThing`:{`path`:`/things//{thingId}`}}} | has an empty segment",
                "{`operations`:{`readThing`:{`path`:`/../{thingId}`}}} | has a dot segment",
                "{`operations`:{`readThing`:{`path`:`/a b/{thingId}`}}} | percent-encoded",
                "{`operations`:{`readThing`:{`path`:`/things/{thingId`}}} | contains braces that do not match",
                "{`operations`:{`readThing`:{`path`:`/things`}}} | must hold {thingId}, each once",
                "{`operations`:{`readThing`:{`path`:`/things/{id}`}}} | must hold {thingId}, each once",
                "{`operations`:{`readThing`:{`path`:`/{thingId}/{thingId}`}}} | must hold {thingId}, each once",
                "{`operations`:{`countThings`:{`path`:`/{id}`}}} | must hold no parameters",
                "{`operations`:{`readThing`:{`method`:`SEND`}}} | /operations/readThing/method: \"SEND\" is no verb for"
                        + " readThing; it may be DELETE, GET, PATCH, POST, PUT",
                "{`operations`:{`readThing`:{`method`:`get`}}} | did you mean GET?",
                "{`operations`:{`createThing`:{`method`:`GET`}}} | \"GET\" is no verb for createThing",
                "{`operations`:{`listThings`:{`parameters`:{`limitt`:`n`}}}} | /operations/listThings/parameters/limitt:"
                        + " listThings has no parameter \"limitt\"; did you mean limit?",
                "{`operations`:{`listThings`:{`parameters`:{`limit`:`offset`}}}} | two parameters of listThings would be called"
                        + " \"offset\"",
                "{`operations`:{`listThings`:{`parameters`:{`limit`:` `}}}} | the new name is blank",
                "{`operations`:{`readThing`:{`parameters`:{`thingId`:`id`}}}} | a parameter of the path has no name on the wire",
                "{`operations`:{`createThing`:{`requestFields`:{`nam`:`title`}}}} | Thing has no field \"nam\"; did you mean name?",
                "{`operations`:{`readThing`:{`requestFields`:{`name`:`title`}}}} | readThing sends no fields",
                "{`operations`:{`readThing`:{`payload`:`data`}}} | a JSON pointer starts with a slash",
                "{`operations`:{`readThing`:{`servers`:{`hots`:`x`}}}} | unknown server variable; did you mean host? it may be"
                        + " basePath, host",
                "{`servers`:{`region`:`x`}} | /servers/region: unknown server variable; it may be basePath, host",
                "{`servers`:{`host`:`user:pw@evil.example.com`}} | /servers/host",
                "{`servers`:{`host`:`shop.example.com/v9`}} | is not of the form https://{host}{basePath}",
                "{`servers`:{`basePath`:`v9`}} | is not of the form https://{host}{basePath}",
                "{`servers`:{`basePath`:`/api?x=1`}} | contains a query or fragment",
                "{`models`:{`Think`:{`fields`:{`name`:`title`}}}} | /models/Think/fields/name: unknown type \"Think\"; did you"
                        + " mean Thing?",
                "{`models`:{`Thing`:{`fields`:{`nome`:`title`}}}} | /models/Thing/fields/nome: Thing has no field \"nome\"; did"
                        + " you mean name? it may be id, name, password",
                "{`models`:{`Thing`:{`fields`:{`name`:`id`}}}} | the new names of Thing clash",
                "{`provider`:`shopp`} | /provider: it is for \"shopp\", and this client is shop's",
            })
    void whatDoesNotFitIsRefusedWithItsPlaceAndWhatWould(String json, String problem) {
        OverlayException refusal = refusal(json.replace('`', '"'));

        assertThat(refusal).isNotNull();
        assertThat(refusal.problems())
                .singleElement()
                .asString()
                .startsWith("shop.json /")
                .contains(problem.strip());
        assertThat(refusal).hasMessageContaining(problem.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`operations`:{`readThing`:{`path`:`/a`,`path`:`/b`}}} | shop.json /operations/readThing/path: duplicate",
                "{`operations`:{`readThing`:{`pth`:`/a`}}} | shop.json /operations/readThing/pth: unknown key; did you mean path?",
                "{`operation`:{}} | shop.json /operation: unknown key; did you mean operations?",
                "{`operations`:{`readThing`:{`path`:7}}} | shop.json /operations/readThing/path: expected a text",
                "{`operations`:{`readThing`:{`verified`:`yes`}}} | /operations/readThing/verified: expected true or false",
                "{`operations`:[]} | shop.json /operations: expected an object",
                "[] | shop.json /: expected an object",
                "{`operations`: | shop.json is no JSON",
                "{} x | shop.json",
                "{'a':1} | shop.json is no JSON",
            })
    void whatIsNotOfTheFormIsRefused(String json, String problem) {
        assertThatThrownBy(() -> Overlay.parse("shop.json", json.replace('`', '"')))
                .isInstanceOf(OverlayException.class)
                .hasMessageContaining(problem.strip());
    }

    @Test
    void everyProblemIsToldAtOnce() {
        OverlayException refusal = refusal(
                "{\"operations\": {\"a\": {\"verified\": true}, \"b\": {\"verified\": true},"
                        + " \"readThing\": {\"path\": \"x\", \"method\": \"y\"}}, \"models\": {\"C\": {\"fields\": {\"d\": \"e\"}}}}");

        assertThat(refusal.problems()).hasSize(5);
        assertThat(refusal).hasMessageStartingWith("overlays have 5 problems");
    }

    @Test
    void twoOverlaysMustNotCorrectTheSame() {
        Overlay file = Overlay.parse("shop.json", "{\"operations\": {\"countThings\": {\"path\": \"/a\"}}}");
        Overlay calls = Overlay.builder().path("countThings", "/b").build();

        OverlayException refusal = refusal(file.and(calls), "https://shop.example.com/api");

        assertThat(refusal)
                .hasMessageContaining(
                        "builder path(\"countThings\"): duplicate; shop.json /operations/countThings/path");
    }

    @Test
    void callsOfTheBuilderAreNamedAsCalls() {
        OverlayException refusal =
                refusal(Overlay.builder().field("Thing", "x", "y").build(), "https://shop.example.com/api");

        assertThat(refusal).hasMessageContaining("builder field(\"Thing\", \"x\"): Thing has no field \"x\"");
    }

    @Test
    void aHostIsNotChangedToOneThatWouldReadCredentials() {
        OverlayException refusal =
                refusal(Overlay.builder().server("host", "evil.example.com").build(), "http://127.0.0.1:9/api");

        assertThat(refusal).hasMessageContaining("is not HTTPS");
    }

    @Test
    void namesCannotBreakTheLineOfAMessage() {
        OverlayException refusal =
                refusal(Overlay.builder().path("a\r\nb\u2028", "/").build(), "https://shop.example.com/api");

        assertThat(refusal.getMessage()).doesNotContain("\r", "\n", "\u2028");
    }

    @Test
    void anOverlayNeedsACatalogue() {
        Transport.Builder settings = Transport.builder("shop")
                .baseUrl("https://shop.example.com")
                .overlay(Overlay.builder().verified("x").build());

        assertThatThrownBy(settings::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("catalogue");
    }

    @Test
    void anEmptyOverlayIsNone() {
        AppliedOverlay applied =
                Overlay.parse("x.json", "{}").applyTo(Shop.catalogue(), "https://shop.example.com/api");

        assertThat(applied.isEmpty()).isTrue();
        assertThat(applied.operation(Shop.READ)).isSameAs(Shop.READ);
    }
}
