package dev.channelkit.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.google.gson.reflect.TypeToken;
import dev.channelkit.benchmarks.byhand.Address;
import dev.channelkit.benchmarks.byhand.ByHand;
import dev.channelkit.benchmarks.byhand.CustomerAnswer;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.EnvelopeReader;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.ses.api.CustomersOperations;
import dev.channelkit.ses.model.Customer;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stock.ses.JSON;
import stock.ses.model.CustomerResponse;

/** The peers over a page of customers. */
final class CustomerPeers {
    private CustomerPeers() {}

    static Peer<?, ?> named(String name) {
        return switch (name) {
            case "channelkit" -> new ChannelKit();
            case "jackson" -> new Jackson(ByHand.JACKSON);
            case "jackson-xml" -> new Jackson(ByHand.JACKSON_XML);
            case "gson" -> new Gson();
            case "stock" -> new Stock();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** As the client does it: from the bytes of the answer through the envelope, in whichever of the two formats they are. */
    private static final class ChannelKit implements Peer<List<Customer>, List<Customer>> {
        private final EnvelopeReader envelope = EnvelopeReader.of(CustomersOperations.LIST.envelope());
        private final Codec<List<Customer>> list = Scalars.listOf(Customer.codec());

        @Override
        public List<Customer> decode(byte[] answer) {
            return Objects.requireNonNull(envelope.list(answer, Customer.codec(), ReadOptions.TOLERANT)
                    .value());
        }

        @Override
        public List<Customer> body(List<Customer> decoded) {
            return decoded;
        }

        @Override
        public byte[] encode(List<Customer> body) {
            return Json.writeBytes(body, list);
        }

        @Override
        public List<List<Object>> values(List<Customer> decoded) {
            List<List<Object>> rows = new ArrayList<>();
            for (Customer c : decoded) {
                var a = Objects.requireNonNull(c.address());
                List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                        c.id(), c.name(), c.company(), c.email(), c.title(), c.phone(), c.groupId(), c.currency()));
                row.addAll(Arrays.asList(a.street(), a.city(), a.state(), a.postalCode(), a.country()));
                row.addAll(Arrays.asList(
                        Objects.requireNonNull(c.status()).value(), c.spendThreshold(), c.createdAt(), c.updatedAt()));
                c.cloudAccounts().forEach(k -> {
                    var provider = Objects.requireNonNull(k.provider());
                    row.addAll(Arrays.asList(k.cloudAccountId(), k.accountNumber(), k.billingStartDate()));
                    row.addAll(Arrays.asList(k.payerAccount(), provider.id(), provider.name()));
                });
                c.priceBooksLinks().forEach(l -> row.addAll(Arrays.asList(l.priceBookId(), l.providerId())));
                rows.add(row);
            }
            return rows;
        }
    }

    /** What both mappers over the classes written by hand share. */
    private abstract static class Handwritten
            implements Peer<CustomerAnswer, List<dev.channelkit.benchmarks.byhand.Customer>> {
        @Override
        public List<dev.channelkit.benchmarks.byhand.Customer> body(CustomerAnswer decoded) {
            return Objects.requireNonNull(Objects.requireNonNull(decoded.data).customer);
        }

        @Override
        public List<List<Object>> values(CustomerAnswer decoded) {
            List<List<Object>> rows = new ArrayList<>();
            for (dev.channelkit.benchmarks.byhand.Customer c : body(decoded)) {
                Address a = Objects.requireNonNull(c.address);
                List<@Nullable Object> row = new ArrayList<>(
                        Arrays.asList(c.id, c.name, c.company, c.email, c.title, c.phone, c.groupId, c.currency));
                row.addAll(Arrays.asList(a.street, a.city, a.state, a.postalCode, a.country));
                String status = Values.lower(Objects.requireNonNull(c.status));
                row.addAll(Arrays.asList(status, c.spendThreshold, c.createdAt, c.updatedAt));
                Objects.requireNonNull(c.cloudAccounts).forEach(k -> {
                    var provider = Objects.requireNonNull(k.provider);
                    row.addAll(Arrays.asList(k.cloudAccountId, k.accountNumber, k.billingStartDate));
                    row.addAll(Arrays.asList(k.payerAccount, provider.id, provider.name));
                });
                Objects.requireNonNull(c.priceBooksLinks)
                        .forEach(l -> row.addAll(Arrays.asList(l.priceBookId, l.providerId)));
                rows.add(row);
            }
            return rows;
        }
    }

    private static final class Jackson extends Handwritten {
        private final ObjectReader reader;
        private final ObjectWriter writer;

        Jackson(ObjectMapper mapper) {
            reader = mapper.readerFor(CustomerAnswer.class);
            writer = mapper.writerFor(new TypeReference<List<dev.channelkit.benchmarks.byhand.Customer>>() {});
        }

        @Override
        public CustomerAnswer decode(byte[] answer) throws Exception {
            return reader.readValue(answer);
        }

        @Override
        public byte[] encode(List<dev.channelkit.benchmarks.byhand.Customer> body) throws Exception {
            return writer.writeValueAsBytes(body);
        }
    }

    private static final class Gson extends Handwritten {
        private final Type list = new TypeToken<List<dev.channelkit.benchmarks.byhand.Customer>>() {}.getType();

        @Override
        public CustomerAnswer decode(byte[] answer) {
            return ByHand.GSON.fromJson(new String(answer, StandardCharsets.UTF_8), CustomerAnswer.class);
        }

        @Override
        public byte[] encode(List<dev.channelkit.benchmarks.byhand.Customer> body) {
            return ByHand.GSON.toJson(body, list).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** As its {@code ApiClient} does it, which hands the stream of the answer to {@code JSON}. */
    private static final class Stock implements Peer<CustomerResponse, List<stock.ses.model.Customer>> {
        @Override
        public CustomerResponse decode(byte[] answer) throws Exception {
            return JSON.deserialize(new ByteArrayInputStream(answer), CustomerResponse.class);
        }

        @Override
        public List<stock.ses.model.Customer> body(CustomerResponse decoded) {
            return decoded.getData().getCustomer();
        }

        @Override
        public byte[] encode(List<stock.ses.model.Customer> body) {
            return JSON.serialize(body).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public List<List<Object>> values(CustomerResponse decoded) {
            List<List<Object>> rows = new ArrayList<>();
            for (stock.ses.model.Customer c : body(decoded)) {
                stock.ses.model.Address a = c.getAddress();
                List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                        c.getId(), c.getName(), c.getCompany(), c.getEmail(), c.getTitle(), c.getPhone()));
                row.addAll(Arrays.asList(c.getGroupId(), c.getCurrency(), a.getStreet(), a.getCity(), a.getState()));
                row.addAll(Arrays.asList(
                        a.getPostalCode(), a.getCountry(), c.getStatus().getValue()));
                row.addAll(Arrays.asList(c.getSpendThreshold(), c.getCreatedAt(), c.getUpdatedAt()));
                c.getCloudAccounts().forEach(k -> {
                    row.addAll(Arrays.asList(k.getCloudAccountId(), k.getAccountNumber(), k.getBillingStartDate()));
                    row.addAll(Arrays.asList(
                            k.getPayerAccount(),
                            k.getProvider().getId(),
                            k.getProvider().getName()));
                });
                c.getPriceBooksLinks().forEach(l -> row.addAll(Arrays.asList(l.getPriceBookId(), l.getProviderId())));
                rows.add(row);
            }
            return rows;
        }
    }
}
