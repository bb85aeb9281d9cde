package dev.channelkit.billingplatform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.commons.batch.RecordResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacedTest {
    private static final List<String> IDS = List.of("1", "2", "3");

    @Test
    void resultsInOrderStay() {
        List<RecordResult> results = List.of(taken("1"), refused("2"), taken("3"));

        assertThat(Placed.byId(IDS, results)).isEqualTo(results);
    }

    @Test
    void resultsWithoutIdsAreTakenByOrderAndTheRestIsMissing() {
        List<RecordResult> results = List.of(taken(null), refused(null));

        assertThat(Placed.byId(IDS, results)).isEqualTo(results);
    }

    @Test
    void idsInOtherFormsAreTheSame() {
        List<RecordResult> results = List.of(taken(" 1"), taken("002"), taken("3"));

        assertThat(Placed.byId(List.of("01", "2", "3"), results)).isEqualTo(results);
    }

    @Test
    void resultsInAnotherOrderGoWhereTheyBelong() {
        assertThat(Placed.byId(IDS, List.of(refused("3"), taken("1"), taken("2"))))
                .containsExactly(taken("1"), taken("2"), refused("3"));
    }

    @Test
    void aResultThatIsLeftOutInTheMiddleIsUnknownAndTheOthersAreNotShifted() {
        List<RecordResult> placed = Placed.byId(IDS, List.of(taken("1"), refused("3")));

        assertThat(placed)
                .extracting(RecordResult::state)
                .containsExactly(BatchState.SUCCEEDED, BatchState.UNKNOWN, BatchState.FAILED);
    }

    @Test
    void anotherOrderInWhichOneNamesNoRecordLeavesAllUnknown() {
        assertThat(Placed.byId(IDS, List.of(taken("2"), taken(null), taken("3"))))
                .extracting(RecordResult::state)
                .containsExactly(BatchState.UNKNOWN, BatchState.UNKNOWN, BatchState.UNKNOWN);
        assertThat(Placed.byId(IDS, List.of(taken("2"), taken("2"))))
                .extracting(RecordResult::state)
                .containsExactly(BatchState.UNKNOWN, BatchState.UNKNOWN);
    }

    @Test
    void aSuccessOfAForeignRecordIsNobodys() {
        assertThat(Placed.byId(IDS, List.of(taken("1"), taken("99"), taken("3"))))
                .extracting(RecordResult::state)
                .containsExactly(BatchState.SUCCEEDED, BatchState.UNKNOWN, BatchState.SUCCEEDED);
    }

    @Test
    void aRefusalMayEchoAnyId() {
        List<RecordResult> results = List.of(taken("1"), refused("0"), refused("-1"));

        assertThat(Placed.byId(IDS, results)).isEqualTo(results);
    }

    private static RecordResult taken(String id) {
        return RecordResult.succeeded(id, null);
    }

    private static RecordResult refused(String id) {
        return RecordResult.failed(id, "X", null, null);
    }
}
