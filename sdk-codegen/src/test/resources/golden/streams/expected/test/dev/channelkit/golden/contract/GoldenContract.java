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
        return List.of(report());
    }

    private static ContractCase<GoldenClient> report() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.MONTH, client -> client.things().month("2025-01", q -> q.currency("SEK")))
                .answer(200, "application/json", "examples/report/200.yaml")
                .answer(401);
    }
}
