package dev.channelkit.golden.contract;

import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.row.Row;
import dev.channelkit.golden.GoldenClient;
import dev.channelkit.golden.api.ThingsOperations;
import dev.channelkit.golden.model.Thing;
import dev.channelkit.testsupport.contract.ContractCase;
import java.math.BigDecimal;
import java.util.List;
import javax.annotation.processing.Generated;

/** Every operation, called with the spec's examples, and every answer that the spec documents. */
@Generated("dev.channelkit.codegen")
public final class GoldenContract {

    private GoldenContract() {}

    public static List<ContractCase<GoldenClient>> cases() {
        return List.of(saveThing(), readFile(), readRows(), addRow());
    }

    private static ContractCase<GoldenClient> saveThing() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.SAVE,
                        client -> client.things()
                                .save(Thing.builder()
                                        .id("7")
                                        .price(new BigDecimal("12.50"))
                                        .clearEndDate()
                                        .set("C_Depot", RawValue.json("\"Graz\""))
                                        .set("C_Seats", RawValue.json("12"))
                                        .build()))
                .answer(200, "application/json", "examples/saveThing/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> readFile() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.FILE, client -> client.things().file())
                .answer(200, "application/octet-stream", "examples/readFile/200.yaml")
                .answer(200, "application/json", "examples/readFile/200-base64.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> readRows() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.ROWS,
                        client -> client.things().rows("SELECT Id FROM THING WHERE Name = 'Test'"))
                .answer(200, "application/json", "examples/readRows/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> addRow() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.ADD_ROW,
                        client -> client.things().addRow(Row.json("{\"Id\":\"7\",\"Seats\":12}")))
                .answer(200, "application/json", "examples/addRow/200.yaml")
                .answer(401);
    }
}
