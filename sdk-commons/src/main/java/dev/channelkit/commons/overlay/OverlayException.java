package dev.channelkit.commons.overlay;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An overlay cannot be used. The message lists everything that is wrong: the file, the place in it, and what may stand there. */
public class OverlayException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    OverlayException(List<String> problems, @Nullable Throwable cause) {
        super(
                problems.size() == 1 ? "an overlay cannot be used" : "overlays have " + problems.size() + " problems",
                Outcome.NOT_SENT,
                CallDetails.none(),
                String.join("; ", problems),
                cause);
        this.problems = List.copyOf(problems);
    }

    /** For one problem, in words that name where it is. */
    public OverlayException(String problem, @Nullable Throwable cause) {
        this(List.of(problem), cause);
    }

    /** Each problem by itself. */
    public List<String> problems() {
        return problems;
    }
}
