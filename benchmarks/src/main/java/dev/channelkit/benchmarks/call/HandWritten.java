package dev.channelkit.benchmarks.call;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.channelkit.benchmarks.byhand.Address;
import dev.channelkit.benchmarks.byhand.ByHand;
import dev.channelkit.benchmarks.byhand.Customer;
import dev.channelkit.benchmarks.byhand.CustomerAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** OkHttp and a mapper, written by hand: one client, credentials encoded once, the body read and closed. */
final class HandWritten implements Caller<Customer> {
    private final OkHttpClient client;
    private final HttpUrl customers;
    private final String authorization = Credentials.basic(Sample.KEY, Sample.SECRET);
    private final Reading reading;

    /** The part that is the mapper's. */
    interface Reading {
        CustomerAnswer read(ResponseBody body) throws IOException;
    }

    private HandWritten(OkHttpClient client, String baseUrl, Reading reading) {
        this.client = client;
        customers = HttpUrl.get(baseUrl + "/customers");
        this.reading = reading;
    }

    static HandWritten jackson(OkHttpClient client, String baseUrl) {
        ObjectReader reader = ByHand.JACKSON.readerFor(CustomerAnswer.class);
        return new HandWritten(client, baseUrl, body -> reader.readValue(body.byteStream()));
    }

    static HandWritten gson(OkHttpClient client, String baseUrl) {
        return new HandWritten(client, baseUrl, body -> ByHand.GSON.fromJson(body.charStream(), CustomerAnswer.class));
    }

    @Override
    public Customer call() throws IOException {
        Request request = new Request.Builder()
                .url(customers.newBuilder().addPathSegment(Sample.ID).build())
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("answered " + response.code());
            }
            CustomerAnswer answer = reading.read(response.body());
            if (!Boolean.TRUE.equals(answer.success) || answer.data == null || answer.data.customer == null) {
                throw new IOException("refused: " + answer.message);
            }
            return answer.data.customer.get(0);
        }
    }

    @Override
    public List<Object> values(Customer customer) {
        return valuesOf(customer);
    }

    static List<Object> valuesOf(Customer c) {
        Address a = Objects.requireNonNull(c.address);
        List<Object> values = new ArrayList<>(Arrays.asList(c.id, c.name, c.company, c.email, c.title, c.phone));
        values.addAll(Arrays.asList(a.street, a.city, a.state, a.postalCode, a.country, c.groupId));
        values.addAll(Arrays.asList(
                Objects.requireNonNull(c.status).name().toLowerCase(Locale.ROOT),
                c.currency,
                c.spendThreshold,
                c.createdAt,
                c.updatedAt));
        Objects.requireNonNull(c.cloudAccounts).forEach(k -> {
            var provider = Objects.requireNonNull(k.provider);
            values.addAll(Arrays.asList(k.cloudAccountId, k.accountNumber, k.billingStartDate));
            values.addAll(Arrays.asList(k.payerAccount, provider.id, provider.name));
        });
        Objects.requireNonNull(c.priceBooksLinks)
                .forEach(l -> values.addAll(Arrays.asList(l.priceBookId, l.providerId)));
        return values;
    }
}
