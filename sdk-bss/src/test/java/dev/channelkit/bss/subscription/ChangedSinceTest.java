package dev.channelkit.bss.subscription;

import static dev.channelkit.bss.StubbedBss.ok;
import static dev.channelkit.bss.StubbedBss.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.StubbedBss;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.page.PageShift;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedSinceTest {
    private static final Instant SINCE = Instant.parse("2026-02-02T00:00:00Z");
    private static final Pattern KEY = Pattern.compile("updatedAt ge datetime'([^']+)'");

    private final List<Row> rows = new ArrayList<>();
    private ZoneOffset shown = ZoneOffset.UTC;
    private ZoneOffset understood = ZoneOffset.UTC;
    private Runnable afterPage = () -> {};
    private boolean bare;
    private boolean isSorted = true;

    private record Row(String id, Instant changed) {}

    private void row(String id, String changed) {
        rows.removeIf(row -> row.id().equals(id));
        rows.add(new Row(id, Instant.parse(changed)));
    }

    /** Filters, sorts and cuts as asked. */
    private MockResponse answer(RecordedRequest request) {
        Matcher key = KEY.matcher(Objects.requireNonNull(request.getUrl().queryParameter("$filter")));
        assertThat(key.matches()).isTrue();
        Instant from = LocalDateTime.parse(key.group(1)).toInstant(understood);
        int size = Integer.parseInt(Objects.requireNonNull(request.getUrl().queryParameter("pageSize")));
        int page = Integer.parseInt(Objects.requireNonNull(request.getUrl().queryParameter("pageIndex")));
        List<Row> matching = rows.stream()
                .filter(row -> !row.changed().isBefore(from))
                .sorted(isSorted ? Comparator.comparing(Row::changed).thenComparing(Row::id) : (one, other) -> 0)
                .toList();
        String data = matching.stream()
                .skip((long) (page - 1) * size)
                .limit(size)
                .map(row -> "{\"id\":\"" + row.id() + "\",\"updatedAt\":\""
                        + row.changed().atOffset(shown) + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        int pages = (matching.size() + size - 1) / size;
        afterPage.run();
        return ok(bare ? data : "{\"data\":" + data + ",\"paging\":{\"totalPages\":" + pages + "}}");
    }

    private static List<String> ids(Iterable<Subscription> changes) {
        List<String> ids = new ArrayList<>();
        changes.forEach(one -> ids.add(one.id()));
        return ids;
    }

    private void tenDays() {
        for (int day = 1; day <= 9; day++) {
            row("S-" + day, "2026-02-0" + day + "T10:00:00Z");
        }
    }

    @Test
    void itBeginsADayEarlierAndGoesOnByTheLastChange() {
        tenDays();
        try (StubbedBss bss = StubbedBss.answering(this::answer)) {
            SubscriptionChanges changes =
                    bss.client().subscriptions().changedSince(SINCE).pageSize(4);
            assertThat(bss.requests()).isEmpty();

            assertThat(ids(changes)).containsExactly("S-1", "S-2", "S-3", "S-4", "S-5", "S-6", "S-7", "S-8", "S-9");
            assertThat(bss.requests())
                    .containsExactly(
                            "GET /subscriptions?$filter=updatedAt ge datetime'2026-02-01T00:00:00.000'&$orderby=updatedAt,createdAt&pageIndex=1&pageSize=4",
                            "GET /subscriptions?$filter=updatedAt ge datetime'2026-02-04T10:00:00.000'&$orderby=updatedAt,createdAt&pageIndex=1&pageSize=4",
                            "GET /subscriptions?$filter=updatedAt ge datetime'2026-02-07T10:00:00.000'&$orderby=updatedAt,createdAt&pageIndex=1&pageSize=4");
        }
    }

    @Test
    void nothingChangedIsNothing() {
        try (StubbedBss bss = StubbedBss.answering(this::answer)) {
            assertThat(bss.client().subscriptions().changedSince(SINCE)).isEmpty();
            assertThat(bss.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"+02:00,+02:00", "+02:00,Z", "-05:00,-05:00", "-05:00,Z", "Z,+02:00"})
    void nothingIsLostWhateverZoneTheProviderTakesTimesIn(String as, String read) {
        shown = ZoneOffset.of(as);
        understood = ZoneOffset.of(read);
        for (int i = 0; i < 60; i++) {
            row(
                    "S-%02d".formatted(i),
                    OffsetDateTime.parse("2026-02-03T10:00:00Z")
                            .plusMinutes(i * 7L)
                            .toInstant()
                            .toString());
        }
        try (StubbedBss bss = StubbedBss.answering(this::answer)) {
            assertThat(ids(bss.client().subscriptions().changedSince(SINCE).pageSize(7)))
                    .hasSize(60)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void manyChangesAtOneMomentAreAllRead(boolean unwrapped) {
        bare = unwrapped;
        for (int i = 0; i < 11; i++) {
            row("S-%02d".formatted(i), "2026-02-03T10:00:00Z");
        }
        row("S-99", "2026-02-04T10:00:00Z");
        try (StubbedBss bss = StubbedBss.answering(this::answer)) {
            assertThat(ids(bss.client().subscriptions().changedSince(SINCE).pageSize(3)))
                    .hasSize(12)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatChangesDuringTheWalkIsNotLostAndComesAgain() {
        tenDays();
        List<Integer> pages = new ArrayList<>();
        afterPage = () -> {
            pages.add(pages.size());
            if (pages.size() == 1) {
                row("S-1", "2026-02-10T00:00:00Z");
                row("S-2", "2026-02-10T00:00:01Z");
            }
        };
        try (StubbedBss bss = StubbedBss.answering(this::answer)) {
            assertThat(ids(bss.client().subscriptions().changedSince(SINCE).pageSize(4)))
                    .containsExactly("S-1", "S-2", "S-3", "S-4", "S-5", "S-6", "S-7", "S-8", "S-9", "S-1", "S-2");
        }
    }

    @Test
    void whatMovesBetweenPagesOfOneMomentIsNotLost() {
        for (int i = 0; i < 8; i++) {
            row("S-" + i, "2026-02-03T10:00:00Z");
        }
        List<Integer> pages = new ArrayList<>();
        List<PageShift> shifts = new ArrayList<>();
        afterPage = () -> {
            pages.add(pages.size());
            if (pages.size() == 2) {
                rows.removeIf(row -> row.id().equals("S-0") || row.id().equals("S-1"));
            }
        };
        try (StubbedBss bss = StubbedBss.answering(this::answer)) {
            List<String> ids = ids(
                    bss.client().subscriptions().changedSince(SINCE).pageSize(2).onShift(shifts::add));

            assertThat(ids).hasSize(8).doesNotHaveDuplicates();
            assertThat(shifts).containsExactly(new PageShift(4, 3));
        }
    }

    @Test
    void manyOfOneMomentThatMoveOnAtOnceHideNone() {
        for (int i = 0; i < 40; i++) {
            row("S-%02d".formatted(i), "2026-02-03T10:00:00Z");
        }
        List<Integer> pages = new ArrayList<>();
        afterPage = () -> {
            pages.add(pages.size());
            if (pages.size() == 3) {
                for (int i = 0; i < 25; i++) {
                    row("S-%02d".formatted(i), "2026-02-03T10:01:00Z");
                }
            }
        };
        try (StubbedBss bss = StubbedBss.answering(this::answer)) {
            List<String> ids =
                    ids(bss.client().subscriptions().changedSince(SINCE).pageSize(5));
            assertThat(ids.stream().distinct()).hasSize(40);
        }
    }

    @Test
    void aWalkOverWhatChangesAllTheTimeEnds() {
        for (int i = 0; i < 4; i++) {
            row("S-" + i, "2026-02-03T10:00:00Z");
        }
        int[] moment = {0};
        afterPage = () -> {
            bare = false;
            rows.replaceAll(row -> new Row(row.id(), Instant.parse("2026-02-03T10:00:00Z")));
            rows.set(moment[0]++ % 4, new Row("S-" + moment[0] % 4, Instant.parse("2026-02-03T09:00:00Z")));
        };
        try (StubbedBss bss = StubbedBss.answering(this::answer)) {
            assertThat(ids(bss.client().subscriptions().changedSince(SINCE).pageSize(2)))
                    .isNotEmpty();
            assertThat(bss.requests()).hasSizeLessThan(100);
        }
    }

    @Test
    void aWalkOverOneMomentThatNeverSettlesEnds() {
        for (int i = 100; i < 106; i++) {
            row("S-" + i, "2026-02-03T10:00:00Z");
        }
        int[] pages = {0};
        afterPage = () -> {
            if (++pages[0] < 300) {
                rows.remove(0);
                row("S-" + (105 + pages[0]), "2026-02-03T10:00:00Z");
            }
        };
        try (StubbedBss bss = StubbedBss.answering(this::answer)) {
            assertThat(ids(bss.client().subscriptions().changedSince(SINCE).pageSize(2)))
                    .doesNotHaveDuplicates();
            assertThat(bss.requests()).hasSizeBetween(20, 50);
        }
    }

    @Test
    void aProviderThatDoesNotSortIsReadByItsPages() {
        tenDays();
        isSorted = false;
        rows.add(0, rows.remove(8)); // the last change is on the first page
        try (StubbedBss bss = StubbedBss.answering(this::answer)) {
            assertThat(ids(bss.client().subscriptions().changedSince(SINCE).pageSize(4)))
                    .containsExactlyInAnyOrder("S-1", "S-2", "S-3", "S-4", "S-5", "S-6", "S-7", "S-8", "S-9");
        }
    }

    @Test
    void aListenerThatThrowsLosesNothing() {
        for (int i = 0; i < 6; i++) {
            row("S-" + i, "2026-02-03T10:00:00Z");
        }
        List<Integer> pages = new ArrayList<>();
        afterPage = () -> {
            pages.add(pages.size());
            if (pages.size() == 2) {
                row("S-9", "2026-02-03T10:00:00Z");
            }
        };
        try (StubbedBss bss = StubbedBss.answering(this::answer)) {
            Iterator<Subscription> walk = bss.client()
                    .subscriptions()
                    .changedSince(SINCE)
                    .pageSize(2)
                    .onShift(shift -> {
                        throw new IllegalStateException("said the listener");
                    })
                    .iterator();
            List<String> ids = new ArrayList<>();
            assertThatThrownBy(() -> walk.forEachRemaining(one -> ids.add(one.id())))
                    .isInstanceOf(IllegalStateException.class);
            walk.forEachRemaining(one -> ids.add(one.id()));

            assertThat(ids).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "1970-01-01T10:00:00Z"})
    void everythingIsAskedForFromTheFirstDayOn(String since) {
        try (StubbedBss bss = StubbedBss.answering(this::answer)) {
            assertThat(bss.client().subscriptions().changedSince(Instant.parse(since)))
                    .isEmpty();
            assertThat(bss.requests().get(0)).contains("updatedAt ge datetime'1970-01-01T00:00:00.000'");
        }
    }

    @Test
    void aFailedPageIsAskedForAgain() {
        tenDays();
        List<Integer> asked = new ArrayList<>();
        try (StubbedBss bss = StubbedBss.answering(request -> {
            asked.add(asked.size());
            return asked.size() == 2 ? status(503) : answer(request);
        })) {
            Iterator<Subscription> walk =
                    bss.client().subscriptions().changedSince(SINCE).pageSize(4).iterator();
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                ids.add(walk.next().id());
            }

            assertThatThrownBy(walk::hasNext).isInstanceOf(ServerErrorException.class);
            walk.forEachRemaining(one -> ids.add(one.id()));

            assertThat(ids).hasSize(9).doesNotHaveDuplicates();
        }
    }

    @Test
    void aListThatIsNotPagedEnds() {
        try (StubbedBss bss = StubbedBss.answering(
                request -> ok(
                        "[{\"id\":\"S-1\",\"updatedAt\":\"2026-02-03T10:00:00\"},{\"id\":\"S-0\",\"updatedAt\":\"2025-02-03T10:00:00Z\"}]"))) {
            assertThat(ids(bss.client().subscriptions().changedSince(SINCE))).containsExactly("S-1");
        }
    }
}
