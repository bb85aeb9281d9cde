package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.billingplatform.extract.ExtractFailedException;
import dev.channelkit.billingplatform.extract.ExtractFile;
import dev.channelkit.billingplatform.extract.ExtractRequest;
import dev.channelkit.billingplatform.extract.ExtractResult;
import dev.channelkit.billingplatform.extract.ExtractUnfinishedException;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.billingplatform.model.ActivityFields;
import dev.channelkit.billingplatform.model.CsvLineEnd;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.query.sql.Select;
import dev.channelkit.commons.query.sql.Sql;
import dev.channelkit.commons.row.Row;
import dev.channelkit.sandbox.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExtractFlowTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Select<?> ACTIVITIES =
            Select.from(ActivityFields.ENTITY).fields(ActivityFields.ID, ActivityFields.QUANTITY);

    private QueryTenant tenant;

    @TempDir
    private Path directory;

    @BeforeAll
    void start() {
        tenant = QueryTenant.usual();
    }

    @AfterAll
    void stop() {
        tenant.close();
    }

    @BeforeEach
    void calm() {
        tenant.sandbox.clearFaults();
        tenant.sandbox.billingplatform().background(true);
    }

    private static List<String> ids(ExtractResult result) {
        List<String> ids = new ArrayList<>();
        for (ExtractFile file : result.files()) {
            try (Stream<Row> rows = file.read()) {
                rows.forEach(row -> ids.add(Objects.requireNonNull(row.text("Id"))));
            }
        }
        return ids;
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> activities() {
        return IntStream.range(100_001, 112_001).mapToObj(String::valueOf).toList();
    }

    @Test
    void aLargeReadComesInFiles() {
        ExtractRequest request = ExtractRequest.query("large", ACTIVITIES.orderBy(ActivityFields.ID.ascending()))
                .recordsPerBatch(5_000);

        ExtractResult result = tenant.billing.extracts().run(request, directory, HOUR);

        assertThat(result.files()).extracting(ExtractFile::rows).containsExactly(5_000L, 5_000L, 2_000L);
        assertThat(result.rows()).isEqualTo(12_000);
        assertThat(result.missing()).hasValue(0);
        assertThat(ids(result)).isEqualTo(activities());
        assertThat(names())
                .containsExactly(
                        "large-" + result.id() + "-1.json",
                        "large-" + result.id() + "-2.json",
                        "large-" + result.id() + "-3.json");
    }

    @ParameterizedTest
    @CsvSource({"CR,;", "LF,;", "CRLF,|"})
    void csvIsReadAsItWasAskedFor(String lineEnd, char delimiter) {
        ExtractRequest request = ExtractRequest.retrieve(
                        "csv " + lineEnd, "ACTIVITY", ActivityFields.ID.atMost("100007"))
                .columns("Id", "Quantity")
                .recordsPerBatch(3)
                .csv(delimiter, '\'', CsvLineEnd.of(lineEnd));

        ExtractResult result = tenant.billing.extracts().run(request, directory, HOUR);

        assertThat(result.files()).extracting(ExtractFile::rows).containsExactly(3L, 3L, 1L);
        assertThat(ids(result)).isEqualTo(activities().subList(0, 7));
    }

    @Test
    void filesInTheOtherFormAreReadTheSame() {
        try (QueryTenant other =
                QueryTenant.of(profile -> profile.with("fileForm", "base64").with("extractForm", "envelope"))) {
            ExtractRequest request = ExtractRequest.query("other", ACTIVITIES.where(ActivityFields.ID.atMost("100005")))
                    .recordsPerBatch(2);
            ExtractResult result = other.billing.extracts().run(request, directory, HOUR);
            assertThat(ids(result)).isEqualTo(activities().subList(0, 5));
        }
    }

    @Test
    void nothingMatchingIsAFileWithoutRows() {
        ExtractRequest request = ExtractRequest.query("none", ACTIVITIES.where(ActivityFields.ID.atMost("1")));
        ExtractResult result = tenant.billing.extracts().run(request, directory, HOUR);
        assertThat(result.rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cutAtAnyCallAndRunAgainItIsOneExtractAndAllOfIt(boolean applied) {
        Fault cut = applied ? Fault.reset().afterApplying() : Fault.reset();
        assertThat(tenant.billing.extracts().find("warm-up")).isEmpty();
        int calls = 8; // find, create, two or three looks, three files
        for (int at = 1; at <= calls; at++) {
            tenant.sandbox.clearFaults();
            tenant.sandbox.fault(cut.provider("billingplatform").nth(at));
            ExtractRequest request = ExtractRequest.query(
                            "cut " + applied + " " + at, ACTIVITIES.where(ActivityFields.ID.atMost("100008")))
                    .recordsPerBatch(3);
            ExtractResult result = null;
            for (int run = 0; result == null; run++) {
                assertThat(run).isLessThan(3);
                try {
                    result = tenant.billing.extracts().run(request, directory, HOUR);
                } catch (ChannelKitException e) {
                    assertThat(e.toString()).doesNotContain("100008");
                }
            }
            assertThat(ids(result))
                    .as("cut at call " + at)
                    .isEqualTo(activities().subList(0, 8));
            assertThat(tenant.billing.extracts().find(request.name()))
                    .as("cut at call " + at)
                    .hasSize(1);
        }
        assertThat(names()).hasSize(3 * calls).noneMatch(name -> name.startsWith("."));
    }

    @Test
    void aFileThatIsCutOffIsNotThereAndTheOthersAreKept() {
        ExtractRequest request = ExtractRequest.query("truncated", ACTIVITIES.where(ActivityFields.ID.atMost("100006")))
                .recordsPerBatch(2);
        tenant.sandbox.fault(Fault.truncatedBody().on("downloadFile").nth(2));
        assertThatThrownBy(() -> tenant.billing.extracts().run(request, directory, HOUR))
                .isInstanceOf(ChannelKitException.class);
        assertThat(names()).hasSize(1);

        ExtractResult result = tenant.billing.extracts().run(request, directory, HOUR);

        assertThat(result.files()).extracting(ExtractFile::isKept).containsExactly(true, false, false);
        assertThat(ids(result)).isEqualTo(activities().subList(0, 6));
    }

    @Test
    void aBackgroundThatIsOffIsSaidAndWaitedForAgain() {
        tenant.sandbox.billingplatform().background(false);
        ExtractRequest request = ExtractRequest.query("idle", ACTIVITIES.where(ActivityFields.ID.atMost("100002")));
        int before = tenant.calls("getBulkRequest");

        ExtractUnfinishedException late = catchThrowableOfType(
                ExtractUnfinishedException.class,
                () -> tenant.billing.extracts().run(request, directory, Duration.ofMinutes(10)));

        assertThat(late).hasMessageContaining("PENDING").hasMessageContaining("background process may be inactive");
        assertThat(tenant.calls("getBulkRequest") - before)
                .isEqualTo(14); // after 5, 10, 20, 40 and 60 s, and at the end
        tenant.sandbox.billingplatform().background(true);
        ExtractResult result = tenant.billing.extracts().run(request, directory, HOUR);
        assertThat(result.id()).isEqualTo(late.id());
        assertThat(result.rows()).isEqualTo(2);
    }

    @Test
    void whatFailsIsTypedAndStartedAnewWhenRunAgain() {
        ExtractRequest request = ExtractRequest.query("wrong", Sql.of("SELECT Nope FROM ACCOUNT"));
        ExtractFailedException first = failure(request);
        assertThat(first.text()).contains("Nope");
        assertThat(first).hasMessageContaining("Nope");

        ExtractFailedException second = failure(request);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(tenant.billing.extracts().find("wrong"))
                .extracting(found -> found.id())
                .containsExactly(second.id(), first.id());
    }

    private ExtractFailedException failure(ExtractRequest request) {
        return catchThrowableOfType(
                ExtractFailedException.class, () -> tenant.billing.extracts().run(request, directory, HOUR));
    }

    @Test
    void aNameIsForOneExtract() {
        Select<?> names = Select.from(AccountFields.ENTITY).fields(AccountFields.ID);
        String id = tenant.billing.extracts().startOrFind(ExtractRequest.query("same", ACTIVITIES));

        assertThat(tenant.billing.extracts().startOrFind(ExtractRequest.query("same", ACTIVITIES)))
                .isEqualTo(id);
        assertThatThrownBy(() -> tenant.billing.extracts().startOrFind(ExtractRequest.query("same", names)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(id);
    }
}
