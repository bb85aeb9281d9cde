package dev.channelkit.benchmarks.paging;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.channelkit.benchmarks.byhand.ByHand;
import dev.channelkit.benchmarks.byhand.Customer;
import dev.channelkit.benchmarks.byhand.CustomerAnswer;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** The loop as one writes it: one client, one page after the other, the body read as it arrives and closed. */
final class HandWritten implements Walker {
    private final OkHttpClient client = new OkHttpClient();
    private final String credentials = Credentials.basic(Ours.KEY, Ours.SECRET);
    private final HttpUrl url;
    private final Reading reading;

    private HandWritten(int port, Reading reading) {
        url = new HttpUrl.Builder()
                .scheme("http")
                .host("127.0.0.1")
                .port(port)
                .addPathSegments("api/customers")
                .build();
        this.reading = reading;
    }

    /** With databind, its reader kept. */
    static Walker jackson(int port) {
        ObjectReader reader = ByHand.JACKSON.readerFor(CustomerAnswer.class);
        return new HandWritten(port, body -> reader.readValue(body.byteStream()));
    }

    static Walker gson(int port) {
        return new HandWritten(port, body -> ByHand.GSON.fromJson(body.charStream(), CustomerAnswer.class));
    }

    /** From the body of an answer. */
    private interface Reading {
        CustomerAnswer read(ResponseBody body) throws IOException;
    }

    @Override
    public void walk(Handler handler) throws IOException {
        int offset = 0;
        List<Customer> page = page(offset);
        while (!page.isEmpty()) {
            for (Customer customer : page) {
                handler.customer(customer.id, customer.spendThreshold, customer.updatedAt);
            }
            offset += page.size();
            page = page(offset);
        }
    }

    private List<Customer> page(int offset) throws IOException {
        HttpUrl at = url.newBuilder()
                .addQueryParameter("sort[id]", "asc")
                .addQueryParameter("limit", "100")
                .addQueryParameter("offset", Integer.toString(offset))
                .build();
        Request request = new Request.Builder()
                .url(at)
                .header("Accept", "application/json")
                .header("Authorization", credentials)
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("answered " + response.code());
            }
            CustomerAnswer answer = reading.read(response.body());
            return Objects.requireNonNull(Objects.requireNonNull(answer.data).customer);
        }
    }
}
