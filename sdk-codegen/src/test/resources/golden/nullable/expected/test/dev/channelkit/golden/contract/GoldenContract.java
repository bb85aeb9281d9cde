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
        return List.of(writeThing());
    }

    private static ContractCase<GoldenClient> writeThing() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.WRITE,
                        client -> client.things()
                                .write(Thing.builder()
                                        .must("a")
                                        .clearMustOrNull()
                                        .clearMayOrNull()
                                        .lines(List.of("x"))
                                        .build()))
                .answer(200, "application/json", "examples/writeThing/200.yaml")
                .answer(401);
    }
}
