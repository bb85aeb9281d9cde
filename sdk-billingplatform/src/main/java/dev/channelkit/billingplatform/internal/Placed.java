package dev.channelkit.billingplatform.internal;

import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.commons.batch.RecordResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Results of records that were sent by their ids. They are taken to be in the order of the records, which nobody has published; ids that say
 * otherwise are heeded. A refusal may echo any id that belongs to no record of the call.
 */
final class Placed {
    private Placed() {}

    /**
     * The results in the order of the records.
     *
     * @param ids of the records; no two are the same
     * @param results no more than there are records
     */
    static List<RecordResult> byId(List<String> ids, List<RecordResult> results) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            places.put(plain(ids.get(i)), i);
        }
        List<RecordResult> inOrder = new ArrayList<>(results.size());
        for (int i = 0; i < results.size(); i++) {
            RecordResult result = results.get(i);
            Integer place = place(result, places);
            if (place != null && place != i) {
                return moved(ids.size(), results, places);
            }
            boolean foreign = result.id() != null && place == null && result.state() == BatchState.SUCCEEDED;
            inOrder.add(foreign ? unclear("the answer has another record's id in this place") : result);
        }
        return inOrder;
    }

    private static List<RecordResult> moved(int records, List<RecordResult> results, Map<String, Integer> places) {
        @Nullable RecordResult[] moved = new @Nullable RecordResult[records];
        Arrays.fill(moved, null);
        for (RecordResult result : results) {
            Integer place = place(result, places);
            if (place == null || moved[place] != null) {
                RecordResult nobodys =
                        unclear("the answer has results in another order, and not each names its record");
                return results.stream().map(each -> nobodys).toList();
            }
            moved[place] = result;
        }
        RecordResult missing = unclear("the answer has no result for this record");
        return Arrays.stream(moved)
                .map(result -> Objects.requireNonNullElse(result, missing))
                .toList();
    }

    private static @Nullable Integer place(RecordResult result, Map<String, Integer> places) {
        return result.id() == null ? null : places.get(plain(result.id()));
    }

    private static RecordResult unclear(String text) {
        return RecordResult.unclear(text);
    }

    /** Ids are texts here and numbers there. */
    private static String plain(String id) {
        return id.strip().replaceFirst("^0+(?=[0-9])", "");
    }
}
