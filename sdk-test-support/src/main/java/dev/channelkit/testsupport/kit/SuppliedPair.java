package dev.channelkit.testsupport.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.testsupport.contract.ContractCase;
import dev.channelkit.testsupport.kit.Aside.End;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import mockwebserver3.MockResponse;

/** A pair for HTTP Basic that is refused: whoever supplies it is asked again, and nobody is asked twice with the same. */
record SuppliedPair<C extends AutoCloseable>(Kit<C> kit, KitOperation operation, ContractCase<C> contract) {
    private static final BasicCredentials OLD = BasicCredentials.of("kit-test-old-user", "kit-test-old-secret");
    private static final BasicCredentials NEW = BasicCredentials.of("kit-test-new-user", "kit-test-new-secret");
    private static final MockResponse REFUSED =
            new MockResponse.Builder().code(401).build();

    List<KitTest> tests() {
        String id = operation.id();
        KitTest changed =
                new KitTest(id, "a pair that has changed takes the place of the one refused, once", this::changed);
        if (!kit.isFirst(operation)) {
            return List.of(changed);
        }
        return List.of(
                changed,
                new KitTest(id, "a wrong pair is reported once", this::wrong),
                new KitTest(id, "a supplier that fails sends nothing", this::fails));
    }

    private End call(C client) {
        return End.of(() -> Compared.value(contract.invoker().invoke(client)));
    }

    private List<String> sent() {
        return kit.server().received(operation.id()).stream()
                .map(request -> {
                    String authorization = String.valueOf(request.getHeaders().get("Authorization"));
                    byte[] pair = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
                    return new String(pair, StandardCharsets.UTF_8).replaceFirst(":.*", "");
                })
                .toList();
    }

    void wrong() {
        kit.server().answer(operation.id(), request -> REFUSED);
        Queue<BasicCredentials> asked = new ConcurrentLinkedQueue<>();
        C client = kit.client(settings -> settings.basic(() -> {
            asked.add(OLD);
            return OLD;
        }));

        Throwable first = call(client).failure();
        int askedByOne = asked.size();
        Throwable second = call(client).failure();

        for (Throwable failure : new Throwable[] {first, second}) {
            assertThat(failure).isInstanceOfSatisfying(AuthenticationException.class, e -> {
                assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
                assertThat(e.advice()).isNotBlank();
            });
        }
        assertThat(sent()).as("one request for each call").hasSize(2);
        assertThat(asked.size())
                .as("nothing is remembered: the supplier is asked again")
                .isGreaterThan(askedByOne);
    }

    void changed() {
        kit.server().answer(operation.id(), REFUSED);
        Queue<BasicCredentials> supply = new ConcurrentLinkedQueue<>(List.of(OLD));
        C client = kit.client(settings -> settings.basic(() -> {
            BasicCredentials old = supply.poll();
            return old == null ? NEW : old;
        }));

        assertThat(call(client).failure()).isNull();
        assertThat(sent()).containsExactly("kit-test-old-user", "kit-test-new-user");
    }

    void fails() {
        C client = kit.client(settings -> settings.basic(() -> {
            throw new IllegalStateException("the vault at kit-test-secret-place is shut");
        }));

        assertThat(call(client).failure()).isInstanceOfSatisfying(CredentialException.class, e -> {
            assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(Told.by(e)).doesNotContain("kit-test-secret-place");
        });
        assertThat(sent()).isEmpty();
    }
}
