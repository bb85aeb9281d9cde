package dev.channelkit.golden.contract;

import dev.channelkit.commons.query.bracket.Modifier;
import dev.channelkit.golden.GoldenClient;
import dev.channelkit.golden.api.ThingsOperations;
import dev.channelkit.golden.model.Thing;
import dev.channelkit.golden.model.ThingFields;
import dev.channelkit.golden.model.ThingRelations;
import dev.channelkit.testsupport.contract.ContractCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;

/** Every operation, called with the spec's examples, and every answer that the spec documents. */
@Generated("dev.channelkit.codegen")
public final class GoldenContract {

    private GoldenContract() {}

    public static List<ContractCase<GoldenClient>> cases() {
        return List.of(listThings(), createThing(), getThing(), allThings(), wholeAnswer(), answerNames());
    }

    private static ContractCase<GoldenClient> listThings() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.LIST,
                        client -> client.things()
                                .listCall(q -> q.filter(
                                                ThingFields.ID.is("1"),
                                                ThingFields.NAME.like("O%"),
                                                ThingFields.PRICE.atLeast(new BigDecimal("1.5")),
                                                ThingFields.MADE.matches(Modifier.MIN, LocalDate.parse("2025-01-01")),
                                                ThingFields.field("customFields.Erp")
                                                        .is("7"))
                                        .sort(ThingFields.NAME.asc(), ThingFields.SIZE.desc())
                                        .limit(10)
                                        .offset(20)
                                        .relations(ThingRelations.OWNER, ThingRelations.SUB_THINGS)
                                        .ownerId("9"))
                                .send())
                .walk(client -> client.things()
                        .list(q -> q.filter(
                                        ThingFields.ID.is("1"),
                                        ThingFields.NAME.like("O%"),
                                        ThingFields.PRICE.atLeast(new BigDecimal("1.5")),
                                        ThingFields.MADE.matches(Modifier.MIN, LocalDate.parse("2025-01-01")),
                                        ThingFields.field("customFields.Erp").is("7"))
                                .sort(ThingFields.NAME.asc(), ThingFields.SIZE.desc())
                                .limit(10)
                                .relations(ThingRelations.OWNER, ThingRelations.SUB_THINGS)
                                .ownerId("9")))
                .answer(200, "application/json", "examples/listThings/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> createThing() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.CREATE,
                        client -> client.things()
                                .create(Thing.builder().id("1").name("One").build()))
                .answer(200, "application/json", "examples/createThing/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> getThing() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.GET,
                        client -> client.things()
                                .get("a b", q -> q.relations(ThingRelations.OWNER, ThingRelations.SUB_THINGS)))
                .answer(200, "application/json", "examples/getThing/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> allThings() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.ALL, client -> client.things().all())
                .answer(200, "application/json", "examples/allThings/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> wholeAnswer() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.WHOLE, client -> client.things().whole())
                .answer(200, "application/json", "examples/wholeAnswer/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> answerNames() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.NAMES, client -> client.things().names())
                .answer(200, "application/json", "examples/answerNames/200.yaml")
                .answer(401);
    }
}
