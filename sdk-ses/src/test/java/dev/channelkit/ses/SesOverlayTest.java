package dev.channelkit.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.UnverifiedOperationException;
import dev.channelkit.commons.overlay.Overlay;
import dev.channelkit.commons.overlay.OverlayException;
import dev.channelkit.commons.record.Recorder;
import dev.channelkit.ses.api.SesOperations;
import dev.channelkit.ses.model.CustomerCreate;
import dev.channelkit.ses.model.CustomerFields;
import dev.channelkit.ses.model.CustomerUpdate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SesOverlayTest {
    @RegisterExtension
    final SesServer ses = new SesServer();

    @TempDir
    private Path folder;

    private SesClient client(Overlay overlay) {
        return ses.open(ses.builder().overlay(overlay));
    }

    @Test
    void aWrongModelledPathSaysHowToCorrectItAndIsCorrected() throws Exception {
        ses.answer(404, "{}").answer(SesServer.customers("{\"id\":\"4022\"}"));

        assertThatThrownBy(() -> update(ses.client()))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(
                        "{\"operations\": {\"updateCustomer\": {\"path\": \"/customers/{customerId}\"}}}");
        update(client(Overlay.builder()
                .path("updateCustomer", "/customers/{customerId}/details")
                .method("updateCustomer", "PATCH")
                .build()));

        assertThat(ses.request().getRequestLine()).isEqualTo("PUT /api/v1/customers/4022 HTTP/1.1");
        assertThat(ses.request().getRequestLine()).isEqualTo("PATCH /api/v1/customers/4022/details HTTP/1.1");
    }

    @Test
    void renamedFieldsAreCorrectedInAnswersAndRequests() throws Exception {
        ses.answer(SesServer.customers("{\"id\":\"1\",\"organisation\":\"Acme\"}"))
                .answer(SesServer.customers("{\"id\":\"1\"}"));
        SesClient client = client(Overlay.builder()
                .field("Customer", "company", "organisation")
                .field("CustomerCreate", "company", "organisation")
                .build());

        String company = client.customers().get("1").company();
        client.customers()
                .create(CustomerCreate.builder()
                        .name("Jo")
                        .company("Acme")
                        .email("jo@example.com")
                        .build());

        assertThat(company).isEqualTo("Acme");
        ses.request();
        assertThat(ses.request().getBody().utf8()).isEqualTo("name=Jo&organisation=Acme&email=jo%40example.com");
    }

    @Test
    void renamedFieldsAreCorrectedInXmlToo() {
        ses.answerBytes(
                "text/xml",
                ("<response><success>true</success><data><customer><id>1</id><organisation>Acme</organisation>"
                                + "</customer></data></response>")
                        .getBytes(StandardCharsets.UTF_8));
        SesClient client = ses.open(ses.builder()
                .format(Format.XML)
                .overlay(Overlay.builder()
                        .field("Customer", "company", "organisation")
                        .build()));

        assertThat(client.customers().get("1").company()).isEqualTo("Acme");
    }

    @Test
    void renamedParametersAreCorrectedWhereverTheyStand() throws Exception {
        ses.answer(SesServer.customers());
        SesClient client = client(Overlay.builder()
                .parameter("listCustomers", "limit", "pageSize")
                .parameter("listCustomers", "filter[groupId]", "filter[group_id]")
                .build());

        client.customers()
                .list(q -> q.filter(CustomerFields.GROUP_ID.is("23")).limit(50))
                .toList();

        assertThat(ses.request().getUrl().queryParameterNames())
                .containsExactly("filter[group_id]", "sort[id]", "pageSize", "offset");
    }

    @Test
    void aFileMayBeGivenOrNamedByTheEnvironment() throws Exception {
        Path given = Files.writeString(folder.resolve("a.json"), "{\"servers\": {\"basePath\": \"/c2m/api/v1\"}}");
        Path named = Files.writeString(
                folder.resolve("b.json"), "{\"operations\": {\"getCustomer\": {\"path\": \"/clients/{customerId}\"}}}");
        ses.answer(SesServer.customers("{\"id\":\"1\"}"));
        SesClient client = ses.open(
                new SesClientBuilder(name -> name.equals(SesClientBuilder.OVERLAY_VARIABLE) ? named.toString() : null)
                        .baseUrl(ses.baseUrl())
                        .credentials(SesServer.KEY, SesServer.SECRET)
                        .overlay(given));

        client.customers().get("1");

        assertThat(ses.request().getTarget()).isEqualTo("/c2m/api/v1/clients/1");
    }

    @Test
    void anotherHostTakesVersionTwoAlongSoThatKeysDoNotStayBehind() {
        SesClientBuilder builder = SesClient.builder()
                .credentials(SesServer.KEY, SesServer.SECRET)
                .overlay(Overlay.builder().server("host", "gateway.example.com").build());

        try (SesClient client = builder.build()) {
            assertThat(client.customers().getCall("1").dryRun().url())
                    .isEqualTo("https://gateway.example.com/api/v1/customers/1");
            assertThat(client.consoleUsers().listCall("7042").dryRun().url())
                    .isEqualTo("https://gateway.example.com/api/v2/accounts/7042/users");
        }
    }

    @Test
    void whatTheClientDoesNotHaveIsRefusedWhenItIsBuilt() {
        assertThatThrownBy(
                        () -> client(Overlay.builder().verified("listCustomer").build()))
                .isInstanceOf(OverlayException.class)
                .hasMessageContaining("did you mean listCustomers?");
    }

    @Test
    void onlyWhatIsVerifiedIsCalledWhereThatIsAskedFor() {
        ses.answer(SesServer.customers("{\"id\":\"4022\"}")).answer(SesServer.customers("{\"id\":\"4022\"}"));
        SesClient strict = ses.open(ses.builder().onlyVerified());
        SesClient verified = ses.open(ses.builder()
                .onlyVerified()
                .overlay(Overlay.builder().verified("updateCustomer").build()));

        strict.customers().get("4022");
        assertThatThrownBy(() -> update(strict)).isInstanceOf(UnverifiedOperationException.class);
        update(verified);

        assertThat(ses.requests()).isEqualTo(2);
    }

    @Test
    void exchangesAreRecordedWithoutCredentials() throws IOException {
        ses.answer(SesServer.customers("{\"id\":\"1\",\"company\":\"Acme\",\"novelty\":\"" + SesServer.SECRET + "\"}"));
        SesClient client = ses.open(ses.builder().recorder(Recorder.into(folder)));

        client.customers().get("1");

        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            assertThat(Files.readString(all.get(0)))
                    .contains("getCustomer", "Acme", "novelty", "\"name\":\"Authorization\",\"value\":\"***\"")
                    .doesNotContain(SesServer.SECRET, SesServer.KEY);
        }
    }

    @Test
    void theCatalogueNamesEverythingThatTheSpecDoes() {
        assertThat(SesOperations.catalogue().models())
                .extracting(table -> table.model())
                .contains("Customer", "Invoice");
        assertThat(SesOperations.catalogue().parameterNames())
                .contains("limit", "customerId", "filter[groupId]", "filter[date_range]");
    }

    @Test
    void theExampleOfTheDocumentationFits() throws IOException {
        String page = Files.readString(Path.of("../docs/overlay.md"));
        int start = page.indexOf("```json") + "```json".length();

        Overlay example = Overlay.parse("docs/overlay.md", page.substring(start, page.indexOf("```", start)));

        assertThat(example.applyTo(SesOperations.catalogue(), "https://ses.techdata.com/api/v1")
                        .describe())
                .hasSizeGreaterThan(5);
    }

    private static void update(SesClient client) {
        client.customers()
                .update("4022", CustomerUpdate.builder().company("Acme").build());
    }
}
