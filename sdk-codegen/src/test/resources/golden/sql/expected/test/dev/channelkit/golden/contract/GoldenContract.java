package dev.channelkit.golden.contract;

import dev.channelkit.golden.GoldenClient;
import dev.channelkit.golden.api.ThingsOperations;
import dev.channelkit.golden.model.QueryRequest;
import dev.channelkit.testsupport.contract.ContractCase;
import java.util.List;
import javax.annotation.processing.Generated;

/** Every operation, called with the spec's examples, and every answer that the spec documents. */
@Generated("dev.channelkit.codegen")
public final class GoldenContract {

    private GoldenContract() {}

    public static List<ContractCase<GoldenClient>> cases() {
        return List.of(listThings(), listRecords(), query(), queryPost());
    }

    private static ContractCase<GoldenClient> listThings() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.LIST,
                        client -> client.things()
                                .listCall(q -> q.rawFilter("(SerialNumber = 'O''Neill') AND ROWNUM BETWEEN 1 AND 100")
                                        .filter_("red"))
                                .send())
                .walk(client -> client.things()
                        .list(q -> q.rawFilter("(SerialNumber = 'O''Neill')").filter_("red")))
                .answer(200, "application/json", "examples/listThings/200.yaml")
                .answer(401)
                .answer(404, "application/json", "examples/errors/404.yaml");
    }

    private static ContractCase<GoldenClient> listRecords() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.RECORDS,
                        client -> client.things()
                                .recordsCall(
                                        "C_DEPOT",
                                        q -> q.rawFilter("(SerialNumber = 'O''Neill') AND ROWNUM BETWEEN 1 AND 100"))
                                .send())
                .walk(client -> client.things().records("C_DEPOT", q -> q.rawFilter("(SerialNumber = 'O''Neill')")))
                .answer(200, "application/json", "examples/listRecords/200.yaml")
                .answer(401)
                .answer(404, "application/json", "examples/errors/404.yaml");
    }

    private static ContractCase<GoldenClient> query() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.GET,
                        client -> client.things()
                                .getCall("SELECT Id FROM THING ORDER BY Id OFFSET 0 ROWS FETCH NEXT 100 ROWS ONLY")
                                .send())
                .walk(client -> client.things().get("SELECT Id FROM THING ORDER BY Id"))
                .answer(200, "application/json", "examples/query/200.yaml")
                .answer(401)
                .answer(404, "application/json", "examples/errors/404.yaml");
    }

    private static ContractCase<GoldenClient> queryPost() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.POST,
                        client -> client.things()
                                .postCall(QueryRequest.builder()
                                        .sql("SELECT Id FROM THING ORDER BY Id OFFSET 0 ROWS FETCH NEXT 100 ROWS ONLY")
                                        .build())
                                .send())
                .walk(client -> client.things()
                        .post(QueryRequest.builder()
                                .sql("SELECT Id FROM THING ORDER BY Id")
                                .build()))
                .answer(200, "application/json", "examples/queryPost/200.yaml")
                .answer(401)
                .answer(404, "application/json", "examples/errors/404.yaml");
    }
}
