package dev.channelkit.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonSyntaxException;
import com.google.gson.reflect.TypeToken;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.mapper.ModelModule;
import dev.channelkit.commons.mapper.ModelTypeAdapters;
import dev.channelkit.ses.model.Customer;
import dev.channelkit.ses.model.CustomerStatus;
import dev.channelkit.ses.model.InvoiceLine;
import dev.channelkit.ses.model.SesModels;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Models inside an application's own classes, mapped by its own Gson or Jackson. */
class ObjectMapperTest {
    private static final String CUSTOMER =
            "{\"id\":\"1\",\"name\":\"Blåbär \\\"& <Söner>\",\"group\":null,\"invoices\":[{\"id\":\"2\",\"total\":\"1.50\"}],"
                    + "\"extra\":{\"n\":1.50,\"big\":123456789012345678901234567890,\"z\":null},\"odd\":[]}";
    private static final String ACCOUNT = "{\"label\":\"a\",\"customer\":" + CUSTOMER + ",\"others\":[" + CUSTOMER
            + "],\"byName\":{\"x\":" + CUSTOMER + "},\"status\":\"tomorrows\",\"anything\":[1,{\"a\":null}]}";

    private final Gson gson = new GsonBuilder()
            .registerTypeAdapterFactory(ModelTypeAdapters.of(SesModels.codecs()))
            .disableHtmlEscaping()
            .create();
    private final ObjectMapper jackson = new ObjectMapper()
            .setSerializationInclusion(JsonInclude.Include.NON_NULL)
            .registerModule(ModelModule.of(SesModels.codecs()));

    /** What an application may have. */
    static final class Account {
        public String label;
        public Customer customer;
        public List<Customer> others;
        public Map<String, Customer> byName;
        public CustomerStatus status;
        public RawValue anything;
    }

    @Test
    void gsonReadsAndWritesModelsWhereverTheyStand() {
        Account account = gson.fromJson(ACCOUNT, Account.class);

        assertWhole(account);
        assertThat(gson.toJson(account)).isEqualTo(ACCOUNT);
    }

    @Test
    void jacksonReadsAndWritesModelsWhereverTheyStand() throws JsonProcessingException {
        Account account = jackson.readValue(ACCOUNT, Account.class);

        assertWhole(account);
        assertThat(jackson.writeValueAsString(account)).isEqualTo(ACCOUNT);
    }

    private static void assertWhole(Account account) {
        assertThat(account.customer.id()).isEqualTo("1");
        assertThat(account.customer.has(Customer.Field.GROUP)).isTrue();
        assertThat(account.customer.has(Customer.Field.COMPANY)).isFalse();
        assertThat(account.customer.invoices().get(0).total()).isEqualTo(new BigDecimal("1.50"));
        assertThat(account.customer.unknownFields()).containsOnlyKeys("extra", "odd");
        assertThat(account.others).containsExactly(account.customer);
        assertThat(account.byName).containsExactly(Map.entry("x", account.customer));
        assertThat(account.status.known()).isEqualTo(CustomerStatus.Known.UNKNOWN);
    }

    @Test
    void treesKeepEveryDigitToo() throws JsonProcessingException {
        Customer customer = gson.fromJson(CUSTOMER, Customer.class);

        JsonObject tree = gson.toJsonTree(customer).getAsJsonObject();
        Customer ofGson = gson.fromJson(tree, Customer.class);
        Customer ofJackson = jackson.convertValue(customer, Customer.class);

        assertThat(tree.getAsJsonObject("extra").get("n").getAsString()).isEqualTo("1.50");
        assertThat(ofGson).isEqualTo(customer);
        assertThat(ofJackson).isEqualTo(customer);
        assertThat(jackson.<com.fasterxml.jackson.databind.JsonNode>valueToTree(customer)
                        .toString())
                .contains("123456789012345678901234567890");
    }

    @Test
    void genericCollectionsHoldModels() throws JsonProcessingException {
        String json = "[" + CUSTOMER + ",null]";

        List<Customer> ofGson = gson.fromJson(json, new TypeToken<List<Customer>>() {}.getType());
        List<Customer> ofJackson = jackson.readValue(json, new TypeReference<>() {});

        assertThat(ofGson).hasSize(2).endsWith((Customer) null).isEqualTo(ofJackson);
        assertThat(gson.toJson(ofGson)).isEqualTo(json);
        assertThat(jackson.writeValueAsString(ofJackson)).isEqualTo(json);
    }

    @Test
    void nullsOfTheApplicationAreItsOwnMatter() throws JsonProcessingException {
        Account account = jackson.readValue("{\"label\":null,\"customer\":null}", Account.class);

        assertThat(account.customer).isNull();
        assertThat(jackson.writeValueAsString(account)).isEqualTo("{}");
        assertThat(gson.toJson(gson.fromJson("{\"customer\":null}", Account.class)))
                .isEqualTo("{}");
    }

    @Test
    void prettyPrintingAppliesToModels() throws JsonProcessingException {
        Customer customer = Customer.builder().id("1").build();

        assertThat(gson.newBuilder().setPrettyPrinting().create().toJson(customer))
                .isEqualTo("{\n  \"id\": \"1\"\n}");
        assertThat(jackson.writerWithDefaultPrettyPrinter().writeValueAsString(customer))
                .contains("\n  \"id\" : \"1\"");
    }

    @Test
    void whatIsNoModelIsAnErrorOfTheMapper() {
        assertThatThrownBy(() -> gson.fromJson("{\"customer\":\"x\"}", Account.class))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessageContaining("no Customer at $.customer");
        assertThatThrownBy(() -> jackson.readValue("{\"customer\":\"x\"}", Account.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("no Customer");
        assertThatThrownBy(() -> jackson.readValue("{\"customer\":{", Account.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void strictReadingIsForTheAskingOnly() throws JsonProcessingException {
        ObjectMapper strict = new ObjectMapper().registerModule(ModelModule.of(SesModels.codecs(), ReadOptions.STRICT));

        assertThat(jackson.readValue("{\"quantity\":true}", InvoiceLine.class).has(InvoiceLine.Field.QUANTITY))
                .isTrue();
        assertThatThrownBy(() -> strict.readValue("{\"quantity\":true}", InvoiceLine.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("/quantity");
    }
}
