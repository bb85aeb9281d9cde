package dev.channelkit.commons.page;

import dev.channelkit.commons.call.Call;
import org.jspecify.annotations.Nullable;

/** What has to be asked to have one page of a walk: one call after the other, until the page is there. */
interface PageQuestions<T> {
    /** What to ask now. */
    Call<Page<T>> next();

    /**
     * Takes what {@link #next} was answered.
     *
     * @return the page; null while there is more to ask
     */
    @Nullable Page<T> heard(Page<T> answer);

    /** Asks it all, and waits for the answers. */
    default Page<T> ask() {
        while (true) {
            Page<T> page = heard(next().send());
            if (page != null) {
                return page;
            }
        }
    }
}
