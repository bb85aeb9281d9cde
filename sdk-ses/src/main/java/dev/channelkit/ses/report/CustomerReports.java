package dev.channelkit.ses.report;

import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.ses.api.ReportsOperations;
import dev.channelkit.ses.model.BillingReport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reports customer by customer, in the order of the customers, some asked for ahead. */
final class CustomerReports implements AutoCloseable {
    private final Iterator<String> customers;
    private final Function<String, Call<BillingReport>> calls;
    private final int parallel;
    private final Deque<Asked> asked = new ArrayDeque<>();

    CustomerReports(Iterator<String> customers, Function<String, Call<BillingReport>> calls, int parallel) {
        this.customers = customers;
        this.calls = calls;
        this.parallel = parallel;
    }

    /** A report that is on its way, or has to be asked for again. */
    private static final class Asked {
        private final String customerId;
        private @Nullable CompletableFuture<BillingReport> answer;

        Asked(String customerId) {
            this.customerId = customerId;
        }
    }

    /** A customer's report. */
    record Found(String customerId, BillingReport report) {}

    /** The next one; null when there are no more. After a failure the same one is asked for again. */
    @Nullable Found next() {
        while (asked.size() < parallel && customers.hasNext()) {
            Asked more = new Asked(customers.next());
            asked.add(more);
            answer(more);
        }
        Asked first = asked.peek();
        if (first == null) {
            return null;
        }
        Found found = new Found(first.customerId, await(first));
        asked.remove();
        return found;
    }

    private CompletableFuture<BillingReport> answer(Asked of) {
        CompletableFuture<BillingReport> answer = of.answer;
        if (answer == null) {
            answer = calls.apply(of.customerId).sendAsync();
            of.answer = answer;
        }
        return answer;
    }

    private BillingReport await(Asked first) {
        try {
            return answer(first).get();
        } catch (ExecutionException e) {
            first.answer = null;
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a report ended in something unforeseen", e.getCause());
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw interrupted(e);
        } catch (CancellationException e) {
            throw interrupted(e);
        }
    }

    private static ChannelKitException interrupted(Exception e) {
        return new CallCancelledException(
                "reading the month was interrupted",
                Outcome.UNKNOWN,
                CallDetails.of(ReportsOperations.BILLING).build(),
                null,
                e);
    }

    /** Calls off what is on its way. */
    @Override
    public void close() {
        for (Asked each : asked) {
            if (each.answer != null) {
                each.answer.cancel(true);
                each.answer = null;
            }
        }
    }
}
