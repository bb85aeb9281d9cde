package dev.channelkit.golden.contract;

import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.patch.JsonPatch;
import dev.channelkit.commons.patch.PatchPath;
import dev.channelkit.golden.GoldenClient;
import dev.channelkit.golden.api.ThingsOperations;
import dev.channelkit.golden.model.Reason;
import dev.channelkit.golden.model.ThingCreate;
import dev.channelkit.golden.model.ThingCreatePaths;
import dev.channelkit.testsupport.contract.ContractCase;
import java.util.List;
import javax.annotation.processing.Generated;

/** Every operation, called with the spec's examples, and every answer that the spec documents. */
@Generated("dev.channelkit.codegen")
public final class GoldenContract {

    private GoldenContract() {}

    public static List<ContractCase<GoldenClient>> cases() {
        return List.of(createThing(), patchThing(), endThing(), readPlan());
    }

    private static ContractCase<GoldenClient> createThing() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.CREATE,
                        client -> client.things()
                                .create(ThingCreate.builder().name("lamp").build()))
                .answer(200, "application/json", "examples/createThing/200.yaml")
                .answer(201, "application/json", "examples/createThing/201.yaml")
                .answer(202, "application/json", "examples/createThing/202.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> patchThing() {
        return ContractCase.<GoldenClient>of(ThingsOperations.PATCH, client -> {
                    client.things()
                            .patch(
                                    7L,
                                    JsonPatch.<ThingCreate>builder()
                                            .replace(ThingCreatePaths.NAME, "lantern")
                                            .add(ThingCreatePaths.ADDRESS_CITY, "Cork")
                                            .replace(ThingCreatePaths.TAGS, List.of("a", "b"))
                                            .add(PatchPath.named("custom/fields", "colour"), RawValue.json("\"red\""))
                                            .remove(ThingCreatePaths.LIMIT)
                                            .build());
                    return null;
                })
                .nothing()
                .answer(200, "application/json", "examples/patchThing/200.yaml")
                .answer(204)
                .answer(401);
    }

    private static ContractCase<GoldenClient> endThing() {
        return ContractCase.<GoldenClient>of(ThingsOperations.END, client -> {
                    client.things().end(7L, Reason.builder().comment("broken").build());
                    return null;
                })
                .nothing()
                .answer(204)
                .answer(401);
    }

    private static ContractCase<GoldenClient> readPlan() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.PLAN, client -> client.things().plan(7L))
                .answer(200, "application/json", "examples/readPlan/200.yaml")
                .answer(204)
                .answer(401);
    }
}
