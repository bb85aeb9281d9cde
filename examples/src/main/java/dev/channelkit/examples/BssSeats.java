package dev.channelkit.examples;

import static dev.channelkit.commons.reference.Reference.reference;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.BssClientBuilder;
import dev.channelkit.bss.model.Order;
import dev.channelkit.bss.model.OrderCreate;
import dev.channelkit.bss.model.OrderExecutionStatus;
import dev.channelkit.bss.model.OrderItemCreate;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.bss.subscription.QuantityMismatchException;
import dev.channelkit.bss.subscription.QuantityPendingException;
import dev.channelkit.bss.subscription.QuantityReading;
import dev.channelkit.bss.subscription.SeatChange;
import dev.channelkit.commons.error.OutcomeUnknownException;
import java.time.Duration;
import java.util.List;

/** What docs/bss-seats.md shows, so that it compiles and runs. */
final class BssSeats {
    private BssSeats() {}

    static BssClient client(BssClientBuilder builder) {
        // snippet: client
        BssClient bss = builder.orderQuantity(QuantityReading.DELTA)
                .requestQuantity(QuantityReading.TOTAL)
                .build();
        // end
        return bss;
    }

    static Subscription change(BssClient bss, String subscriptionId) {
        // snippet: change
        SeatChange more = bss.subscriptions().addSeats(reference("PO-1881"), subscriptionId, 5); // 5 in addition
        Subscription now = bss.subscriptions().awaitQuantityChange(more, Duration.ofHours(2)); // waits, and counts
        SeatChange fewer = bss.subscriptions().reduceSeatsTo(reference("PO-1882"), subscriptionId, 15); // 15 are left
        now = bss.subscriptions().awaitQuantityChange(fewer, Duration.ofHours(2));
        // end
        return now;
    }

    static String caught(BssClient bss, String subscriptionId) {
        // snippet: caught
        try {
            SeatChange change = bss.subscriptions().addSeats(reference("PO-1883"), subscriptionId, 5);
            Subscription now = bss.subscriptions().awaitQuantityChange(change, Duration.ofHours(2));
            return "there are " + now.quantity() + " seats";
        } catch (OutcomeUnknownException e) {
            return "look at it, before anything is sent: " + e.getMessage();
        } catch (QuantityPendingException e) {
            return "wait again, perhaps tomorrow: " + e.change();
        } catch (QuantityMismatchException e) {
            return "read otherwise than we were told: " + e.quantity() + " seats, not " + e.expected();
        }
        // end
    }

    static OrderExecutionStatus order(BssClient bss, long accountId, String productId) {
        // snippet: order
        String orderId = bss.orders()
                .place(
                        reference("PO-1890"),
                        OrderCreate.builder().accountId(accountId).build(),
                        List.of(OrderItemCreate.builder()
                                .productId(productId)
                                .quantity(20)
                                .build()));
        OrderExecutionStatus done = bss.orders().awaitExecution(orderId, Duration.ofHours(2));
        done.items().forEach(item -> System.out.println("bought as " + item.subscriptionId()));
        // end
        return done;
    }

    static List<Order> drafts(BssClient bss) {
        // snippet: drafts
        List<Order> strays = bss.orders().drafts();
        strays.forEach(draft -> System.out.println(draft.id() + " goes by itself at " + draft.expirationDate()));
        // end
        return strays;
    }
}
