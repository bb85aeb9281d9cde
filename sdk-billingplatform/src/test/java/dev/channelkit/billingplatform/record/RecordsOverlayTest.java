package dev.channelkit.billingplatform.record;

import static dev.channelkit.billingplatform.StubbedBilling.lost;
import static dev.channelkit.billingplatform.StubbedBilling.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.billingplatform.StubbedBilling;
import dev.channelkit.billingplatform.model.Contract;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchOptions;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.commons.overlay.Overlay;
import dev.channelkit.commons.retry.RetryPolicy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** What an overlay corrects of an operation holds for the verbs as well, whose bodies and answers are handled by hand. */
class RecordsOverlayTest {
    private static final Contract ONE =
            Contract.builder().id("1").contractNumber("C-1").build();
    private static final MockResponse TAKEN = ok("{\"upsertResponse\":[{\"Id\":\"1\",\"success\":true}]}");

    @Test
    void bodiesHaveTheNamesOfTheOverlay() {
        Overlay overlay = Overlay.builder()
                .requestField("upsertContracts", "brmObjects", "records")
                .requestField("upsertContracts", "externalIDFieldName", "keyField")
                .requestField("deleteContracts", "EmptyRecycleBin", "forGood")
                .field("Contract", "ContractNumber", "ContractNo")
                .field("RecordId", "Id", "RecordNo")
                .build();
        try (StubbedBilling billing = StubbedBilling.answering(r -> TAKEN, settings -> settings.overlay(overlay))) {
            billing.client().contracts().upsert(ONE, ExternalKey.of("ContractNumber"));
            billing.client().contracts().update(ONE);
            billing.client().contracts().deleteForGood(List.of("1"));

            assertThat(billing.requests())
                    .containsExactly(
                            "PATCH /CONTRACT {\"records\":[{\"Id\":\"1\",\"ContractNo\":\"C-1\"}],\"keyField\":\"ContractNo\"}",
                            "PUT /CONTRACT {\"brmObjects\":[{\"Id\":\"1\",\"ContractNo\":\"C-1\"}]}",
                            "DELETE /delete/CONTRACT {\"brmObjects\":[{\"RecordNo\":\"1\"}],\"forGood\":\"1\"}");
        }
    }

    @Test
    void bodiesAreMeasuredWithTheNamesOfTheOverlay() {
        Overlay overlay = Overlay.builder()
                .field("Contract", "ContractNumber", "TheNumberThatTheContractHas")
                .build();
        List<Contract> contracts = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> Contract.builder().contractNumber("C-" + i).build())
                .toList();
        try (StubbedBilling billing = StubbedBilling.answering(r -> TAKEN, settings -> settings.overlay(overlay))) {
            for (int most = 380; most <= 420; most += 4) {
                int maxBytes = most;
                int before = billing.received().size();
                BatchResult<Contract> result = billing.client()
                        .contracts()
                        .batch(o -> o.maxBytes(maxBytes))
                        .upsert(contracts, ExternalKey.of("contractnumber"));

                assertThat(result.entries()).hasSize(40);
                assertThat(billing.received().stream().skip(before))
                        .isNotEmpty()
                        .allSatisfy(
                                request -> assertThat(request.getBody().size()).isLessThanOrEqualTo(maxBytes));
            }
        }
    }

    @Test
    void aPathOfTheOverlayLeavesAnswersAndRepetitionsAsTheyAre() {
        Overlay overlay = Overlay.builder()
                .path("upsertContracts", "/CONTRACTS")
                .path("deleteContracts", "/gone/CONTRACT")
                .build();
        AtomicInteger calls = new AtomicInteger();
        try (StubbedBilling billing = StubbedBilling.answering(
                r -> calls.incrementAndGet() == 1 ? lost() : ok("{\"updateResponse\":{\"Id\":\"1\",\"success\":true}}"),
                settings -> settings.overlay(overlay).retry(RetryPolicy.standard()))) {
            billing.client().contracts().batch(BatchOptions::repeats).upsert(ONE, ExternalKey.of("ContractNumber"));
            billing.client().contracts().delete("1");

            assertThat(billing.requests())
                    .extracting(line -> line.substring(0, line.indexOf(" {")))
                    .containsExactly("PATCH /CONTRACTS", "PATCH /CONTRACTS", "DELETE /gone/CONTRACT");
        }
    }

    @Test
    void resultsAreFoundWhereTheOverlayHasThem() {
        Overlay overlay =
                Overlay.builder().payload("createContracts", "/data/results").build();
        for (String results : List.of("[{\"Id\":\"1\",\"success\":true}]", "{\"Id\":\"1\",\"success\":true}")) {
            try (StubbedBilling billing = StubbedBilling.answering(
                    r -> ok("{\"data\":{\"results\":" + results + "}}"), settings -> settings.overlay(overlay))) {
                assertThat(billing.client().contracts().create(ONE).id()).isEqualTo("1");
            }
        }
    }

    @Test
    void aVerdictGoesByTheNamesOfTheOverlay() {
        Overlay overlay = Overlay.builder()
                .field("WriteResult", "ErrorCode", "Code")
                .field("WriteResult", "Id", "RecordNo")
                .build();
        try (StubbedBilling billing = StubbedBilling.answering(
                r -> ok(
                        "{\"createResponse\":[{\"RecordNo\":\"1\",\"Code\":\"17\"},{\"RecordNo\":\"2\",\"Code\":\"0\"}]}"),
                settings -> settings.overlay(overlay))) {
            BatchResult<Contract> result = billing.client().contracts().create(List.of(ONE, ONE));

            assertThat(result.entries())
                    .extracting(BatchEntry::state)
                    .containsExactly(BatchState.FAILED, BatchState.SUCCEEDED);
            assertThat(result.entries()).extracting(BatchEntry::id).containsExactly("1", "2");
        }
    }

    @Test
    void aNameThatTheOverlayReplacesDecidesNothing() {
        Overlay overlay =
                Overlay.builder().field("WriteResult", "ErrorCode", "Code").build();
        try (StubbedBilling billing = StubbedBilling.answering(
                r -> ok("{\"createResponse\":[{\"Id\":\"1\",\"ErrorCode\":\"17\"}]}"),
                settings -> settings.overlay(overlay))) {
            assertThat(billing.client().contracts().create(ONE).id()).isEqualTo("1");
        }
    }
}
