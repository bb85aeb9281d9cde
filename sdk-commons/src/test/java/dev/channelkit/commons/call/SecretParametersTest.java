package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.ProviderErrorException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.overlay.Catalogue;
import dev.channelkit.commons.overlay.Overlay;
import dev.channelkit.commons.query.QueryParameters;
import dev.channelkit.commons.record.Recorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query may hold what nobody is to read: its text, and the literals in it, show nowhere. */
class SecretParametersTest {
    private static final Operation QUERY = Operation.builder("stub", "query", "GET", "/query")
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(StubbedProvider.ENVELOPE)
            .build();
    private static final String SQL = "SELECT Id FROM ACCOUNT WHERE Name = 'O''Neil-test' AND Status = 'ACTIVE'";

    private final StubbedProvider provider = StubbedProvider.start();

    @TempDir
    private Path folder;

    private Transport transport;

    @BeforeEach
    void connect() {
        transport = transport(settings -> settings);
    }

    @AfterEach
    void close() {
        transport.close();
        provider.close();
    }

    @Test
    void aDryRunHidesTheirValues() {
        RenderedRequest shown = call(transport).dryRun();

        assertThat(shown.url()).endsWith("/query?sql=***&page=a%20b");
        assertThat(shown.toString()).doesNotContain("Neil").doesNotContain("SELECT");
    }

    @Test
    void theyGoOutAsTheyAre() throws InterruptedException {
        provider.answersWith("x");
        call(transport).send();

        assertThat(provider.server.takeRequest().getUrl().queryParameter("sql")).isEqualTo(SQL);
    }

    @Test
    void aRefusalThatRepeatsThemDoesNot() {
        provider.answers(
                400, "{\"message\":\"cannot run " + SQL + "; unknown name near O'Neil-test, in 'O''Neil-test'\"}");

        BadRequestException e = catchThrowableOfType(
                BadRequestException.class, () -> call(transport).send());

        assertThat(e).hasMessageContaining("cannot run ***; unknown name near ***, in '***'");
        assertThat(e.body() + e.details()).doesNotContain("Neil").doesNotContain("SELECT");
    }

    @Test
    void norWhatAPatternLooksForOrALongNumber() {
        provider.answers(
                400,
                "{\"message\":\"no row is like O'Neil_test, nor has 4111111111111111; account 700123 is another\"}");
        Call<String> call = transport.call(
                QUERY,
                Answer.value(Scalars.TEXT),
                CallRequest.of(QUERY)
                        .query(QueryParameters.EMPTY.with(
                                "sql",
                                "SELECT Id FROM T WHERE Name LIKE '%O''Neil\\_test%' ESCAPE '\\'"
                                        + " AND C_Card = 4111111111111111 AND Id = 700123"))
                        .build());

        assertThat(catchThrowableOfType(BadRequestException.class, call::send))
                .hasMessageContaining("no row is like ***, nor has ***; account 700123 is another");
    }

    @Test
    void aRefusalInsideOfASuccessDoesNotEither() {
        provider.answers(200, "{\"success\":false,\"message\":\"near O'Neil-test\"}");

        ProviderErrorException e = catchThrowableOfType(
                ProviderErrorException.class, () -> call(transport).send());

        assertThat(e).hasMessageContaining("near ***").hasMessageNotContaining("Neil");
    }

    @Test
    void noListMakesALogShowThem() {
        SecretParameters secrets = new SecretParameters(() -> Set.of("sql", "filter"));

        assertThat(Stream.of("sql", "filter[name]", "page").filter(secrets::isSecret))
                .containsExactly("sql", "filter[name]");
        assertThat(secrets.shown(QueryParameters.EMPTY.with("filter[name]", "x").with("page", "1")))
                .isEqualTo("filter%5Bname%5D=***&page=1");
    }

    @Test
    void recordingsHideThem() throws IOException {
        provider.answers(200, "{\"success\":true,\"data\":\"echo of O'Neil-test\"}", "Content-Type: application/json");
        Transport recorded = transport(settings -> settings.recorder(Recorder.into(folder)));
        call(recorded).send();
        recorded.close();

        String har;
        try (Stream<Path> files = Files.list(folder)) {
            har = Files.readString(files.findFirst().orElseThrow());
        }
        assertThat(har).contains("\"sql\"").doesNotContain("Neil").doesNotContain("SELECT");
    }

    @Test
    void theNameOnTheWireCounts() {
        transport.close();
        transport = transport(settings -> settings.overlay(
                Overlay.builder().parameter("query", "sql", "statement").build()));

        assertThat(call(transport).dryRun().url()).contains("statement=***");
    }

    private static Call<String> call(Transport transport) {
        return transport.call(
                QUERY,
                Answer.value(Scalars.TEXT),
                CallRequest.of(QUERY)
                        .query(QueryParameters.EMPTY.with("sql", SQL).with("page", "a b"))
                        .build());
    }

    private Transport transport(UnaryOperator<Transport.Builder> settings) {
        Catalogue catalogue = Catalogue.builder("stub")
                .operation(QUERY, names -> names.secrets("sql").parameters("page"))
                .build();
        return settings.apply(provider.builder().catalogue(() -> catalogue)).build();
    }
}
