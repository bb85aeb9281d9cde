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
        return List.of(readToken(), listThings());
    }

    private static ContractCase<GoldenClient> readToken() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.TOKEN, client -> client.things().token())
                .answer(200, "application/json", "examples/readToken/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> listThings() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.LIST,
                        client -> client.things()
                                .listCall(q -> q.rawFilter("name eq 'lamp'")
                                        .rawOrderBy("name desc")
                                        .pageIndex(2)
                                        .pageSize(10)
                                        .filter_("red"))
                                .send())
                .walk(client -> client.things()
                        .list(q -> q.rawFilter("name eq 'lamp'")
                                .rawOrderBy("name desc")
                                .pageSize(10)
                                .filter_("red")))
                .answer(200, "application/json", "examples/listThings/200.yaml")
                .answer(401);
    }
}
