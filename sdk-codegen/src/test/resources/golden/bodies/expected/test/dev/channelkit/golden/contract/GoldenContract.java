package dev.channelkit.golden.contract;

import dev.channelkit.commons.call.FilePart;
import dev.channelkit.golden.GoldenClient;
import dev.channelkit.golden.api.ThingsOperations;
import dev.channelkit.golden.model.Colour;
import dev.channelkit.golden.model.Order;
import dev.channelkit.golden.model.Upload;
import dev.channelkit.testsupport.contract.ContractCase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;

/** Every operation, called with the spec's examples, and every answer that the spec documents. */
@Generated("dev.channelkit.codegen")
public final class GoldenContract {

    private GoldenContract() {}

    public static List<ContractCase<GoldenClient>> cases() {
        return List.of(sendForm(), sendJson(), upload(), replace(), download(), readText(), deleteText());
    }

    private static ContractCase<GoldenClient> sendForm() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.FORM,
                        client -> client.things()
                                .form(Order.builder()
                                        .sku("A-1")
                                        .quantity(2)
                                        .on(LocalDate.parse("2025-01-31"))
                                        .labels(List.of("a", "b"))
                                        .colour(Colour.of("red"))
                                        .build()))
                .answer(200, "application/json", "examples/sendForm/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> sendJson() {
        return ContractCase.<GoldenClient>of(ThingsOperations.JSON, client -> {
                    client.things().json(Order.builder().sku("A-1").quantity(2).build());
                    return null;
                })
                .nothing()
                .answer(204)
                .answer(401);
    }

    private static ContractCase<GoldenClient> upload() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.UPLOAD,
                        client -> client.things()
                                .upload(Upload.builder()
                                        .note("A file")
                                        .made(LocalDate.parse("2025-01-31"))
                                        .file(FilePart.of(
                                                "file",
                                                "application/octet-stream",
                                                "some bytes".getBytes(StandardCharsets.UTF_8)))
                                        .build()))
                .answer(200, "application/json", "examples/upload/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> replace() {
        return ContractCase.<GoldenClient>of(ThingsOperations.REPLACE, client -> {
                    client.things().replace("some bytes".getBytes(StandardCharsets.UTF_8));
                    return null;
                })
                .nothing()
                .answer(204)
                .answer(401);
    }

    private static ContractCase<GoldenClient> download() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.DOWNLOAD, client -> client.things().download())
                .answer(200, "application/pdf", "examples/download/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> readText() {
        return ContractCase.<GoldenClient>of(
                        ThingsOperations.TEXT, client -> client.things().text())
                .answer(200, "text/plain", "examples/readText/200.yaml")
                .answer(401);
    }

    private static ContractCase<GoldenClient> deleteText() {
        return ContractCase.<GoldenClient>of(ThingsOperations.DELETE, client -> {
                    client.things().delete();
                    return null;
                })
                .nothing()
                .answer(204)
                .answer(401);
    }
}
