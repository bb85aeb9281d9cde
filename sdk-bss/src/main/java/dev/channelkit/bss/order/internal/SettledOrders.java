package dev.channelkit.bss.order.internal;

import dev.channelkit.bss.Guids;
import dev.channelkit.bss.model.Order;
import dev.channelkit.commons.page.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * All orders of a list whose pages may shift while they are read: one passed over would be ordered again. What is removed moves the orders
 * behind it forward, onto pages that were read already. So a list of several pages is read again until nothing is gone since the time
 * before; then nothing can have moved in that one.
 */
public final class SettledOrders {
    private static final int MOST_READINGS = 5;

    private SettledOrders() {}

    /** @param pages answers the page of a number, from 1 */
    public static List<Order> read(IntFunction<Page<Order>> pages) {
        Map<String, Order> all = new LinkedHashMap<>();
        Map<String, Order> before = Map.of();
        for (int reading = 1; reading <= MOST_READINGS; reading++) {
            Map<String, Order> now = new LinkedHashMap<>();
            int read = readOnce(pages, now);
            all.putAll(now);
            if (read == 1 || reading > 1 && now.keySet().containsAll(before.keySet())) {
                break;
            }
            before = now;
        }
        return List.copyOf(all.values());
    }

    private static int readOnce(IntFunction<Page<Order>> pages, Map<String, Order> into) {
        int number = 1;
        while (true) {
            Page<Order> page = pages.apply(number);
            int known = into.size();
            page.forEach(order -> into.put(Guids.key(order.id()), order));
            boolean pagedAtAll = page.totalPages().isPresent() || into.size() > known || number == 1;
            if (page.next().isEmpty() || !pagedAtAll) {
                return page.isEmpty() && number == 2 ? 1 : number;
            }
            number++;
        }
    }
}
