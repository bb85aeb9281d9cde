package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.commons.page.PageShift;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.bss.BssProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A copy of all subscriptions, kept up to date by what has changed: nothing is missed, whenever it changed. */
class ChangedSinceTest {
    private static final Instant EVER = Instant.parse("2025-01-01T00:00:00Z");

    private final Map<String, Instant> copy = new HashMap<>();
    private Instant last = EVER;

    /** One run of the job that keeps the copy: from the last change it knows. */
    private int run(BssClient client, int pageSize) {
        int read = 0;
        for (Subscription one : client.subscriptions().changedSince(last).pageSize(pageSize)) {
            note(one);
            read++;
        }
        return read;
    }

    private void note(Subscription one) {
        Instant changed = Objects.requireNonNull(one.updatedAt()).toInstant();
        copy.put(one.id().toLowerCase(Locale.ROOT), changed);
        last = changed.isAfter(last) ? changed : last;
    }

    private static Map<String, Instant> truth(Sandbox sandbox) {
        return new Wire(sandbox.bss())
                .all("/subscriptions").stream()
                        .collect(Collectors.toMap(
                                row -> row.path("id").asText().toLowerCase(Locale.ROOT),
                                row -> time(row.path("updatedAt").asText())));
    }

    private static Instant time(String text) {
        return text.matches(".*([+-]\\d\\d:\\d\\d|Z)")
                ? OffsetDateTime.parse(text).toInstant()
                : Instant.parse(text + "Z");
    }

    /** Others change a subscription now. */
    private static void change(Sandbox sandbox, JsonNode row, Instant at) {
        ObjectNode changed = JsonNodeFactory.instance.objectNode();
        changed.set("id", row.get("id"));
        changed.put("updatedAt", at.toString());
        sandbox.bss().put("subscriptions", changed.toString());
    }

    @ParameterizedTest
    @CsvSource({"utc, true, 500", "utc, true, 70", "server, true, 500", "utc, false, 500"})
    void runsWithChangesBetweenThemMissNone(String filterZone, String offsets, int pageSize) {
        BssProfile profile = BssProfile.usual().with("filterZone", filterZone).with("offsets", offsets);
        try (Sandbox sandbox = Sandbox.builder().bss(profile).start();
                BssClient client = Reseller.client(sandbox)) {
            assertThat(run(client, pageSize)).isEqualTo(3_000);
            assertThat(copy).isEqualTo(truth(sandbox));

            List<JsonNode> rows = new Wire(sandbox.bss()).all("/subscriptions");
            for (int run = 0; run < 3; run++) {
                Instant now = Instant.parse("2026-03-29T00:30:00Z")
                        .plus(Duration.ofHours(run * 2L))
                        .plusSeconds(1);
                for (int i = 0; i < 20; i++) {
                    change(sandbox, rows.get(run * 500 + i * 17), now.plusSeconds(i));
                }
                sandbox.bss().put("subscriptions", "{\"name\": \"new\", \"updatedAt\": \"" + now + "\"}");

                assertThat(run(client, pageSize))
                        .as("with the overlap of a day")
                        .isBetween(21, 1_200);
                assertThat(copy).isEqualTo(truth(sandbox));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"500, 3", "100, 20", "60, 40"})
    void whatChangesWhileItIsReadIsNotMissed(int pageSize, int call) {
        try (Sandbox sandbox = Sandbox.start()) {
            List<JsonNode> rows = new Wire(sandbox.bss()).all("/subscriptions");
            Instant now = Instant.parse("2026-03-01T00:00:00Z");
            Meanwhile others = Meanwhile.before(sandbox, "listSubscriptions", call, () -> {
                for (int i = 0; i < rows.size(); i += 5) {
                    change(sandbox, rows.get(i), now.plusSeconds(i));
                }
            });
            try (BssClient client = Reseller.builder(sandbox).timeSource(others).build()) {
                run(client, pageSize);

                assertThat(others.hasHappened()).isTrue();
                assertThat(copy).isEqualTo(truth(sandbox));
            }
        }
    }

    @Test
    void manyThatWereChangedInOneMomentAreReadWholeAlthoughSomeMoveOn() {
        try (Sandbox sandbox = Sandbox.start()) {
            Instant at = Instant.parse("2026-03-01T00:00:00Z");
            List<JsonNode> rows = new Wire(sandbox.bss()).all("/subscriptions");
            rows.subList(0, 100).forEach(row -> change(sandbox, row, at));
            List<PageShift> shifts = new ArrayList<>();
            Meanwhile others = Meanwhile.before(
                    sandbox,
                    "listSubscriptions",
                    4,
                    () -> rows.subList(0, 60).forEach(row -> change(sandbox, row, at.plusSeconds(60))));
            try (BssClient client = Reseller.builder(sandbox).timeSource(others).build()) {
                Set<String> ids = new TreeSet<>();
                for (Subscription one : client.subscriptions()
                        .changedSince(at)
                        .overlap(Duration.ZERO)
                        .pageSize(10)
                        .onShift(shifts::add)) {
                    ids.add(one.id().toLowerCase(Locale.ROOT));
                    note(one);
                }

                assertThat(others.hasHappened()).isTrue();
                assertThat(ids).hasSize(100);
                Map<String, Instant> truth = truth(sandbox);
                assertThat(copy).allSatisfy((id, changed) -> assertThat(truth).containsEntry(id, changed));
            }
        }
    }

    @Test
    void aNumberOfPagesThatChangesIsReported() {
        try (Sandbox sandbox = Sandbox.start()) {
            Instant at = Instant.parse("2026-03-01T00:00:00Z");
            List<JsonNode> rows = new Wire(sandbox.bss()).all("/subscriptions");
            rows.subList(0, 40).forEach(row -> change(sandbox, row, at));
            List<PageShift> shifts = new ArrayList<>();
            try (BssClient client = Reseller.client(sandbox)) {
                Iterator<Subscription> walk = client.subscriptions()
                        .changedSince(at)
                        .overlap(Duration.ZERO)
                        .pageSize(10)
                        .onShift(shifts::add)
                        .iterator();
                note(walk.next());
                rows.subList(40, 80).forEach(row -> change(sandbox, row, at));
                walk.forEachRemaining(this::note);

                assertThat(copy).hasSize(80);
                assertThat(shifts).containsExactly(new PageShift(4, 8));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, paged", "2, paged"})
    void emptyPagesInTheMiddleAreNoEnd(String page, String form) {
        BssProfile profile = BssProfile.usual().with("emptyPage", page).withListForm(form);
        try (Sandbox sandbox = Sandbox.builder().bss(profile).start();
                BssClient client = Reseller.client(sandbox)) {
            run(client, 500);

            assertThat(copy).hasSize(3_000);
        }
    }

    @ParameterizedTest
    @CsvSource({"data", "bare"})
    void listsWithoutTheirNumberOfPagesAreReadWhole(String form) {
        try (Sandbox sandbox = Sandbox.builder()
                        .bss(BssProfile.usual().withListForm(form))
                        .start();
                BssClient client = Reseller.client(sandbox)) {
            run(client, 500);

            assertThat(copy).hasSize(3_000);
        }
    }
}
