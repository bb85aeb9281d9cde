package dev.channelkit.bss.internal;

import dev.channelkit.bss.Guids;
import dev.channelkit.commons.page.Pages;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists whose pages may shift under the reader: what comes again is left out, and a changed number of pages is logged. */
public final class Lists {
    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.bss");

    private Lists() {}

    /**
     * The list, watched.
     *
     * @param of what it lists, for the log
     * @param id null for an item that tells none, which is then never left out
     */
    public static <T> Pages<T> watched(Pages<T> pages, String of, Function<? super T, @Nullable String> id) {
        return pages.unique(item -> {
                    String text = id.apply(item);
                    return text == null ? null : Guids.key(text);
                })
                .onShift(shift -> LOG.warn(
                        "the list of {} shifted while it was read: there were {} pages, and are {}{}",
                        of,
                        shift.before(),
                        shift.now(),
                        shift.now() < shift.before() ? "; some may have been passed over, so read it again" : ""));
    }
}
