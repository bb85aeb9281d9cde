package dev.channelkit.benchmarks.paging;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One peer's way through the whole list of customers, first to last. */
interface Walker {
    /** Has the list read and each customer handled, in order. */
    void walk(Handler handler) throws IOException;

    /** What is done with a customer; nothing of it is kept. */
    interface Handler {
        void customer(@Nullable String id, @Nullable BigDecimal spendThreshold, @Nullable OffsetDateTime updatedAt);
    }
}
