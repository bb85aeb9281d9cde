package dev.channelkit.bss.subscription;

import dev.channelkit.bss.api.ListSubscriptionsQuery;
import dev.channelkit.bss.api.OrdersOperations;
import dev.channelkit.bss.api.SubscriptionsOperations;
import dev.channelkit.bss.internal.Lists;
import dev.channelkit.bss.model.AutoRenewalUpdate;
import dev.channelkit.bss.model.CancelRequest;
import dev.channelkit.bss.model.InstallmentPlan;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.bss.model.SubscriptionStatus;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.ClientSettings;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.commons.reference.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What end customers have bought for a term.
 *
 * <!-- snippet: BssBasics#seats -->
 * <pre>{@code
 * SeatChange change = bss.subscriptions().addSeats(reference("PO-1881"), subscriptionId, 5);
 * Subscription now = bss.subscriptions().awaitQuantityChange(change, Duration.ofHours(2));
 * }</pre>
 *
 * <p>Seats are added by what is extra, and taken away by what is left: no number of seats means two things. How the provider reads the number
 * that is sent is not known, and the client must be told ({@code orderQuantity}, {@code requestQuantity}); the seats are counted afterwards.
 * Writes are sent once. All changes to the seats of one subscription by clients that share a journal wait for one another.
 */
public final class Subscriptions extends SubscriptionsOperations {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final Seats seats;

    /** Made by the client. */
    public Subscriptions(Transport transport, ClientSettings settings, QuantityReadings readings) {
        super(transport);
        SubscriptionsOperations plain = new SubscriptionsOperations(transport);
        OrdersOperations orders = new OrdersOperations(transport);
        seats = new Seats(
                plain,
                new SeatOrders(orders, transport.time()),
                readings,
                new SeatLedger(
                        new SeatJournal(settings.journal(), settings.server(), transport.time()),
                        transport.time(),
                        settings.totalTimeout()),
                new QuantityWait(plain, orders, transport.time()));
    }

    /**
     * Orders seats in addition to those there are: a draft order with one item for the subscription, checked out. They come with time, so
     * {@link #awaitQuantityChange} is next, which also counts them.
     *
     * <p>The order carries the reference as its purchase order number. Where one of the account's orders holds it already, nothing more is
     * ordered: what runs twice orders once, if the provider gives the number back, which is modelled. Where quantities are read as totals,
     * the seats are read again right before the checkout; somebody who changes them in that moment is not noticed before they are counted.
     *
     * @param reference unique among all that you order, such as the number in your system
     * @param extra how many more, 1 or more; never the new total
     * @throws dev.channelkit.commons.error.InvalidRequestException if the client was not told how the provider reads the quantity of an order
     *     item, the reference names another change or an order that was canceled, the seats were changed meanwhile, or the change before
     *     ended in other seats than expected; nothing was ordered
     * @throws QuantityPendingException if an earlier change that this client made is under way, or nobody knows whether it is; nothing was
     *     sent
     * @throws dev.channelkit.commons.error.ReadFailedException if subscription or orders could not be read; nothing was ordered
     * @throws OutcomeUnknownException if nobody knows whether the order was checked out, which the message says
     */
    public SeatChange addSeats(Reference reference, String subscriptionId, int extra) {
        return seats.add(reference, subscriptionId, extra);
    }

    /**
     * Asks for fewer seats. They go with time, so {@link #awaitQuantityChange} is next, which also counts them. Nothing is sent where there
     * are as many already. Microsoft takes seats back only in the first days after they were bought, and refuses it later.
     *
     * <p>The provider keeps no reference with a request. This client sends one once for each reference, and settles a lost answer by counting
     * the seats; so do all that share the client's journal, also after a restart where that is a file.
     *
     * @param reference unique among all that you ask for
     * @param total how many shall be left; never how many to take away
     * @throws dev.channelkit.commons.error.InvalidRequestException if the client was not told how the provider reads the quantity of a
     *     request, there are fewer seats already, the reference names another change, or the change before ended in other seats than
     *     expected; nothing was sent
     * @throws QuantityPendingException if an earlier change that this client made is under way, or nobody knows whether it is; nothing was
     *     sent
     * @throws dev.channelkit.commons.error.ReadFailedException if the subscription could not be read; nothing was sent
     * @throws OutcomeUnknownException if nobody knows whether the request arrived
     */
    public SeatChange reduceSeatsTo(Reference reference, String subscriptionId, int total) {
        return seats.reduceTo(reference, subscriptionId, total);
    }

    /**
     * Waits until a change of seats is done, and counts them: asks at once, after 5 s, then less and less often, at last every minute. The
     * provider tries to provision for two hours. Seats that are as expected end the wait whatever the provider says of the change, since what
     * it says is modelled.
     *
     * @param timeout how long to wait in all
     * @return the subscription with the seats expected
     * @throws QuantityPendingException if it was not done by then
     * @throws QuantityRefusedException if the provider failed or rejected it
     * @throws QuantityMismatchException if it is done, and there are other seats than expected
     * @throws dev.channelkit.commons.error.CallCancelledException if the thread was interrupted; the change goes on
     * @throws IllegalStateException if the client is closed meanwhile, at the next question; the change goes on
     */
    public Subscription awaitQuantityChange(SeatChange change, Duration timeout) {
        return awaitQuantityChange(change, timeout, FIRST_PAUSE, LONGEST_PAUSE);
    }

    /**
     * The same with other pauses.
     *
     * @param first before the second question; more than zero. Each further one is half as long again
     * @param longest what pauses grow to
     */
    public Subscription awaitQuantityChange(SeatChange change, Duration timeout, Duration first, Duration longest) {
        return seats.await(change, timeout, first, longest);
    }

    /**
     * Lets seats be changed again after a change whose answer was lost and which does not show: until it does, neither the same nor another
     * change of that subscription is sent. Say so only after you have made sure that it did not arrive, nor still will: what arrives late is
     * billed twice. Does nothing for references that this client knows nothing of.
     */
    public void forgetSeatChange(Reference reference) {
        seats.forget(reference);
    }

    /** {@inheritDoc} What comes again while pages shift is left out; a changed number of pages is logged as a warning. */
    @Override
    public Pages<Subscription> list() {
        return watched(super.list());
    }

    /** {@inheritDoc} What comes again while pages shift is left out; a changed number of pages is logged as a warning. */
    @Override
    public Pages<Subscription> list(Consumer<ListSubscriptionsQuery> query) {
        return watched(super.list(query));
    }

    private static Pages<Subscription> watched(Pages<Subscription> pages) {
        return Lists.watched(pages, "subscriptions", one -> one.has(Subscription.Field.ID) ? one.id() : null);
    }

    /** The subscriptions that were changed since a moment, for keeping a copy up to date. Nothing is asked before they are walked. */
    public SubscriptionChanges changedSince(Instant since) {
        return new SubscriptionChanges(this, since);
    }

    /** Cancels at once, without a reason. Otherwise like {@link #cancel(String, String)}. */
    public void cancel(String subscriptionId) {
        settled(subscriptionId, cancelCall(subscriptionId));
    }

    /**
     * Cancels at once, and not at the end of the period. Sent once. If its answer is lost, the subscription is read: that it is cancelled
     * settles it.
     *
     * @param reason for the back office
     * @throws dev.channelkit.commons.error.BadRequestException if the provider refuses it, as it does after the first days of a term
     * @throws OutcomeUnknownException if nobody knows whether it arrived
     */
    public void cancel(String subscriptionId, String reason) {
        settled(
                subscriptionId,
                cancelCall(
                        subscriptionId, CancelRequest.builder().comments(reason).build()));
    }

    /** How the current term is paid in instalments. Where it is not, the provider may answer 404: for a subscription that there is, that is none. */
    public Optional<InstallmentPlan> currentInstallmentPlan(String subscriptionId) {
        try {
            return installmentPlan(subscriptionId);
        } catch (NotFoundException e) {
            Subscription unused = get(subscriptionId); // throws where there is none
            return Optional.empty();
        }
    }

    private void settled(String subscriptionId, Call<?> cancellation) {
        SentOnce.send(
                cancellation,
                "subscription to cancel",
                () -> unlessCanceled(get(subscriptionId).status()),
                "look at the subscription later, before cancelling it again");
    }

    /**
     * Says whether a subscription renews by itself. Sent once. If its answer is lost, the subscription is read: that it says so settles it.
     *
     * @throws dev.channelkit.commons.error.BadRequestException if the provider refuses it, as Microsoft does close to the renewal
     * @throws OutcomeUnknownException if nobody knows whether it arrived
     */
    public void setAutoRenewal(String subscriptionId, boolean enabled) {
        SentOnce.send(
                setAutoRenewalCall(
                        subscriptionId,
                        AutoRenewalUpdate.builder().enabled(enabled).build()),
                "subscription to renew by itself or not",
                () -> {
                    Boolean now = get(subscriptionId).autoRenewal();
                    return Objects.equals(now, enabled)
                            ? null
                            : "its autoRenewal is " + (now == null ? "not told" : now);
                },
                "look at the subscription later, before setting it again");
    }

    private static @Nullable String unlessCanceled(@Nullable SubscriptionStatus status) {
        if (SubscriptionStatus.CANCELED.equals(status)) {
            return null;
        }
        return "its status is " + (status == null ? "not told" : status.value());
    }
}
