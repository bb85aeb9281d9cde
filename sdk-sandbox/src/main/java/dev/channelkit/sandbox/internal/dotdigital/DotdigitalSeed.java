package dev.channelkit.sandbox.internal.dotdigital;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes up an estate: the same seed gives the same. Credits are granted some time before the present, so that some lapse soon. */
final class DotdigitalSeed {
    static final int FIRST_ACCOUNT = 1_001;
    static final int LAST_ACCOUNT = 1_340;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Instant FIRST_DAY = Instant.parse("2024-03-04T09:12:07.300Z");
    private static final List<String> HARD =
            List.of("O'Neill & Daughters <Cork> Ltd", "100% Müller GmbH", "Zoë's \"Best\" /\\ Co", "北京 Trading ]]> Co");
    private static final List<String> FIRST =
            List.of("Harbour", "Northern", "Union", "Castle", "River", "Old Mill", "Peña", "Harlow");
    private static final List<String> SECOND =
            List.of("Dental", "Foods", "Logistics", "Print", "Studios", "Engineering", "Machining");
    private static final List<String> COUNTRIES = List.of("GBR", "GBR", "IRL", "DEU", "USA");
    private static final List<String> PEOPLE = List.of("Ada", "Bram", "Chloé", "Dirk", "Eva", "Fionn");
    private static final int[] MONTHS = {12, 3, 6, 1};

    private final Random random;
    private final Estate estate;

    private DotdigitalSeed(long seed, Estate estate) {
        random = new Random(seed);
        this.estate = estate;
    }

    /** An estate with all that is made up. */
    static Estate made(long seed, OptionalInt pool, Instant now) {
        Estate estate = new Estate(new ActivitySource(seed, FIRST_ACCOUNT, LAST_ACCOUNT), pool);
        DotdigitalSeed made = new DotdigitalSeed(seed, estate);
        made.rolesAndStock();
        for (int id = FIRST_ACCOUNT; id <= LAST_ACCOUNT; id++) {
            made.account(id, id - FIRST_ACCOUNT);
        }
        made.heldNumbers();
        made.credits(now.truncatedTo(ChronoUnit.SECONDS));
        return estate;
    }

    /** An estate with what the platform itself has: roles, and numbers in stock. */
    static Estate empty(long seed, OptionalInt pool) {
        Estate estate = new Estate(new ActivitySource(seed, 1, 0), pool);
        new DotdigitalSeed(seed, estate).rolesAndStock();
        return estate;
    }

    private void rolesAndStock() {
        role(11, "Account Administrator", "User", "Manages users and settings of an account.");
        role(12, "Messaging User", "Both", "Sends and reads messages.");
        role(13, "Reporting User", "Both", "Sees reports.");
        role(14, "Billing Viewer", "User", "Sees what is charged.");
        role(15, "Number Verification", "Account", "Checks telephone numbers.");
        role(16, "Inbound Messaging", "Account", "Receives messages.");
        role(17, "API Access", "Account", "Calls the platform's APIs.");
        role(18, "Read Only", "Both", "Sees everything and changes nothing.");
        estate.othersNames.addAll(List.of("admin", "support"));
        for (int i = 0; i < 140; i++) {
            stock("4477009%05d".formatted(i * 37 % 100_000), "LongNumber", "GBR");
        }
        for (int i = 0; i < 20; i++) {
            stock("35387%07d".formatted(i * 7919), "LongNumber", "IRL");
            stock("1202555%04d".formatted(100 + i), "LongNumber", "USA");
        }
        for (int i = 0; i < 6; i++) {
            stock(Integer.toString(60_006 + i * 111), "ShortCode", i < 4 ? "GBR" : "IRL");
        }
    }

    private void role(int id, String name, String appliesTo, String description) {
        estate.roles.put(
                id,
                NODES.objectNode()
                        .put("RoleId", id)
                        .put("Name", name)
                        .put("Description", description)
                        .put("AppliesTo", appliesTo));
    }

    private void stock(String number, String type, String country) {
        estate.stock.put(
                number,
                NODES.objectNode().put("Number", number).put("NumberType", type).put("CountryIsoCode", country));
    }

    private void account(int id, int index) {
        String name = index < HARD.size() ? HARD.get(index) : one(FIRST) + " " + one(SECOND) + " " + (index + 1);
        ObjectNode account = NODES.objectNode()
                .put("AccountId", id)
                .put("Name", name)
                .put("Status", index % 40 == 39 ? "Closed" : index % 15 == 14 ? "Suspended" : "Active")
                .put("BillingType", index % 4 == 3 ? "PostPay" : "PrePay")
                .put("CountryIsoCode", one(COUNTRIES))
                .put("TimeZone", "GMT Standard Time")
                .put("CreatedOn", Times.text(FIRST_DAY.plus(Duration.ofMinutes(2_111L * index))));
        // one in ten has none of the partner's own
        if (index % 10 != 9) {
            account.put("Reference", "CRM-" + (20_000 + index));
        }
        if (index % 3 != 0) {
            account.put("ContactName", one(PEOPLE) + " Test")
                    .put("ContactEmailAddress", "office" + id + "@example.com")
                    .put("ContactPhoneNumber", "+4420794%05d".formatted(index));
        }
        estate.accounts.put(id, account);
        for (int i = 0; i <= index % 4; i++) {
            user(id, i, index);
        }
        estate.rolesOfAccount(id).add(index % 2 == 0 ? 12 : 16);
        if (index % 5 == 0) {
            estate.rolesOfAccount(id).add(17);
        }
    }

    private void user(int account, int number, int index) {
        int id = estate.nextUserId();
        ObjectNode user = NODES.objectNode()
                .put("UserId", id)
                .put("AccountId", account)
                .put("Username", "seed." + account + "." + (number + 1))
                .put("Firstname", one(PEOPLE))
                .put("LastName", "Test" + id)
                .put("EmailAddress", "user" + id + "@example.com")
                .put("IsEnabled", (index + number) % 12 != 11)
                .put("ChangePasswordAtNextLogon", number == 0)
                .put("CreatedOn", Times.text(FIRST_DAY.plus(Duration.ofHours(31L * index + number))));
        if (number > 0) {
            user.put("MobilePhoneNumber", "4477008%05d".formatted(id))
                    .put("LandlinePhoneNumber", "4420795%05d".formatted(id))
                    .put("LastLogonOn", Times.text(FIRST_DAY.plus(Duration.ofHours(41L * index + 900))));
        }
        estate.users.put(id, user);
        estate.passwords.put(id, "Test-seed-password-" + id);
        estate.rolesOfUser(id).add(number == 0 ? 11 : 13);
    }

    private void heldNumbers() {
        int next = 0;
        for (ObjectNode number : List.copyOf(estate.stock.values())) {
            boolean isShort = number.path("NumberType").asText().equals("ShortCode");
            if (isShort) {
                hold(number, FIRST_ACCOUNT + next % 50, "JOIN");
                hold(number, FIRST_ACCOUNT + 50 + next % 50, "Stop2");
            } else if (next % 4 == 0) {
                hold(number, FIRST_ACCOUNT + next % 300, null);
            }
            next++;
        }
        // one short code is held whole
        ObjectNode whole = stockedLast();
        estate.release(whole.path("Number").asText(), "JOIN");
        estate.release(whole.path("Number").asText(), "Stop2");
        hold(whole, FIRST_ACCOUNT + 7, "");
    }

    private ObjectNode stockedLast() {
        List<ObjectNode> all = List.copyOf(estate.stock.values());
        return all.get(all.size() - 1);
    }

    private void hold(ObjectNode number, int account, @Nullable String keyword) {
        ObjectNode held = number.deepCopy()
                .put("AccountId", account)
                .put("AllocatedOn", Times.text(FIRST_DAY.plus(Duration.ofHours(account))));
        if (keyword != null) {
            held.put("Keyword", keyword);
        }
        estate.hold(held);
    }

    private record Event(Instant at, Runnable what) {}

    private void credits(Instant now) {
        List<Event> events = new ArrayList<>();
        for (int id = FIRST_ACCOUNT; id <= LAST_ACCOUNT; id++) {
            int account = id;
            int index = id - FIRST_ACCOUNT;
            for (int grant = 0; grant < index % 5; grant++) {
                Instant at = now.minus(Duration.ofDays(20 + 70L * grant + index % 13))
                        .minusSeconds(index);
                int credits = 100 * (1 + random.nextInt(50));
                int months = MONTHS[grant];
                events.add(new Event(
                        at, () -> estate.ledger.grant(account, credits, months, at, DotdigitalProvider.USER)));
            }
            for (int use = 1; use < 8; use++) {
                Instant at = now.minus(Duration.ofDays(33L * use)).minusSeconds(7L * index + 3);
                int credits = 1 + random.nextInt(400);
                events.add(new Event(at, () -> estate.ledger.consume(account, credits, at)));
            }
        }
        events.sort(Comparator.comparing(Event::at));
        events.forEach(event -> event.what().run());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
