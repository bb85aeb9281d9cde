package dev.channelkit.commons.auth.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.Secret;
import dev.channelkit.commons.auth.renewal.Issued;
import dev.channelkit.commons.auth.renewal.Issuer;
import dev.channelkit.commons.auth.renewal.Renewal;
import dev.channelkit.commons.auth.renewal.RenewingSource;
import dev.channelkit.commons.auth.renewal.Sources;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.CredentialException.Refused;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Whatever comes in whatever order: use, time, dead tokens, refresh tokens given, kept, exchanged and revoked, passwords refused. */
class PasswordProperties {
    private static final int STEPS = 300;
    private static final List<Duration> RESTS = List.of(Duration.ZERO, Duration.ofMinutes(10), Duration.ofMinutes(30));
    private static final Renewal RULES = Renewal.standard().untilRefused();

    private static final LongAdder REFRESHES = new LongAdder();
    private static final LongAdder FALL_BACKS = new LongAdder();
    private static final LongAdder PASSWORDS = new LongAdder();
    private static final LongAdder REFUSED = new LongAdder();
    private static final LongAdder STOPPED = new LongAdder();

    @AfterContainer
    static void figures() {
        System.out.printf(
                "password grant: %d refreshes over 500 random schedules, %d of them followed by the password, %d other logins, "
                        + "%d passwords refused, %d schedules that had to stop%n",
                REFRESHES.sum(), FALL_BACKS.sum(), PASSWORDS.sum() - FALL_BACKS.sum(), REFUSED.sum(), STOPPED.sum());
        assertThat(List.of(REFRESHES.sum(), FALL_BACKS.sum(), REFUSED.sum(), STOPPED.sum()))
                .as("what the schedules came across")
                .allMatch(count -> count > 100);
    }

    @Property(tries = 500)
    void noScheduleBreaksTheRules(@ForAll long seed) throws Exception {
        new Schedule(new Random(seed)).run();
    }

    private static final class Schedule {
        private final Random random;
        private final ManualTime time = ManualTime.autoAdvancing(Instant.EPOCH);
        private final Endpoint endpoint;
        private final Deque<Runnable> inAir = new ArrayDeque<>();
        private final RenewingSource<AccessToken> source;
        private @Nullable AccessToken last;
        private boolean waiting;
        private @Nullable AssertionError broken;

        Schedule(Random random) {
            this.random = random;
            endpoint = new Endpoint(random, time);
            TokenRequests requests = new TokenRequests(
                    HttpUrl.get("https://bss.test/oauth/token"),
                    Map.of("grant_type", "password", "username", "test-user"),
                    Map.of("password", Secret.of("test-password")),
                    TokenRequests.Encoding.FORM,
                    false,
                    "test-key",
                    Secret.of("test-secret"));
            String given = random.nextBoolean() ? "given" : null;
            endpoint.current = given;
            PasswordTokens tokens = new PasswordTokens(
                    requests, endpoint, time, given == null ? null : Secret.of(given), endpoint.news::add);
            Issuer<AccessToken> watched = previous -> {
                endpoint.fetchBegins(previous);
                try {
                    Issued<AccessToken> issued = tokens.issue(previous);
                    endpoint.fetchEnds();
                    return issued;
                } catch (AssertionError e) {
                    broken = e; // the source makes a failed fetch of it
                    throw e;
                }
            };
            source = Sources.of(watched, RULES, time, this::fly, random::nextDouble);
        }

        private void fly(Runnable fetch) {
            if (waiting) {
                fetch.run();
            } else {
                inAir.add(fetch);
            }
        }

        void run() throws Exception {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(10)) {
                    case 0 -> time.advance(Duration.ofSeconds(random.nextInt(30)));
                    case 1 -> time.advance(Duration.ofMinutes(random.nextInt(90)));
                    case 2, 3 -> refuse();
                    case 4 -> endpoint.change();
                    case 5 -> land();
                    default -> use();
                }
            }
            stopsForGood();
        }

        private void use() throws InterruptedException {
            land(); // what is fetched from here on is waited for
            waiting = true;
            try {
                AccessToken found = source.get();
                assertThat(endpoint.issued).contains(found);
                last = found;
                if (random.nextInt(3) > 0) {
                    source.accepted(found);
                    endpoint.accepted.add(found);
                }
            } catch (CredentialException e) {
                assertThat(e).hasMessageNotContaining("test-password").hasMessageNotContaining("test-secret");
            } finally {
                waiting = false;
                if (broken != null) {
                    throw broken;
                }
            }
        }

        private void refuse() {
            if (last != null) {
                source.invalidate(last);
            }
        }

        private void land() {
            Runnable fetch = inAir.poll();
            if (fetch != null) {
                fetch.run();
            }
        }

        /** From here on neither refresh token nor password is accepted: a day of constant use brings few logins. */
        private void stopsForGood() throws InterruptedException {
            endpoint.mood = Mood.REFUSES_ALL;
            int before = endpoint.passwords.size();
            for (int minute = 0; minute < 24 * 60; minute += 5) {
                time.advance(Duration.ofMinutes(5));
                refuse();
                use();
            }
            int more = endpoint.passwords.size() - before;
            assertThat(more).as("logins").isLessThanOrEqualTo(PasswordTokens.MOST_REFUSALS);
            if (more > 0) {
                STOPPED.increment();
            }
        }
    }

    private enum Mood {
        WORKS,
        REFUSES_REFRESH,
        REFUSES_ALL,
        REFUSES_CLIENT,
        FAILS,
        BUSY,
        SILENT
    }

    /** Says what it is told to, and looks at what it is asked with. */
    private static final class Endpoint implements Asking {
        final Set<AccessToken> issued = new HashSet<>();
        final Set<AccessToken> accepted = new HashSet<>();
        final List<Secret> news = new ArrayList<>();
        final List<Secret> told = new ArrayList<>();
        final List<Long> passwords = new ArrayList<>();
        Mood mood = Mood.WORKS;
        int refusals;

        private final Random random;
        private final ManualTime time;
        private @Nullable String current;
        private boolean mustDrop;
        private boolean refreshed;
        private boolean asked;
        private long refusedAt;

        Endpoint(Random random, ManualTime time) {
            this.random = random;
            this.time = time;
        }

        void change() {
            mood = random.nextInt(3) > 0 ? Mood.WORKS : Mood.values()[random.nextInt(Mood.values().length)];
        }

        void fetchBegins(Issuer.@Nullable Previous<AccessToken> previous) {
            refreshed = false;
            asked = false;
            mustDrop = previous != null && previous.refused() && !accepted.contains(previous.credential());
            if (mustDrop) {
                current = null;
            }
        }

        void fetchEnds() {
            assertThat(refreshed || asked).as("asked for what it got").isTrue();
            assertThat(news).as("told of each refresh token").isEqualTo(told);
        }

        @Override
        public Granted ask(TokenRequests requests, RetryRule rule, long start) {
            Secret token = requests.confidential().get("refresh_token");
            return token == null ? byPassword(requests, rule) : byToken(requests, token.value());
        }

        private Granted byToken(TokenRequests requests, String token) {
            REFRESHES.increment();
            assertThat(refreshed || asked)
                    .as("the refresh token comes first, and once")
                    .isFalse();
            assertThat(token).as("the newest, never one refused").isEqualTo(current);
            assertThat(requests.parameters()).containsOnly(Map.entry("grant_type", "refresh_token"));
            assertThat(requests.confidential()).hasSize(1);
            refreshed = true;
            if (mood == Mood.WORKS) {
                String next = random.nextBoolean() ? "r" + random.nextInt() : null;
                current = next == null ? current : next;
                return grant(next);
            }
            CredentialException e = failure();
            if (mood != Mood.BUSY && mood != Mood.SILENT) {
                current = null;
            }
            throw e;
        }

        private Granted byPassword(TokenRequests requests, RetryRule rule) {
            PASSWORDS.increment();
            if (refreshed) {
                FALL_BACKS.increment();
            }
            assertThat(asked).as("the password is asked with once").isFalse();
            assertThat(current)
                    .as("the password has its turn when no refresh token is good")
                    .isNull();
            assertThat(rule).isEqualTo(RetryRule.SAME);
            assertThat(requests.parameters())
                    .containsEntry("grant_type", "password")
                    .containsKey("username");
            asked = true;
            long now = time.nanoTime();
            passwords.add(now);
            assertThat(refusals).as("refused in a row").isLessThan(PasswordTokens.MOST_REFUSALS);
            if (refusals > 0) {
                assertThat(now - refusedAt)
                        .as("rest")
                        .isGreaterThanOrEqualTo(RESTS.get(refusals).toNanos());
            }
            if (mood == Mood.WORKS || mood == Mood.REFUSES_REFRESH) {
                refusals = 0;
                current = random.nextInt(3) > 0 ? "r" + random.nextInt() : null;
                return grant(current);
            }
            CredentialException e = failure();
            if (e.refused().filter(Refused.USER::equals).isPresent()) {
                REFUSED.increment();
                refusals++;
                refusedAt = now;
            }
            throw e;
        }

        private Granted grant(@Nullable String refreshToken) {
            AccessToken token = AccessToken.of("t" + issued.size());
            issued.add(token);
            Duration life = random.nextBoolean() ? Duration.ofHours(1) : null;
            Secret next = refreshToken == null ? null : Secret.of(refreshToken);
            if (next != null) {
                told.add(next);
            }
            return new Granted(new Issued<>(token, life, time.nanoTime()), next);
        }

        private CredentialException failure() {
            return switch (mood) {
                case BUSY -> CredentialException.passing("busy", status(429), null, null, null);
                case FAILS -> CredentialException.passing("failed", status(500), null, null, null);
                case SILENT -> CredentialException.passing("silent", CallDetails.none(), null, null, null);
                case REFUSES_CLIENT -> CredentialException.refused("no", status(401), null, Refused.CLIENT);
                default -> CredentialException.refused("no", status(400), null, Refused.USER);
            };
        }

        private static CallDetails status(int status) {
            return CallDetails.none().toBuilder().status(status).build();
        }
    }
}
