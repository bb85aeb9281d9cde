package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class DotdigitalReportsTest {
    private Sandbox sandbox;
    private Raw api;

    @BeforeEach
    void connect(Sandbox given) {
        sandbox = given;
        api = Raw.dotdigital(sandbox);
    }

    private JsonNode lines(String from, String before, String more) {
        return api.call("GetChargeableActivityReport", period(from, before) + more + "}")
                .json()
                .path("Lines");
    }

    private static String period(String from, String before) {
        return "{'StartDate': '" + from + "', 'EndDate': '" + before + "'";
    }

    private static BigDecimal credits(JsonNode lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : lines) {
            sum = sum.add(line.path("Credits").decimalValue());
        }
        return sum;
    }

    @Test
    void daysAddUpToMonthsAndMonthsToAccounts() {
        String from = "2026-02-01T00:00:00Z";
        String before = "2026-04-01T00:00:00Z";
        JsonNode accounts = lines(from, before, "");
        JsonNode months = lines(from, before, ", 'GroupBy': 'Month'");
        JsonNode days = lines(from, before, ", 'GroupBy': 'Day'");

        assertThat(accounts.size()).isGreaterThan(340);
        assertThat(months.size()).isGreaterThan(accounts.size());
        assertThat(days.size()).isGreaterThan(10 * months.size());
        assertThat(credits(months)).isEqualByComparingTo(credits(accounts)).isPositive();
        assertThat(credits(days)).isEqualByComparingTo(credits(accounts));
        assertThat(accounts.get(0).has("PeriodStart")).isFalse();
        Set<String> periods = new HashSet<>();
        months.forEach(line -> periods.add(
                line.path("PeriodStart").asText() + " " + line.path("PeriodEnd").asText()));
        assertThat(periods)
                .containsExactlyInAnyOrder(
                        "2026-02-01T00:00:00.000Z 2026-03-01T00:00:00.000Z",
                        "2026-03-01T00:00:00.000Z 2026-04-01T00:00:00.000Z");
    }

    @Test
    void notAllThatIsCountedIsCharged() {
        Map<String, Integer> types = new HashMap<>();
        int less = 0;
        for (JsonNode line : lines("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "")) {
            types.merge(line.path("ActivityType").asText(), 1, Integer::sum);
            long quantity = line.path("Quantity").asLong();
            assertThat(line.path("ChargeableQuantity").asLong()).isBetween(0L, quantity);
            less += line.path("ChargeableQuantity").asLong() < quantity ? 1 : 0;
        }

        assertThat(less).isGreaterThan(100);
        assertThat(types)
                .containsOnlyKeys("SmsOutbound", "SmsInbound", "Verify", "PhoneNumberValidation", "NumberRental");
    }

    @Test
    void periodsHaveTheirFirstMomentAndNotTheirLast() {
        String put = "{\"AccountId\": 1008, \"At\": \"2026-08-%s\", \"ActivityType\": \"Other\", \"Quantity\": %d}";
        sandbox.dotdigital().put("activity", put.formatted("01T00:00:00Z", 1));
        sandbox.dotdigital().put("activity", put.formatted("31T23:59:59.999Z", 10));
        sandbox.dotdigital()
                .put(
                        "activity",
                        "{\"AccountId\": 1008, \"At\": \"2026-09-01T00:00:00Z\","
                                + " \"ActivityType\": \"Other\", \"Quantity\": 100}");
        sandbox.dotdigital()
                .put(
                        "activity",
                        "{\"AccountId\": 1008, \"At\": \"2026-07-31T23:59:59.999Z\","
                                + " \"ActivityType\": \"Other\", \"Quantity\": 1000}");

        JsonNode august = lines("2026-08-01T00:00:00Z", "2026-09-01T00:00:00Z", "");
        assertThat(august).hasSize(1);
        assertThat(august.get(0).path("Quantity").asInt()).isEqualTo(11);
        // an offset moves the edge
        JsonNode paris = lines("2026-08-01T00:00:00+02:00", "2026-09-01T00:00:00+02:00", "");
        assertThat(paris.get(0).path("Quantity").asInt()).isEqualTo(1_001);
        JsonNode cut = lines("2026-08-31T12:00:00Z", "2026-09-01T06:00:00Z", ", 'GroupBy': 'Day'");
        assertThat(cut.get(0).path("PeriodStart").asText()).isEqualTo("2026-08-31T12:00:00.000Z");
        assertThat(cut.get(0).path("PeriodEnd").asText()).isEqualTo("2026-09-01T00:00:00.000Z");
        assertThat(cut.get(1).path("PeriodEnd").asText()).isEqualTo("2026-09-01T06:00:00.000Z");
    }

    @Test
    void theEdgesOfMadeUpMonthsAreUsed() {
        JsonNode first = lines("2026-03-01T00:00:00Z", "2026-03-01T00:00:00.001Z", "");
        JsonNode last = lines("2026-03-31T23:59:59.999Z", "2026-04-01T00:00:00Z", "");

        assertThat(first.size()).isGreaterThan(100);
        assertThat(first).allMatch(line -> line.path("ActivityType").asText().equals("NumberRental"));
        assertThat(last.size()).isGreaterThan(30);
    }

    @Test
    void accountsAddUpToTheEstate() {
        String period = period("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
        BigDecimal sum = BigDecimal.ZERO;
        for (int id = 1001; id <= 1340; id++) {
            JsonNode lines = api.call("GetChargeableActivityReportForAccount", period + ", 'AccountId': " + id + "}")
                    .json()
                    .path("Lines");
            int own = id;
            assertThat(lines).allMatch(line -> line.path("AccountId").asInt() == own);
            sum = sum.add(credits(lines));
        }

        assertThat(sum).isEqualByComparingTo(credits(lines("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "")));
    }

    @Test
    void thePeriodIsRightWayRound() {
        String turned = period("2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z") + "}";

        assertThat(api.call("GetChargeableActivityReport", turned).status()).isEqualTo(400);
        assertThat(api.call("GetChargeableActivityReport", "{'StartDate': 'today', 'EndDate': 'x'}")
                        .status())
                .isEqualTo(400);
        assertThat(api.call(
                                "GetChargeableActivityReport",
                                period("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z") + ", 'GroupBy': 'Week'}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aReportOnTheWholeEstateMayBeTooLargeWhileSingleOnesAnswer() {
        DotdigitalProfile small = DotdigitalProfile.usual().withReportLines(900).withServerLimit(Duration.ZERO);
        try (Sandbox other = Sandbox.builder().dotdigital(small).start()) {
            Raw raw = Raw.dotdigital(other);
            String month = period("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
            String day = period("2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z");

            assertThat(raw.call("GetChargeableActivityReport", month + ", 'GroupBy': 'Day'}")
                            .status())
                    .isEqualTo(504);
            assertThat(raw.call("GetChargeableActivityReport", day + "}").status())
                    .isEqualTo(200);
            assertThat(raw.call(
                                    "GetChargeableActivityReportForAccount",
                                    month + ", 'AccountId': 1001, 'GroupBy': 'Day'}")
                            .status())
                    .isEqualTo(200);
        }
    }
}
