package dev.channelkit.sandbox.internal.dotdigital;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.internal.server.Exchange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Chargeable activity. Periods are half-open and in UTC; days and months are cut where the report begins and ends. */
final class ReportCalls {
    private final DotdigitalProfile profile;
    private final InstantSource clock;

    ReportCalls(DotdigitalProfile profile, InstantSource clock) {
        this.profile = profile;
        this.clock = clock;
    }

    private record Key(
            int accountId,
            @Nullable Instant start,
            @Nullable Instant end,
            String type,
            String country,
            String network) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::accountId)
                .thenComparing(key -> key.start == null ? Instant.MIN : key.start)
                .thenComparing(key -> Contracts.ACTIVITY_TYPE.indexOf(key.type))
                .thenComparing(Key::type)
                .thenComparing(Key::country)
                .thenComparing(Key::network);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private record Sum(long quantity, long chargeable, BigDecimal credits) {
        Sum plus(Sum other) {
            return new Sum(quantity + other.quantity, chargeable + other.chargeable, credits.add(other.credits));
        }
    }

    Result estate(Estate estate, Exchange exchange) {
        Result report = report(estate, new Asked(exchange, profile), estate.accounts.values());
        if (report.body().path("Lines").size() > profile.reportLines().orElse(Integer.MAX_VALUE)) {
            throw FaultException.timeout(profile.serverLimit());
        }
        return report;
    }

    Result account(Estate estate, Exchange exchange) {
        Asked asked = new Asked(exchange, profile);
        return report(estate, asked, List.of(estate.account(asked.number("AccountId"))));
    }

    private Result report(Estate estate, Asked asked, Collection<ObjectNode> accounts) {
        Instant from = asked.time("StartDate").orElseThrow();
        Instant before = asked.time("EndDate").orElseThrow();
        if (!from.isBefore(before)) {
            throw FaultException.argument("EndDate", "The end must be after the start.");
        }
        String group = asked.word("GroupBy", Contracts.GROUP_BY).orElse("Account");
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("StartDate", Times.text(from))
                .put("EndDate", Times.text(before))
                .put("GeneratedOn", Times.text(clock.instant()));
        var lines = body.putArray("Lines");
        for (ObjectNode account : accounts) {
            Map<Key, Sum> sums = new TreeMap<>();
            for (Activity one : activity(estate, account.path("AccountId").asInt(), from, before)) {
                sums.merge(
                        key(one, group, from, before),
                        new Sum(one.quantity(), one.chargeable(), one.credits()),
                        Sum::plus);
            }
            sums.forEach(
                    (key, sum) -> lines.add(line(key, sum, account.path("Name").asText())));
        }
        return new Result("ChargeableActivityReport", body);
    }

    private static List<Activity> activity(Estate estate, int account, Instant from, Instant before) {
        List<Activity> found = new ArrayList<>(estate.madeUp().of(account, from, before));
        for (Activity one : estate.activity) {
            if (one.accountId() == account
                    && !one.at().isBefore(from)
                    && one.at().isBefore(before)) {
                found.add(one);
            }
        }
        return found;
    }

    private static Key key(Activity one, String group, Instant from, Instant before) {
        LocalDate day = one.at().atOffset(ZoneOffset.UTC).toLocalDate();
        if (group.equals("Account")) {
            return new Key(one.accountId(), null, null, one.type(), one.country(), one.network());
        }
        LocalDate first = group.equals("Day") ? day : day.withDayOfMonth(1);
        Instant start = midnight(first);
        Instant end = midnight(group.equals("Day") ? first.plusDays(1) : first.plusMonths(1));
        return new Key(
                one.accountId(),
                start.isBefore(from) ? from : start,
                end.isAfter(before) ? before : end,
                one.type(),
                one.country(),
                one.network());
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static ObjectNode line(Key key, Sum sum, String name) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("AccountId", key.accountId())
                .put("AccountName", name)
                .put("ActivityType", key.type())
                .put("Quantity", sum.quantity())
                .put("ChargeableQuantity", sum.chargeable())
                .put("Credits", sum.credits());
        if (key.start() != null && key.end() != null) {
            line.put("PeriodStart", Times.text(key.start())).put("PeriodEnd", Times.text(key.end()));
        }
        if (!key.country().isEmpty()) {
            line.put("CountryIsoCode", key.country());
        }
        return key.network().isEmpty() ? line : line.put("NetworkName", key.network());
    }
}
