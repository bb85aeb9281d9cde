package dev.channelkit.testsupport.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.testsupport.contract.ContractCase;
import dev.channelkit.testsupport.kit.Aside.End;
import dev.channelkit.testsupport.stub.StubServer;
import java.util.List;
import mockwebserver3.MockResponse;

/** Too many calls, of which a refusal tells by its code alone ({@code x-envelope.rate-limited}). */
record LimitCodes<C extends AutoCloseable>(Kit<C> kit, KitOperation operation, ContractCase<C> contract) {

    List<KitTest> tests() {
        return codes().items().stream()
                .map(code -> code.node().asText())
                .map(code -> new KitTest(operation.id(), "too many calls, told by " + code + "", () -> told(code)))
                .toList();
    }

    private SpecPart codes() {
        return kit.spec().root().get("x-envelope").get("rate-limited");
    }

    private void told(String code) {
        String place = kit.spec()
                .root()
                .get("x-envelope")
                .get("code")
                .items()
                .get(0)
                .node()
                .asText();
        MockResponse tooMany = StubServer.json(400, "{\"" + place.substring(1) + "\":\"" + code + "\"}")
                .build();

        kit.server().answer(operation.id(), tooMany);
        assertThat(call(kit.client()).failure()).isInstanceOfSatisfying(RateLimitedException.class, e -> {
            assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(e.advice()).isNotBlank();
        });
    }

    private End call(C client) {
        return End.of(() -> Compared.value(contract.invoker().invoke(client)));
    }
}
