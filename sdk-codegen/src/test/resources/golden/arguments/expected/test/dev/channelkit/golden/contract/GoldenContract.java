package dev.channelkit.golden.contract;

import dev.channelkit.golden.GoldenClient;
import dev.channelkit.golden.api.ThingsOperations;
import dev.channelkit.golden.model.Colour;
import dev.channelkit.golden.model.Report;
import dev.channelkit.testsupport.contract.ContractCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.annotation.processing.Generated;

/** Every operation, called with the spec's examples, and every answer that the spec documents. */
@Generated("dev.channelkit.codegen")
public final class GoldenContract {

    private GoldenContract() {}

    public static List<ContractCase<GoldenClient>> cases() {
        return List.of(getReport(), countThings(), changeCount());
    }

    private static ContractCase<GoldenClient> getReport() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.REPORT,
                        client -> client.things()
                                .report(
                                        Colour.of("red"),
                                        LocalDate.parse("2025-01-31"),
                                        "north",
                                        q -> q.month(YearMonth.of(2025, 1))
                                                .colours(List.of(Colour.of("red"), Colour.of("green")))
                                                .precise(true)))
                .answer(200, "application/json", "examples/getReport/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> countThings() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.COUNT,
                        client -> client.things().count(LocalDate.parse("2025-01-31"), new BigDecimal("1.50")))
                .answer(200, "application/json", "examples/countThings/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> changeCount() {
        return ContractCase.<GoldenClient>of(ThingsOperations.CHANGE_COUNT, client -> {
                    client.things().changeCount(Report.builder().lines(4).build());
                    return null;
                })
                .nothing()
                .answer(204)
                .answer(401);
    }
}
