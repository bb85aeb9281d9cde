package dev.channelkit.ses.invoice;

import dev.channelkit.ses.model.CloudAccount;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Account numbers, which reports go by, found by whatever an invoice's line names: it is not known which of its ids that is. */
final class AccountDirectory {
    private final Map<String, Set<String>> numbers = new HashMap<>();

    AccountDirectory(Iterable<CloudAccount> accounts) {
        for (CloudAccount account : accounts) {
            String number = account.accountNumber();
            if (number != null) {
                put(account.id(), number);
                put(account.cloudAccountId(), number);
                put(number, number);
            }
        }
    }

    private void put(@Nullable String id, String number) {
        if (id != null) {
            numbers.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(number);
        }
    }

    /** None when the id is unknown, several when it is ambiguous. */
    Set<String> numbers(String id) {
        return numbers.getOrDefault(id, Set.of());
    }
}
