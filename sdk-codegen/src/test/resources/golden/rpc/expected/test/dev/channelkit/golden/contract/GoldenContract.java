package dev.channelkit.golden.contract;

import dev.channelkit.golden.GoldenClient;
import dev.channelkit.golden.api.ThingsOperations;
import dev.channelkit.golden.model.AddThingRequest;
import dev.channelkit.golden.model.GetThingsRequest;
import dev.channelkit.golden.model.OwnerRequest;
import dev.channelkit.golden.model.ThingIdRequest;
import dev.channelkit.testsupport.contract.ContractCase;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import javax.annotation.processing.Generated;

/** Every operation, called with the spec's examples, and every answer that the spec documents. */
@Generated("dev.channelkit.codegen")
public final class GoldenContract {

    private GoldenContract() {}

    public static List<ContractCase<GoldenClient>> cases() {
        return List.of(getThings(), getThingsOfOwner(), getColours(), addThing(), removeThing());
    }

    private static ContractCase<GoldenClient> getThings() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.LIST,
                        client -> client.things()
                                .listCall(GetThingsRequest.builder()
                                        .nameContains("a")
                                        .pageNumber(2)
                                        .pageSize(50)
                                        .build())
                                .send())
                .walk(client -> client.things()
                        .list(GetThingsRequest.builder()
                                .nameContains("a")
                                .pageSize(50)
                                .build()))
                .answer(200, "application/json", "examples/getThings/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> getThingsOfOwner() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.LIST_OF,
                        client -> client.things()
                                .listOfCall(OwnerRequest.builder()
                                        .ownerId(1)
                                        .pageNumber(1)
                                        .pageSize(100)
                                        .build())
                                .send())
                .walk(client -> client.things()
                        .listOf(OwnerRequest.builder().ownerId(1).pageSize(100).build()))
                .answer(200, "application/json", "examples/getThingsOfOwner/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> getColours() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.COLOURS, client -> client.things().colours())
                .answer(200, "application/json", "examples/getColours/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> addThing() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.ADD,
                        client -> client.things()
                                .add(AddThingRequest.builder()
                                        .name("Lamp")
                                        .password("test-password")
                                        .phone("+447700900123")
                                        .count(1)
                                        .weight(new BigDecimal("1.5"))
                                        .total(3L)
                                        .since(OffsetDateTime.parse("2026-01-31T10:00:00Z"))
                                        .build()))
                .answer(200, "application/json", "examples/addThing/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> removeThing() {
        return ContractCase.<GoldenClient>of(ThingsOperations.REMOVE, client -> {
                    client.things().remove(ThingIdRequest.builder().thingId(7).build());
                    return null;
                })
                .nothing()
                .answer(200, "application/json", "examples/removeThing/200.yaml")
                .answer(401);
    }
}
