package dev.channelkit.golden.contract;

import dev.channelkit.commons.etag.ETag;
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
        return List.of(
                getThing(),
                replaceThing(),
                deleteThing(),
                watchThing(),
                watchThingIfMatch(),
                unwatch(),
                unwatchIfMatch());
    }

    private static ContractCase<GoldenClient> getThing() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.GET, client -> client.things().get(7L))
                .answer(200, "application/json", "examples/getThing/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> replaceThing() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.REPLACE,
                        client -> client.things()
                                .replace(
                                        7L,
                                        ETag.of("2026-01-31T10:00:00.000Z"),
                                        "tidying up",
                                        Thing.builder().id(7L).name("lamp").build()))
                .answer(200, "application/json", "examples/replaceThing/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> deleteThing() {
        return ContractCase.<GoldenClient>of(ThingsOperations.DELETE, client -> {
                    client.things().delete(7L, ETag.of("2026-01-31T10:00:00.000Z"), q -> q.force(true));
                    return null;
                })
                .nothing()
                .answer(204)
                .answer(401);
    }

    private static ContractCase<GoldenClient> watchThing() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.WATCH,
                        client -> client.things()
                                .watch(Thing.builder().id(7L).name("lamp").build()))
                .answer(200, "application/json", "examples/watchThing/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> watchThingIfMatch() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.WATCH,
                        client -> client.things()
                                .watch(
                                        ETag.of("2026-01-31T10:00:00.000Z"),
                                        Thing.builder().id(7L).name("lamp").build()))
                .answer(200, "application/json", "examples/watchThing/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> unwatch() {
        return ContractCase.<GoldenClient>of(ThingsOperations.UNWATCH, client -> {
                    client.things().unwatch(q -> q.force(true));
                    return null;
                })
                .nothing()
                .answer(204)
                .answer(401);
    }

    private static ContractCase<GoldenClient> unwatchIfMatch() {
        return ContractCase.<GoldenClient>of(ThingsOperations.UNWATCH, client -> {
                    client.things().unwatch(ETag.of("2026-01-31T10:00:00.000Z"), q -> q.force(true));
                    return null;
                })
                .nothing()
                .answer(204)
                .answer(401);
    }
}
