package dev.channelkit.commons.batch;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes what it is sent, and answers by a function of the records. */
final class FakeProvider implements ChunkCall<String> {
    final List<List<String>> calls = new ArrayList<>();
    private final Function<List<String>, List<RecordResult>> answers;

    FakeProvider(Function<List<String>, List<RecordResult>> answers) {
        this.answers = answers;
    }

    /** Refuses records that begin with {@code bad}, and takes all others. */
    static FakeProvider taking() {
        return new FakeProvider(FakeProvider::each);
    }

    static List<RecordResult> each(List<String> records) {
        return records.stream().map(FakeProvider::one).toList();
    }

    static RecordResult one(String record) {
        return record.startsWith("bad")
                ? RecordResult.failed(null, "DUPLICATE", "There is one.", "Name")
                : RecordResult.succeeded("id-" + record, true);
    }

    static ChannelKitException failure(Outcome outcome) {
        return new ChannelKitException("failed as " + outcome, outcome, CallDetails.none(), null, null);
    }

    /** One byte for each character; what ends in {@code #k} has the key {@code k}, what is {@code unfit…} must not be sent. */
    static RecordForm.Formed form(String record) {
        if (record.startsWith("unfit")) {
            return RecordForm.Formed.refused("it has no key", "Key");
        }
        int key = record.indexOf('#');
        return RecordForm.Formed.ready(record.length(), key < 0 ? null : record.substring(key + 1));
    }

    @Override
    public List<RecordResult> send(List<String> records) {
        calls.add(records);
        return answers.apply(records);
    }
}
