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
        return List.of(readBox(), dropBox(), listKeys());
    }

    private static ContractCase<GoldenClient> readBox() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.READ, client -> client.things().read())
                .answer(200, "application/json", "examples/readBox/200.yaml")
                .answer(200, "text/xml", "examples/readBox/200.xml.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> dropBox() {
        return ContractCase.<GoldenClient>of(ThingsOperations.DROP, client -> {
                    client.things().drop();
                    return null;
                })
                .nothing()
                .answer(200, "application/json", "examples/dropBox/200.yaml")
                .answer(204)
                .answer(401);
    }

    private static ContractCase<GoldenClient> listKeys() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.KEYS, client -> client.things().keys())
                .answer(200, "application/json", "examples/listKeys/200.yaml")
                .answer(401);
    }
}
