package dev.channelkit.commons.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.overlay.Overlay;
import dev.channelkit.commons.overlay.Shop;
import dev.channelkit.commons.overlay.Thing;
import dev.channelkit.commons.query.QueryParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecorderTest {
    /** Marks everything that must never reach a file. */
    private static final String MARK = "marker-7f3a";

    private static final String THING = "{\"id\":\"7\",\"name\":\"chair\"}";

    private final Shop shop = new Shop();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        shop.start();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Transport recorded() {
        return recorded(Recorder.into(folder.resolve("deep/har")));
    }

    private Transport recorded(Recorder recorder) {
        return shop.client(settings -> settings.recorder(recorder)
                .credentials(
                        CredentialSource.fixed(BasicCredentials.of("test-key-" + MARK, "test-secret-" + MARK)),
                        BasicCredentials.authorizer()));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private String text() throws IOException {
        assertThat(files()).hasSize(1);
        return Files.readString(files().get(0));
    }

    private static JsonArray entries(String har) {
        return JsonParser.parseString(har)
                .getAsJsonObject()
                .getAsJsonObject("log")
                .getAsJsonArray("entries");
    }

    private JsonObject entry() throws IOException {
        return entries(text()).get(0).getAsJsonObject();
    }

    @Test
    void anExchangeIsRecordedAsItWas() throws IOException {
        shop.answersWith(THING);

        Shop.read(recorded(), "7", QueryParameters.EMPTY.with("relations", "a b"))
                .send();

        JsonObject entry = entry();
        assertThat(entry.get("_operationId").getAsString()).isEqualTo("readThing");
        assertThat(entry.get("startedDateTime").getAsString())
                .startsWith("2026-03-01T12:00:0")
                .endsWith("Z");
        JsonObject request = entry.getAsJsonObject("request");
        assertThat(request.get("method").getAsString()).isEqualTo("GET");
        assertThat(request.get("url").getAsString()).isEqualTo(shop.url() + "/things/7?relations=a%20b");
        assertThat(request.get("queryString")).hasToString("[{\"name\":\"relations\",\"value\":\"a b\"}]");
        JsonObject response = entry.getAsJsonObject("response");
        assertThat(response.get("status").getAsInt()).isEqualTo(200);
        JsonObject content = response.getAsJsonObject("content");
        assertThat(content.get("mimeType").getAsString()).startsWith("application/json");
        assertThat(content.get("text").getAsString()).isEqualTo("{\"success\":true,\"data\":" + THING + "}");
    }

    @Test
    void theFileHasTheStructureOfHar() throws IOException {
        shop.answersWith(THING).answers(404, "{\"message\":\"no\"}");
        Transport client = recorded();

        Shop.create(client, Thing.of("chair", "x")).send();
        assertThatThrownBy(() -> Shop.read(client, "8").send()).isNotNull();
        shop.close();
        assertThatThrownBy(() -> Shop.read(client, "9").send()).isNotNull();

        assertThat(HarStructure.problems(text())).isEmpty();
        assertThat(entries(text())).hasSize(3);
        assertThat(HarStructure.problems("{\"log\":{\"entries\":[{}]}}")).isNotEmpty();
    }

    @Test
    void secretsDoNotReachTheFile() throws IOException {
        String secret = "pass-" + MARK;
        shop.answers(
                200,
                "{\"success\":true,\"message\":\"hello test-secret-" + MARK + ", your pass " + secret
                        + "\",\"data\":{\"name\":\"chair " + secret + "\",\"password\":\"other-" + MARK
                        + "\",\"unknown\":{\"list\":[\"" + MARK + "\",7]},\"accessToken\":\"" + MARK
                        + "\"},\"id\":\"not other-"
                        + MARK + "\"}");

        Shop.replace(recorded(), "7", Thing.of("chair", secret))
                .header("X-Own", MARK)
                .send();

        assertThat(text()).doesNotContain(MARK);
        assertThat(entry().getAsJsonObject("response")
                        .getAsJsonObject("content")
                        .get("text")
                        .getAsString())
                .isEqualTo(
                        "{\"success\":true,\"message\":\"hello ***, your pass ***\",\"data\":{\"name\":\"chair ***\","
                                + "\"password\":\"***\",\"unknown\":{\"list\":[\"***\",\"***\"]},\"accessToken\":\"***\"},"
                                + "\"id\":\"not ***\"}");
        assertThat(entry().getAsJsonObject("request")
                        .getAsJsonObject("postData")
                        .get("text")
                        .getAsString())
                .isEqualTo("{\"name\":\"chair\",\"password\":\"***\"}");
    }

    @Test
    void secretsOfFormsDoNotReachTheFile() throws IOException {
        shop.answersWith("{\"id\":\"7\",\"name\":\"with pass " + MARK + "!\"}");

        Shop.create(recorded(), Thing.of("a chair", "pass " + MARK + "!")).send();

        assertThat(text()).doesNotContain(MARK);
        assertThat(entry().getAsJsonObject("request")
                        .getAsJsonObject("postData")
                        .get("params"))
                .hasToString("[{\"name\":\"name\",\"value\":\"a chair\"},{\"name\":\"password\",\"value\":\"***\"}]");
    }

    @Test
    void secretsUnderTheNamesOfAnOverlayDoNotReachTheFile() throws IOException {
        shop.answersWith("{\"id\":\"7\",\"pin\":\"" + MARK + "\"}");
        Transport client = shop.client(settings -> settings.recorder(Recorder.into(folder))
                .overlay(Overlay.builder()
                        .field("Thing", "password", "pin")
                        .requestField("createThing", "password", "word")
                        .parameter("readThing", "ticket", "entry")
                        .build()));

        Shop.create(client, Thing.of("a chair", "sent-" + MARK)).send();
        shop.answersWith(THING);
        Shop.read(client, "7", QueryParameters.EMPTY.with("ticket", "t-" + MARK))
                .send();

        assertThat(text()).doesNotContain(MARK);
        assertThat(text()).contains("\"name\":\"word\",\"value\":\"***\"", "\"name\":\"entry\",\"value\":\"***\"");
    }

    @Test
    void valuesOfHeadersAndParametersAreHiddenUnlessListed() throws IOException {
        shop.answersWith(THING);
        Transport client = recorded(
                Recorder.into(folder).showHeaders("X-Shown", "Authorization").showParameters("free"));

        Shop.read(
                        client,
                        "7",
                        QueryParameters.EMPTY
                                .with("unknown", MARK)
                                .with("free", "seen")
                                .with("ticket", MARK)
                                .with("api_key", MARK))
                .header("X-Other", MARK)
                .header("X-Shown", "visible")
                .send();

        assertThat(text()).doesNotContain(MARK).contains("visible", "seen", "X-Other", "Authorization");
    }

    @Test
    void aSecretOfThePathIsHidden() {
        Exchange exchange = exchange("https://x.example.com/api/keys/" + MARK + "/use", "/keys/{apiKey}/use");

        String entry = entry(exchange);

        assertThat(entry).doesNotContain(MARK).contains("https://x.example.com/api/keys/***/use");
    }

    @Test
    void xmlIsRedactedToo() {
        String xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><!-- " + MARK + " --><response><data a=\"" + MARK
                + "\"><name>chair</name><password>" + MARK + "</password><x><![CDATA[" + MARK
                + "]]></x></data></response>";
        Vocabulary names = Vocabulary.NONE.showing(Set.of(), Set.of(), Set.of("name"));

        String shown = new Redaction(names, text -> text).body(content("text/xml; charset=x", xml));

        assertThat(shown)
                .isEqualTo(
                        "<response><data a=\"***\"><name>chair</name><password>***</password><x>***</x></data></response>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json|{\"name\":\"marker-7f3a",
                "application/json|{\"name\":1} marker-7f3a",
                "text/html|<p>marker-7f3a</p>",
                "text/plain|marker-7f3a",
                "|marker-7f3a",
                "text/xml|<a>marker-7f3a",
                "text/xml|<!DOCTYPE a [<!ENTITY b \"marker-7f3a\">]><a>&b;</a>",
            })
    void whatCannotBeReadIsNotShown(String typeAndBody) {
        int bar = typeAndBody.indexOf('|');

        String shown = new Redaction(Vocabulary.NONE, text -> text)
                .body(content(typeAndBody.substring(0, bar), typeAndBody.substring(bar + 1)));

        assertThat(shown).isNull();
    }

    @Test
    void aLargeBodyIsLeftOutAndStillRead() throws IOException {
        String name = "x".repeat(3000);
        shop.answersWith("{\"id\":\"7\",\"name\":\"" + name + "\"}");

        Thing thing = Shop.replace(recorded(Recorder.into(folder).maxBodyBytes(2000)), "7", Thing.of(name, "x"))
                .send();

        assertThat(thing.name()).hasSize(3000);
        assertThat(text()).doesNotContain("xxxx").contains("not recorded: too large");
        assertThat(HarStructure.problems(text())).isEmpty();
    }

    @Test
    void eachClientHasAFileOfItsOwnThatOnlyTheOwnerReads() throws IOException {
        shop.answersWith(THING).answersWith(THING);
        Transport idle = recorded();
        Shop.read(recorded(), "7").send();
        Shop.read(recorded(), "7").send();

        idle.close();

        assertThat(files()).hasSize(2).allSatisfy(file -> {
            assertThat(file.getFileName().toString()).matches("shop-20260301T1200\\d\\d-[0-9a-f]{6}\\.har");
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        });
    }

    @Test
    void whatCannotBeWrittenDoesNotEndTheCall() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        shop.answersWith(THING);

        Thing thing =
                Shop.read(recorded(Recorder.into(file.resolve("below"))), "7").send();

        assertThat(thing.name()).isEqualTo("chair");
    }

    @Test
    void aThreadThatIsInterruptedDoesNotEndTheRecording() throws IOException {
        Path path = folder.resolve("direct.har");
        HarFile file = new HarFile(path);
        file.append("{\"entry\":1}");

        Thread.currentThread().interrupt(); // as a cancelled call's thread is
        file.append("{\"entry\":2}");
        boolean interrupted = Thread.interrupted();
        file.append("{\"entry\":3}");
        file.close();

        assertThat(interrupted).isTrue();
        assertThat(entries(Files.readString(path))).hasSize(3);
    }

    @Test
    void aHeaderThatCarriesCredentialsIsHiddenWhateverIsListed() {
        Vocabulary names = new Vocabulary(Set.of("X-Seen"), Set.of("X-Own"), Set.of(), Set.of(), Set.of(), Set.of())
                .showing(Set.of("X-Own"), Set.of(), Set.of());

        assertThat(names.showsHeader("x-seen")).isTrue();
        assertThat(names.showsHeader("x-own")).isFalse();
    }

    @Test
    void sixteenThreadsWriteOneWholeFile() throws Exception {
        shop.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .addHeader("Content-Type", "application/json")
                        .body("{\"data\":" + THING + "}")
                        .build();
            }
        });
        Transport client = recorded();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Thing>> calls = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            String id = "thing-" + i;
            calls.add(threads.submit(() -> {
                start.await();
                return Shop.read(client, id).send();
            }));
        }

        start.countDown();
        for (Future<Thing> call : calls) {
            call.get();
        }
        threads.shutdown();

        assertThat(HarStructure.problems(text())).isEmpty();
        assertThat(entries(text()).asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .map(entry ->
                                entry.getAsJsonObject("request").get("url").getAsString())
                        .distinct())
                .hasSize(160);
    }

    @Test
    void aFileIsWholeAfterEachEntry() throws IOException {
        shop.answersWith(THING).answersWith(THING);
        Transport client = recorded();

        Shop.read(client, "7").send();
        int before = entries(text()).size();
        Shop.read(client, "8").send();

        assertThat(before).isEqualTo(1);
        assertThat(entries(text())).hasSize(2);
    }

    @Test
    void aFileBrokenOffAnywhereKeepsItsWholeEntries() throws IOException {
        byte[] two = Files.readAllBytes(written(2));
        byte[] three = Files.readAllBytes(written(3));
        int common = two.length - "\n]}}\n".length();
        for (int written = 0; written <= three.length - common; written++) {
            // a write that got this far, over the end that was there before
            byte[] broken = Arrays.copyOf(two, Math.max(two.length, common + written));
            System.arraycopy(three, common, broken, common, written);
            Path file = Files.write(folder.resolve("broken.har"), broken);

            int entries = Recorder.repair(file);

            assertThat(entries).isBetween(2, 3);
            assertThat(entries(Files.readString(file))).hasSize(entries);
        }
    }

    @Test
    void aFileCutOffInItsBeginningBecomesAnEmptyOne() throws IOException {
        Path file = Files.writeString(folder.resolve("cut.har"), "{\"log\":{\"ver");

        int entries = Recorder.repair(file);

        assertThat(entries).isZero();
        assertThat(HarStructure.problems(Files.readString(file))).isEmpty();
    }

    private Path written(int entries) throws IOException {
        Path path = folder.resolve(entries + ".har");
        HarFile file = new HarFile(path);
        for (int i = 0; i < entries; i++) {
            file.append("{\"entry\":" + i + ",\"text\":\"],}{é\"}");
        }
        file.close();
        return path;
    }

    private static String entry(Exchange exchange) {
        try {
            return HarEntry.of(exchange, new Redaction(Vocabulary.NONE, exchange.redaction()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Exchange exchange(String url, String template) {
        return new Exchange(
                "use",
                template,
                null,
                1,
                Instant.EPOCH,
                Duration.ZERO,
                "GET",
                url,
                List.of(),
                Exchange.Content.NONE,
                null,
                "IOException: " + MARK,
                text -> text);
    }

    private static Exchange.Content content(String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Exchange.Content(type, bytes, bytes.length);
    }
}
