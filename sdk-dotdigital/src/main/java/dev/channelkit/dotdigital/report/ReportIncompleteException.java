package dev.channelkit.dotdigital.report;

import dev.channelkit.commons.error.ChannelKitException;
import java.util.List;

/** Some accounts of a report could not be read, so there is none. The cause says how the first of them ended. */
public final class ReportIncompleteException extends ChannelKitException {
    private static final long serialVersionUID = 1L;
    private static final int NAMED = 10;

    private final List<Integer> notRead;

    ReportIncompleteException(int read, List<Integer> notRead, ChannelKitException cause) {
        super(
                "of " + (read + notRead.size()) + " accounts " + notRead.size() + " were not read: " + named(notRead)
                        + "; the first of them: " + cause.what(),
                cause.outcome(),
                cause.details(),
                "ask again, with more time or for a shorter period",
                cause);
        this.notRead = List.copyOf(notRead);
    }

    /** The ids of the accounts that were not read, the one that failed first among them and in front. */
    public List<Integer> notRead() {
        return notRead;
    }

    private static String named(List<Integer> ids) {
        String first =
                String.join(", ", ids.stream().limit(NAMED).map(String::valueOf).toList());
        return ids.size() > NAMED ? first + " and others" : first;
    }
}
