package dev.channelkit.golden.contract;

import dev.channelkit.golden.GoldenClient;
import dev.channelkit.golden.api.ThingsOperations;
import dev.channelkit.golden.model.Thing;
import dev.channelkit.testsupport.contract.ContractCase;
import java.util.List;
import javax.annotation.processing.Generated;

/** Every operation, called with the spec's examples, and every answer that the spec documents. */
@Generated("dev.channelkit.codegen")
public final class GoldenContract {

    private GoldenContract() {}

    public static List<ContractCase<GoldenClient>> cases() {
        return List.of(subscribe());
    }

    private static ContractCase<GoldenClient> subscribe() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.SUBSCRIBE,
                        client -> client.things()
                                .subscribe(Thing.builder().id(7L).name("lamp").build()))
                .answer(200, "application/json", "examples/subscribe/200.yaml")
                .answer(200, "text/plain", "examples/subscribe/200-text.yaml")
                .answer(401);
    }
}
