package dev.channelkit.testsupport.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.testsupport.contract.ContractCase;
import dev.channelkit.testsupport.kit.Aside.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;

/** Many threads that need a token or session at once: they cost one login, whether it works or not. */
final class ManyCallers<C extends AutoCloseable> {
    private static final int CALLERS = 64;

    private final Kit<C> kit;
    private final String scheme;
    private final KitOperation login;
    private final KitOperation read;
    private final ContractCase<C> contract;

    ManyCallers(Kit<C> kit, String scheme) {
        this.kit = kit;
        this.scheme = scheme;
        this.login =
                Objects.requireNonNull(IssuedCredentials.of(kit.spec(), scheme)).operation();
        this.read = PublishedLimit.read(kit.spec());
        this.contract = kit.caseOf(read.id());
    }

    List<KitTest> tests() {
        return List.of(
                new KitTest(login.id(), CALLERS + " callers log in once, by " + scheme, this::once),
                new KitTest(
                        login.id(),
                        CALLERS + " callers with a dead one log in once more, by " + scheme,
                        this::onceMore),
                new KitTest(login.id(), "who is refused does not storm, by " + scheme, this::refused),
                new KitTest(login.id(), "nor does whom nobody answers, by " + scheme, this::failing),
                new KitTest(login.id(), "a refused login shows no secret, by " + scheme, this::hides));
    }

    private IssuedCredentials issued() {
        return Objects.requireNonNull(IssuedCredentials.of(kit.spec(), scheme));
    }

    /** One client for each caller; none is let go on before all have begun. */
    private List<End> together(CredentialsTogether<C> clients, CountDownLatch begun) {
        List<Aside> callers = IntStream.range(0, CALLERS)
                .mapToObj(i -> kit.client(clients.settings().listener(new CallListener() {
                    @Override
                    public void operationStarted(Operation operation) {
                        begun.countDown();
                    }
                })))
                .map(client ->
                        Aside.begin(() -> Compared.value(contract.invoker().invoke(client))))
                .toList();
        return callers.stream().map(Aside::await).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void once() {
        IssuedCredentials issued = issued();
        CountDownLatch begun = new CountDownLatch(CALLERS);
        kit.server().answer(login.id(), request -> {
            await(begun);
            return issued.next(kit.server());
        });

        List<End> ends = together(new CredentialsTogether<>(kit, scheme), begun);

        assertThat(ends).allSatisfy(end -> assertThat(end.failure()).isNull());
        assertThat(kit.server().requests(login.id())).as("logins").isEqualTo(1);
    }

    void onceMore() {
        IssuedCredentials issued = issued();
        CountDownLatch refused = new CountDownLatch(CALLERS);
        issued.onto(kit.server());
        MockResponse dead = DeadForms.of(kit.spec()).values().iterator().next();
        kit.server().answer(read.id(), request -> {
            if (!IssuedCredentials.credential(1).equals(issued.carriedBy(request))) {
                return kit.server().example(read.id());
            }
            refused.countDown();
            await(refused); // all of them are under way with the one that is dead
            return dead;
        });

        List<End> ends = together(new CredentialsTogether<>(kit, scheme), new CountDownLatch(CALLERS));

        assertThat(ends).allSatisfy(end -> assertThat(end.failure()).isNull());
        assertThat(kit.server().requests(login.id())).as("logins").isEqualTo(2);
        assertThat(kit.server().requests(read.id())).as("calls").isEqualTo(2 * CALLERS);
    }

    void refused() {
        storm(new MockResponse.Builder().code(401).build(), 1);
    }

    void failing() {
        storm(new MockResponse.Builder().code(503).build(), 3);
    }

    /** @param most logins, repetitions included */
    private void storm(MockResponse answer, int most) {
        CountDownLatch begun = new CountDownLatch(CALLERS);
        kit.server().answer(login.id(), request -> {
            await(begun);
            return answer;
        });
        ManualTime time = ManualTime.autoAdvancing(Kit.NOW);
        CredentialsTogether<C> clients =
                new CredentialsTogether<>(kit, kit.settings().scheme(scheme).time(time));

        List<End> ends = new ArrayList<>(together(clients, begun));
        int logins = kit.server().requests(login.id());
        ends.addAll(together(clients, begun));

        assertThat(ends)
                .allSatisfy(end -> assertThat(end.failure())
                        .isInstanceOfSatisfying(
                                CredentialException.class,
                                e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT)));
        assertThat(logins).as("logins").isBetween(1, most);
        assertThat(kit.server().requests(login.id()))
                .as("logins, those at once after it included")
                .isEqualTo(logins);
        assertThat(kit.server().requests(read.id()))
                .as("calls without a credential")
                .isZero();

        time.advance(Duration.ofDays(1));
        End later = End.of(() -> Compared.value(contract.invoker().invoke(clients.client())));
        assertThat(later.failure()).isInstanceOf(CredentialException.class);
        assertThat(kit.server().requests(login.id())).as("logins, a day later").isGreaterThan(logins);
    }

    void hides() {
        for (int status : new int[] {400, 401, 403, 500}) {
            List<String> echoed = new ArrayList<>();
            kit.server().answer(login.id(), request -> {
                List<String> spelled = new ArrayList<>();
                Set<String> sent = new LinkedHashSet<>(
                        SentSecrets.of(kit.spec(), login, request).all());
                sent.remove(KitSettings.USER); // a client's id is no secret: RFC 6749, section 2.2
                sent.forEach(secret -> Spelling.of(secret).forEach(spelling -> spelled.add(spelling.text())));
                Spelling.of(KitSettings.SECRET).forEach(spelling -> spelled.add(spelling.text()));
                echoed.addAll(spelled);
                String words = String.join(" ", spelled).replace("\\", "\\\\").replace("\"", "\\\"");
                return new MockResponse.Builder()
                        .code(status)
                        .addHeader("Content-Type", "application/json")
                        .addHeader("WWW-Authenticate", String.join(" ", spelled))
                        .body("{\"error\":\"" + words + "\",\"error_description\":\"" + words + "\",\"message\":\""
                                + words + "\"}")
                        .build();
            });
            try (HeardLog log = new HeardLog()) {
                C client = kit.client(settings -> settings.scheme(scheme));

                Throwable failure = End.of(
                                () -> Compared.value(contract.invoker().invoke(client)))
                        .failure();

                assertThat(failure).isInstanceOf(CredentialException.class);
                String told = Told.by(Objects.requireNonNull(failure)) + log.text();
                assertThat(echoed).isNotEmpty();
                assertThat(echoed.stream().filter(told::contains).distinct().toList())
                        .as("secrets that a login refused with %d shows", status)
                        .isEmpty();
            }
        }
    }
}
