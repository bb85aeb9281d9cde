package dev.channelkit.golden.contract;

import dev.channelkit.golden.GoldenClient;
import dev.channelkit.golden.api.ThingsOperations;
import dev.channelkit.testsupport.contract.ContractCase;
import java.util.List;
import javax.annotation.processing.Generated;

/** Every operation, called with the spec's examples, and every answer that the spec documents. */
@Generated("dev.channelkit.codegen")
public final class GoldenContract {

    private GoldenContract() {}

    public static List<ContractCase<GoldenClient>> cases() {
        return List.of(readThing());
    }

    private static ContractCase<GoldenClient> readThing() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.READ, client -> client.things().read(q -> q.depth(3)))
                .answer(200, "application/json", "examples/readThing/200.yaml")
                .answer(401);
    }
}
