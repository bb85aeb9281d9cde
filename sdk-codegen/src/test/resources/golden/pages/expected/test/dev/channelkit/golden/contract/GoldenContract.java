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
        return List.of(listThings(), toldThings());
    }

    private static ContractCase<GoldenClient> listThings() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.LIST,
                        client -> client.things()
                                .listCall(q -> q.page(2).size(20).label("blue"))
                                .send())
                .walk(client -> client.things().list(q -> q.size(20).label("blue")))
                .answer(200, "application/json", "examples/listThings/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> toldThings() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.TOLD,
                        client -> client.things()
                                .toldCall(q -> q.page(2).size(20))
                                .send())
                .walk(client -> client.things().told(q -> q.size(20)))
                .answer(200, "application/json", "examples/toldThings/200.yaml")
                .answer(401);
    }
}
