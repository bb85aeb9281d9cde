package dev.channelkit.testsupport.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.testsupport.contract.ContractCase;
import dev.channelkit.testsupport.kit.Aside.End;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;

/** A token or session that is refused under one operation: another takes its place, once, and nobody else loses theirs. */
record RefusedCredentials<C extends AutoCloseable>(
        Kit<C> kit, KitOperation operation, ContractCase<C> contract, String scheme, IssuedCredentials known) {

    List<KitTest> tests() {
        String id = operation.id();
        KitTest replaced =
                new KitTest(id, "a dead credential is replaced and the call repeated, by " + scheme, this::replaced);
        KitTest partly = new KitTest(id, "what may be done in part is never repeated, by " + scheme, this::partly);
        if (!kit.isFirst(operation)) {
            return List.of(replaced, partly);
        }
        return List.of(
                replaced,
                partly,
                new KitTest(id, "a second refusal stands, by " + scheme, this::refusedTwice),
                new KitTest(id, "a late refusal of an old one spares the new one, by " + scheme, this::late));
    }

    private IssuedCredentials issuing() {
        IssuedCredentials issued = known.fresh();
        issued.onto(kit.server());
        return issued;
    }

    /** The first operation of a kind tries every form, and each other one: one form is tried with as many operations as another. */
    private Map<String, MockResponse> inTurn(Map<String, MockResponse> forms) {
        List<String> names = List.copyOf(forms.keySet());
        Map<String, MockResponse> some = new LinkedHashMap<>();
        int most = kit.isFirst(operation) ? names.size() : Math.min(1, names.size());
        for (int i = 0; i < most; i++) {
            String name = names.get((kit.turn(operation) + i) % names.size());
            some.put(name, Objects.requireNonNull(forms.get(name)));
        }
        return some;
    }

    private C client() {
        return kit.client(settings -> settings.scheme(scheme));
    }

    private End call(C client) {
        return End.of(() -> Compared.value(contract.invoker().invoke(client)));
    }

    private List<String> carried(IssuedCredentials issued) {
        return kit.server().received(operation.id()).stream()
                .map(request -> String.valueOf(issued.carriedBy(request)))
                .toList();
    }

    void replaced() {
        inTurn(DeadForms.of(kit.spec())).forEach((form, answer) -> {
            kit.server().reset();
            IssuedCredentials issued = issuing();
            kit.server().answer(operation.id(), answer);

            assertThat(call(client()).failure()).as("the end after %s", form).isNull();

            assertThat(carried(issued))
                    .as("what went out, with %s", form)
                    .containsExactly(IssuedCredentials.credential(1), IssuedCredentials.credential(2));
        });
    }

    void refusedTwice() {
        inTurn(DeadForms.of(kit.spec())).forEach((form, answer) -> {
            kit.server().reset();
            IssuedCredentials issued = issuing();
            kit.server().answer(operation.id(), request -> answer);

            Throwable failure = call(client()).failure();

            assertThat(failure)
                    .as("the end after %s", form)
                    .isInstanceOfSatisfying(
                            AuthenticationException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.REFUSED));
            assertThat(carried(issued)).hasSize(2);
            assertThat(issued.issued()).as("how many were issued").isEqualTo(2);
        });
    }

    void partly() {
        inTurn(DeadForms.partly(kit.spec())).forEach((form, answer) -> {
            kit.server().reset();
            IssuedCredentials issued = issuing();
            kit.server().answer(operation.id(), answer);
            C client = client();

            End unused = call(client);
            assertThat(carried(issued)).as("what went out, with %s", form).hasSize(1);

            assertThat(call(client).failure()).isNull();
            assertThat(carried(issued))
                    .as("what the next call carries, after %s", form)
                    .containsExactly(IssuedCredentials.credential(1), IssuedCredentials.credential(2));
        });
    }

    void late() throws Exception {
        IssuedCredentials issued = issuing();
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        AtomicInteger turn = new AtomicInteger();
        MockResponse dead = DeadForms.of(kit.spec()).values().iterator().next();
        kit.server().answer(operation.id(), request -> {
            boolean first = turn.getAndIncrement() == 0;
            if (first) {
                arrived.countDown();
                await(held);
            }
            boolean old = IssuedCredentials.credential(1).equals(issued.carriedBy(request));
            return old ? dead : kit.server().example(operation.id());
        });
        CredentialsTogether<C> together = new CredentialsTogether<>(kit, scheme);
        C client = together.client();
        Aside late = Aside.begin(() -> Compared.value(contract.invoker().invoke(client)));
        assertThat(arrived.await(60, TimeUnit.SECONDS)).isTrue();

        End meanwhile = call(together.client());
        held.countDown();

        assertThat(meanwhile.failure())
                .as("the end of the call that was refused first")
                .isNull();
        assertThat(late.await().failure())
                .as("the end of the call that was refused late")
                .isNull();
        assertThat(issued.issued()).as("how many were issued").isEqualTo(2);
        assertThat(carried(issued))
                .containsExactly(
                        IssuedCredentials.credential(1),
                        IssuedCredentials.credential(1),
                        IssuedCredentials.credential(2),
                        IssuedCredentials.credential(2));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
