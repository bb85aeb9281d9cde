package dev.channelkit.examples.tour;

import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.model.RecordStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A thousand customers as a CRM hands them over: seven are wrong, each in its own way, and some have names that look like something else. */
final class CrmAccounts {
    static final int ALL = 1000;
    static final String KEY = "ErpNumber";
    static final String PREFIX = "CRM-";

    private static final String CUSTOMER = "3";

    /** Names that are right, whatever they look like, by their places. */
    static final Map<Integer, String> ODD = Map.of(
            12, "Robert'); DELETE FROM ACCOUNT; --",
            150, "O'Neill & Daughters -- \"The Smiths\"",
            333, "' OR '1'='1",
            555, "50% off_ \\ Müller GmbH",
            777, "/* Smith */ + Söhne",
            998, "Ltd; SELECT Password FROM USER");

    /** The places of those that are wrong. */
    static final List<Integer> WRONG = List.of(7, 199, 200, 404, 405, 620, 999);

    private CrmAccounts() {}

    /** All of them, with what is wrong. */
    static List<Account> delivered() {
        List<Account> accounts = new ArrayList<>(mended());
        change(accounts, 7, builder -> builder.clearName());
        change(accounts, 199, builder -> builder.accountTypeId("99999"));
        change(accounts, 200, builder -> builder.set("C_Depott", "Graz"));
        change(accounts, 404, builder -> builder.clear(KEY));
        change(accounts, 405, builder -> builder.parentAccountId("the root"));
        change(accounts, 620, builder -> builder.set("C_Depot", "Graz, ".repeat(20)));
        change(accounts, 999, builder -> builder.id("7009"));
        return List.copyOf(accounts);
    }

    /** All of them, as they should be. */
    static List<Account> mended() {
        List<Account> accounts = new ArrayList<>();
        for (int place = 0; place < ALL; place++) {
            accounts.add(Account.builder()
                    .name(ODD.getOrDefault(place, "Customer " + place + " Ltd"))
                    .status(RecordStatus.ACTIVE)
                    .accountTypeId(CUSTOMER)
                    .set(KEY, number(place))
                    .build());
        }
        return List.copyOf(accounts);
    }

    /** What the CRM calls the one at that place. */
    static String number(int place) {
        return PREFIX + (10_000 + place);
    }

    /** What the CRM calls it; empty if it does not. */
    static String number(Account account) {
        return Objects.requireNonNullElse(account.custom(KEY), "");
    }

    private interface Change {
        Account.Builder of(Account.Builder builder);
    }

    private static void change(List<Account> accounts, int place, Change change) {
        accounts.set(place, change.of(accounts.get(place).toBuilder()).build());
    }
}
