package dev.channelkit.examples.tour;

import static dev.channelkit.commons.reference.Reference.reference;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.BssClientBuilder;
import dev.channelkit.bss.model.Product;
import dev.channelkit.bss.model.ProductFields;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.bss.model.SubscriptionFields;
import dev.channelkit.bss.model.SubscriptionStatus;
import dev.channelkit.bss.subscription.QuantityMismatchException;
import dev.channelkit.bss.subscription.QuantityReading;
import dev.channelkit.bss.subscription.SeatChange;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.sandbox.BssSandbox;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Seats with BSS: more and fewer, once though the job runs twice, and counted afterwards. */
final class BssSeatsTour {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final Supplier<BssClientBuilder> clients;
    private final BssSandbox sandbox;
    private final Narrator narrator;

    /** @param clients makes clients that were not told how quantities are read */
    BssSeatsTour(Supplier<BssClientBuilder> clients, BssSandbox sandbox, Narrator narrator) {
        this.clients = clients;
        this.sandbox = sandbox;
        this.narrator = narrator;
    }

    void run() {
        narrator.step("Seats: five more, ordered once though the job runs twice; then back to fewer", this::seats);
        narrator.step("A reading that is wrong is noticed by the first change, not by the invoice", this::wrong);
    }

    private void seats() {
        try (BssClient untold = clients.get().build();
                BssClient bss = told();
                BssClient restarted = told()) {
            Subscription before = subscription(bss);
            refused(untold, before);

            SeatChange more = bss.subscriptions().addSeats(reference("PO-1881"), before.id(), 5);
            BigDecimal now = await(bss, more);
            SeatChange again = restarted.subscriptions().addSeats(reference("PO-1881"), before.id(), 5);
            BigDecimal still = await(restarted, again);
            narrator.say(before.name() + ": " + plain(before.quantity()) + " seats, +5 as PO-1881, order "
                    + more.orderId() + ": " + plain(now));
            narrator.say("the job once more, in a client that remembers nothing: order " + again.orderId() + ", "
                    + plain(still) + " seats");
            narrator.check(
                    now.compareTo(seats(before).add(BigDecimal.valueOf(5))) == 0 && now.compareTo(still) == 0,
                    "five more, and not ten");
            narrator.check(
                    count("createOrder") == 1
                            && count("checkoutOrder") == 1
                            && Objects.equals(more.orderId(), again.orderId()),
                    "one order and one checkout on the wire");

            int left = seats(before).intValueExact() + 2;
            SeatChange fewer = bss.subscriptions().reduceSeatsTo(reference("PO-1882"), before.id(), left);
            BigDecimal end = await(bss, fewer);
            narrator.say("reduced to " + left + " as PO-1882, request " + fewer.requestId() + ": " + plain(end));
            narrator.check(end.intValueExact() == left, left + " are left: what is said is what stays, not what goes");
        }
        narrator.check(sandbox.tokensIssued() == 1, "one token for all of it, and for all clients");
    }

    private void refused(BssClient untold, Subscription subscription) {
        int before = sandbox.received().count();
        try {
            SeatChange unused = untold.subscriptions().addSeats(reference("PO-1880"), subscription.id(), 5);
            narrator.check(false, "seats were changed without a reading");
        } catch (InvalidRequestException e) {
            narrator.say(e.getMessage());
            narrator.check(sandbox.received().count() == before, "without a reading nothing is sent");
        }
    }

    private void wrong() {
        try (BssClient mistaken = clients.get().quantity(QuantityReading.TOTAL).build();
                BssClient told = told()) {
            Subscription before = subscription(mistaken);
            SeatChange change = mistaken.subscriptions().addSeats(reference("PO-1883"), before.id(), 1);
            try {
                BigDecimal unused = await(mistaken, change);
                narrator.check(false, "nobody noticed");
            } catch (QuantityMismatchException e) {
                narrator.say(e.getMessage());
                narrator.check(
                        Objects.requireNonNull(e.quantity())
                                        .compareTo(seats(before).add(BigDecimal.ONE))
                                > 0,
                        "one more was meant, and the seats were counted: " + plain(e.quantity()) + " where "
                                + plain(e.expected()) + " should be");
            }
            BigDecimal right = await(
                    told,
                    told.subscriptions()
                            .reduceSeatsTo(
                                    reference("PO-1884"),
                                    before.id(),
                                    seats(before).intValueExact() + 1));
            narrator.say("put right by a client that was told better, as PO-1884: " + plain(right));
        }
    }

    private BssClient told() {
        return clients.get()
                .orderQuantity(QuantityReading.DELTA)
                .requestQuantity(QuantityReading.TOTAL)
                .build();
    }

    /** An active subscription to something that can be given back at any time, of a customer for whom orders are taken. */
    private static Subscription subscription(BssClient bss) {
        Product backup = bss.products()
                .list(q -> q.filter(ProductFields.NAME.is("Backup 1 TB")))
                .iterator()
                .next();
        return bss
                .subscriptions()
                .list(q -> q.filter(SubscriptionFields.STATUS
                        .is(SubscriptionStatus.ACTIVE)
                        .and(SubscriptionFields.PRODUCT_ID.is(backup.id()))))
                .stream()
                .filter(one -> !Boolean.FALSE.equals(bss.accounts()
                        .get(Objects.requireNonNull(one.accountId()))
                        .orderingEnabled()))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal await(BssClient bss, SeatChange change) {
        return seats(bss.subscriptions().awaitQuantityChange(change, PATIENCE, FIRST_PAUSE, LONGEST_PAUSE));
    }

    private static BigDecimal seats(Subscription subscription) {
        return Objects.requireNonNull(subscription.quantity());
    }

    private int count(String operation) {
        return sandbox.received().operation(operation).count();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "?" : number.toPlainString();
    }
}
