package dev.channelkit.benchmarks;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.channelkit.benchmarks.byhand.ByHand;
import dev.channelkit.benchmarks.byhand.Entity;
import dev.channelkit.benchmarks.byhand.Figures;
import dev.channelkit.benchmarks.byhand.Node;
import dev.channelkit.benchmarks.byhand.Report;
import dev.channelkit.commons.codec.EnvelopeReader;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.ses.api.ReportsOperations;
import dev.channelkit.ses.model.BillingReport;
import dev.channelkit.ses.model.BillingReportEntity;
import dev.channelkit.ses.model.BillingReportFigures;
import dev.channelkit.ses.model.BillingReportNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stock.ses.JSON;

/** The peers over a billing report. */
final class ReportPeers {
    private ReportPeers() {}

    static Peer<?, ?> named(String name) {
        return switch (name) {
            case "channelkit" -> new ChannelKit();
            case "jackson" -> new Jackson();
            case "gson" -> new Gson();
            case "stock" -> new Stock();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** As the client does it: from the bytes of the answer through the envelope. */
    private static final class ChannelKit implements Peer<BillingReport, BillingReport> {
        private final EnvelopeReader envelope = EnvelopeReader.of(ReportsOperations.BILLING.envelope());

        @Override
        public BillingReport decode(byte[] answer) {
            return Objects.requireNonNull(envelope.value(answer, BillingReport.codec(), ReadOptions.TOLERANT)
                    .value());
        }

        @Override
        public BillingReport body(BillingReport decoded) {
            return decoded;
        }

        @Override
        public byte[] encode(BillingReport body) {
            return Json.writeBytes(body, BillingReport.codec());
        }

        @Override
        public List<List<Object>> values(BillingReport decoded) {
            List<List<Object>> rows = new ArrayList<>();
            decoded.data().forEach(node -> add(node, rows));
            return rows;
        }

        private static void add(BillingReportNode node, List<List<Object>> rows) {
            BillingReportEntity e = node.entity();
            BillingReportFigures f = node.data();
            rows.add(row(
                    List.of(e.id(), e.type().value(), e.conversionRates()),
                    Arrays.asList(e.company(), e.name(), e.costCurrency(), e.priceCurrency(), e.source()),
                    Arrays.asList(e.isCredit(), e.creditName()),
                    f == null ? List.of() : Arrays.asList(f.price(), f.cost(), f.usage(), f.unit())));
            node.lines().forEach(line -> add(line, rows));
        }
    }

    /** What both mappers over the classes written by hand share. */
    private abstract static class Handwritten implements Peer<Report, Report> {
        @Override
        public Report body(Report decoded) {
            return decoded;
        }

        @Override
        public List<List<Object>> values(Report decoded) {
            List<List<Object>> rows = new ArrayList<>();
            Objects.requireNonNull(decoded.data).forEach(node -> add(node, rows));
            return rows;
        }

        private static void add(Node node, List<List<Object>> rows) {
            Entity e = Objects.requireNonNull(node.entity);
            Figures f = node.data;
            List<String> rates = e.conversionRates == null ? List.of() : e.conversionRates;
            rows.add(row(
                    Arrays.asList(e.id, Values.lower(Objects.requireNonNull(e.type)), rates),
                    Arrays.asList(e.company, e.name, e.costCurrency, e.priceCurrency, e.source),
                    Arrays.asList(e.isCredit, e.creditName),
                    f == null ? List.of() : Arrays.asList(f.price, f.cost, f.usage, f.unit)));
            if (node.lines != null) {
                node.lines.forEach(line -> add(line, rows));
            }
        }
    }

    private static final class Jackson extends Handwritten {
        private final ObjectReader reader = ByHand.JACKSON.readerFor(Report.class);
        private final ObjectWriter writer = ByHand.JACKSON.writerFor(Report.class);

        @Override
        public Report decode(byte[] answer) throws Exception {
            return reader.readValue(answer);
        }

        @Override
        public byte[] encode(Report body) throws Exception {
            return writer.writeValueAsBytes(body);
        }
    }

    private static final class Gson extends Handwritten {
        @Override
        public Report decode(byte[] answer) {
            return ByHand.GSON.fromJson(new String(answer, StandardCharsets.UTF_8), Report.class);
        }

        @Override
        public byte[] encode(Report body) {
            return ByHand.GSON.toJson(body).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** As its {@code ApiClient} does it, which hands the stream of the answer to {@code JSON}. */
    private static final class Stock implements Peer<stock.ses.model.BillingReport, stock.ses.model.BillingReport> {
        @Override
        public stock.ses.model.BillingReport decode(byte[] answer) throws Exception {
            return JSON.deserialize(new ByteArrayInputStream(answer), stock.ses.model.BillingReport.class);
        }

        @Override
        public stock.ses.model.BillingReport body(stock.ses.model.BillingReport decoded) {
            return decoded;
        }

        @Override
        public byte[] encode(stock.ses.model.BillingReport body) {
            return JSON.serialize(body).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public List<List<Object>> values(stock.ses.model.BillingReport decoded) {
            List<List<Object>> rows = new ArrayList<>();
            decoded.getData().forEach(node -> add(node, rows));
            return rows;
        }

        private static void add(stock.ses.model.BillingReportNode node, List<List<Object>> rows) {
            stock.ses.model.BillingReportEntity e = node.getEntity();
            stock.ses.model.BillingReportFigures f = node.getData();
            rows.add(row(
                    List.of(e.getId(), e.getType().getValue(), e.getConversionRates()),
                    Arrays.asList(
                            e.getCompany(), e.getName(), e.getCostCurrency(), e.getPriceCurrency(), e.getSource()),
                    Arrays.asList(e.getIsCredit(), e.getCreditName()),
                    f == null ? List.of() : Arrays.asList(f.getPrice(), f.getCost(), f.getUsage(), f.getUnit())));
            node.getLines().forEach(line -> add(line, rows));
        }
    }

    @SafeVarargs
    private static List<Object> row(List<? extends @Nullable Object>... parts) {
        List<@Nullable Object> row = new ArrayList<>();
        for (List<? extends @Nullable Object> part : parts) {
            row.addAll(part);
        }
        return row;
    }
}
