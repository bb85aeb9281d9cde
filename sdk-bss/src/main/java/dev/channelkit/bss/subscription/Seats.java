package dev.channelkit.bss.subscription;

import dev.channelkit.bss.api.SubscriptionsOperations;
import dev.channelkit.bss.model.AccountRef;
import dev.channelkit.bss.model.Order;
import dev.channelkit.bss.model.OrderItemCreate;
import dev.channelkit.bss.model.ProductRef;
import dev.channelkit.bss.model.QuantityRequestCreate;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.bss.order.internal.OrderStates;
import dev.channelkit.bss.subscription.SeatLedger.Asked;
import dev.channelkit.bss.subscription.SeatLedger.Entry;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.reference.Reference;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Changes seats: more by an order, fewer by a request. Neither is ever sent twice. */
final class Seats {
    private final SubscriptionsOperations subscriptions;
    private final SeatOrders orders;
    private final QuantityReadings readings;
    private final SeatLedger ledger;
    private final QuantityWait wait;

    Seats(
            SubscriptionsOperations subscriptions,
            SeatOrders orders,
            QuantityReadings readings,
            SeatLedger ledger,
            QuantityWait wait) {
        this.subscriptions = subscriptions;
        this.orders = orders;
        this.readings = readings;
        this.ledger = ledger;
        this.wait = wait;
    }

    SeatChange add(Reference reference, String subscriptionId, int extra) {
        QuantityReading reading = readings.ofOrderItems();
        if (extra < 1) {
            throw invalid("seats to add are 1 or more, not " + extra, "reduceSeatsTo takes seats away");
        }
        Asked asked = Asked.more(subscriptionId, extra);
        return ledger.inTurn(reference, subscriptionId, () -> {
            Entry before = before(reference, asked, subscriptionId);
            return before != null ? before.change() : order(reference, asked, read(subscriptionId), reading);
        });
    }

    SeatChange reduceTo(Reference reference, String subscriptionId, int total) {
        QuantityReading reading = readings.ofRequests();
        if (total < 0) {
            throw invalid("there are no " + total + " seats", "cancel ends a subscription");
        }
        Asked asked = Asked.total(subscriptionId, total);
        return ledger.inTurn(reference, subscriptionId, () -> {
            Entry before = before(reference, asked, subscriptionId);
            return before != null ? before.change() : request(reference, asked, read(subscriptionId), reading);
        });
    }

    Subscription await(SeatChange change, Duration timeout, Duration first, Duration longest) {
        try {
            Subscription done = wait.until(change, timeout, first, longest);
            ledger.over(change);
            return done;
        } catch (QuantityRefusedException e) {
            ledger.over(change);
            throw e;
        } catch (QuantityMismatchException e) {
            ledger.wrong(change, e);
            throw e;
        }
    }

    void forget(Reference reference) {
        ledger.forget(reference);
    }

    private SeatChange order(Reference reference, Asked asked, Subscription now, QuantityReading reading) {
        BigDecimal before = seats(now);
        BigDecimal expected = before.add(BigDecimal.valueOf(asked.seats()));
        long accountId = account(now);
        OrderItemCreate item = OrderItemCreate.builder()
                .productId(product(now))
                .subscriptionId(now.id())
                .quantity(reading == QuantityReading.TOTAL ? whole(expected) : asked.seats())
                .build();
        Order there = orders.find(accountId, reference);
        if (there != null && OrderStates.isCheckedOut(there)) {
            orders.refuseUnlessFor(now.id(), reading == QuantityReading.TOTAL ? null : asked.seats(), there.id());
            return ledger.put(
                    new Entry(asked, new SeatChange(reference, now.id(), null, null, there.id(), null), true));
        }
        String orderId = there == null ? orders.draft(accountId, reference) : there.id();
        orders.item(orderId, item);
        if (reading == QuantityReading.TOTAL) {
            refuseIfChanged(before, now.id(), orderId);
        }
        SeatChange change = new SeatChange(reference, now.id(), before, expected, orderId, null);
        ledger.sending(asked, change);
        try {
            orders.checkout(orderId);
        } catch (OutcomeUnknownException e) {
            SeatChange unused = ledger.put(new Entry(asked, change, false));
            throw e;
        } catch (ChannelKitException e) {
            ledger.refused(reference);
            throw e;
        }
        return ledger.put(new Entry(asked, change, true));
    }

    /** A total that was reckoned from other seats would take away what somebody else has added meanwhile. */
    private void refuseIfChanged(BigDecimal before, String subscriptionId, String orderId) {
        BigDecimal now = seats(read(subscriptionId));
        if (!QuantityWait.same(before, now)) {
            throw invalid(
                    "the seats of subscription " + subscriptionId + " were changed by somebody else, from "
                            + before.toPlainString() + " to " + now.toPlainString() + ", so draft " + orderId
                            + " was not checked out and nothing was ordered",
                    "order again under another reference, or take the item out of the draft before; drafts expire by themselves");
        }
    }

    private SeatChange request(Reference reference, Asked asked, Subscription now, QuantityReading reading) {
        BigDecimal before = seats(now);
        BigDecimal expected = BigDecimal.valueOf(asked.seats());
        if (before.compareTo(expected) < 0) {
            throw invalid(
                    "subscription " + now.id() + " has " + before.toPlainString() + " seats, which is less than "
                            + asked.seats(),
                    "addSeats adds seats");
        }
        SeatChange change = new SeatChange(reference, now.id(), before, expected, null, null);
        if (QuantityWait.same(before, expected)) {
            return change;
        }
        QuantityRequestCreate body = QuantityRequestCreate.builder()
                .quantity(reading == QuantityReading.TOTAL ? asked.seats() : whole(before.subtract(expected)))
                .build();
        ledger.sending(asked, change);
        String id;
        try {
            id = subscriptions.rawQuantityCall(now.id(), body).send();
        } catch (ChannelKitException e) {
            if (e.outcome() == Outcome.APPLIED) {
                return ledger.put(new Entry(asked, change, true)); // its id could not be read; the seats tell
            }
            if (e.outcome() != Outcome.UNKNOWN) {
                ledger.refused(reference);
                throw e;
            }
            return settle(asked, change, e);
        }
        return ledger.put(new Entry(asked, new SeatChange(reference, now.id(), before, expected, null, id), true));
    }

    private SeatChange settle(Asked asked, SeatChange change, ChannelKitException lost) {
        String found;
        try {
            BigDecimal seats = subscriptions.get(change.subscriptionId()).quantity();
            if (QuantityWait.same(change.expected(), seats)) {
                return ledger.put(new Entry(asked, change, true));
            }
            found = "the subscription has " + (seats == null ? "an unknown number of" : seats.toPlainString())
                    + " seats by now, but the request may still arrive";
        } catch (ChannelKitException e) {
            lost.addSuppressed(e);
            found = "reading the subscription failed: " + e.what();
        }
        SeatChange unused = ledger.put(new Entry(asked, change, false));
        throw new OutcomeUnknownException(
                lost.what() + "; of the seats asked for as " + change.reference() + ": " + found,
                lost.details(),
                "ask the same again later under the same reference, which only looks; if it never arrives, say forgetSeatChange",
                lost);
    }

    /** What was sent under the reference, or null; never while an earlier change is under way. */
    private @Nullable Entry before(Reference reference, Asked asked, String subscriptionId) {
        Entry entry = ledger.of(reference, asked);
        if (entry != null) {
            if (!shows(entry)) {
                throw new OutcomeUnknownException(
                        "nothing was sent, because nobody knows what became of the same change of seats (" + reference
                                + ") a while ago, and it does not show",
                        CallDetails.of(SubscriptionsOperations.GET).build(),
                        "look at the subscription and its orders; if it did not arrive, and never will, say forgetSeatChange",
                        null);
            }
            return entry;
        }
        Entry earlier = ledger.latest(subscriptionId);
        if (earlier != null) {
            if (!shows(earlier)) {
                throw QuantityPendingException.unknown(earlier.change());
            }
            settled(earlier);
        }
        return null;
    }

    /** Whether the provider is known to have taken it on, by now. */
    private boolean shows(Entry entry) {
        SeatChange change = entry.change();
        if (entry.sure()) {
            return true;
        }
        boolean shows = QuantityWait.same(change.expected(), seatsNow(change.subscriptionId()))
                || change.orderId() != null && orders.arrived(change.orderId());
        if (shows) {
            SeatChange unused = ledger.put(new Entry(entry.asked(), change, true));
        }
        return shows;
    }

    /** Goes on only when an earlier change is over. */
    private void settled(Entry entry) {
        SeatChange earlier = entry.change();
        Subscription done;
        try {
            done = wait.look(earlier).settled(earlier);
        } catch (QuantityRefusedException refused) {
            ledger.over(earlier); // the seats are counted anew
            return;
        } catch (QuantityMismatchException other) {
            ledger.over(earlier);
            throw because(other);
        } catch (ChannelKitException e) {
            throw ReadFailedException.beforeSending(
                    "how far an earlier change of seats has come could not be read, so nothing was sent", e);
        }
        QuantityMismatchException wrong = entry.wrong();
        if (done == null && wrong == null) {
            throw QuantityPendingException.before(earlier);
        }
        ledger.over(earlier);
        if (done == null && wrong != null) {
            throw because(wrong);
        }
    }

    /** The next would be misread as well. */
    private static InvalidRequestException because(QuantityMismatchException other) {
        return new InvalidRequestException(
                "nothing was sent, because of the change before: " + other.what(),
                other.details(),
                other.advice(),
                other);
    }

    private Subscription read(String subscriptionId) {
        try {
            return subscriptions.get(subscriptionId);
        } catch (ChannelKitException e) {
            throw ReadFailedException.beforeSending("the subscription could not be read, so nothing was sent", e);
        }
    }

    private @Nullable BigDecimal seatsNow(String subscriptionId) {
        return read(subscriptionId).quantity();
    }

    private static BigDecimal seats(Subscription now) {
        BigDecimal seats = now.quantity();
        if (seats == null) {
            throw lacks(now, "number of seats");
        }
        return seats;
    }

    private static long account(Subscription now) {
        AccountRef account = now.account();
        Long id = account != null && account.id() != null ? account.id() : now.accountId();
        if (id == null) {
            throw lacks(now, "account");
        }
        return id;
    }

    private static String product(Subscription now) {
        ProductRef product = now.product();
        String id = product != null && product.id() != null ? product.id() : now.productId();
        if (id == null) {
            throw lacks(now, "product");
        }
        return id;
    }

    private static int whole(BigDecimal seats) {
        try {
            return seats.intValueExact();
        } catch (ArithmeticException e) {
            throw invalid(seats.toPlainString() + " is no number of seats that can be asked for", null);
        }
    }

    private static InvalidRequestException lacks(Subscription now, String what) {
        return invalid("subscription " + now.id() + " tells no " + what + ", so nothing was sent", null);
    }

    private static InvalidRequestException invalid(String what, @Nullable String advice) {
        return new InvalidRequestException(what, CallDetails.none(), advice, null);
    }
}
