package dev.channelkit.golden.contract;

import dev.channelkit.commons.call.Confirm;
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
        return List.of(deleteThing());
    }

    private static ContractCase<GoldenClient> deleteThing() {
        return ContractCase.<GoldenClient>of(ThingsOperations.DELETE, client -> {
                    client.things().delete("a b", Confirm.destroysBillingHistoryOf("a b"));
                    return null;
                })
                .nothing()
                .answer(204)
                .answer(401);
    }
}
