package dev.channelkit.benchmarks.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import dev.channelkit.benchmarks.byhand.ByHand;
import dev.channelkit.benchmarks.byhand.Node;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * The loops as one writes them who knows the streams of these libraries: a parser on the bytes of the body, moved to the list, and each item bound to a class or a map
 * when it is its turn. They trust what stands around the list.
 */
final class HandWritten {
    private HandWritten() {}

    /** What is done with an item. */
    private interface Handler<T> {
        void item(T item) throws IOException;
    }

    /** From the body of an answer. */
    private interface Reader {
        void read(ResponseBody body) throws IOException;
    }

    static void report(String peer, int port, Reading reading) throws IOException {
        String path = "/api/reports/billing/azureplan?filter[date_range]=m-1-2025";
        ObjectReader jackson = ByHand.JACKSON.readerFor(Node.class);
        call(port, path, reader(peer, "data", jackson, ByHand.GSON.getAdapter(Node.class), node -> lines(node, reading)));
    }

    static void query(String peer, int port, Reading reading) throws IOException {
        ObjectReader jackson = ByHand.JACKSON.readerFor(new TypeReference<Map<String, String>>() {});
        TypeAdapter<Map<String, String>> gson = ByHand.GSON.getAdapter(new TypeToken<>() {});
        Handler<Map<String, String>> row =
                map -> reading.row(new BigDecimal(Objects.requireNonNull(map.get("GrandTotalAmount"))));
        call(port, "/rest/2.0/query?sql=SELECT", reader(peer, "queryResponse", jackson, gson, row));
    }

    private static <T> Reader reader(
            String peer, String list, ObjectReader jackson, TypeAdapter<T> gson, Handler<T> handler) {
        return peer.equals("jackson")
                ? body -> jackson(body, list, jackson, handler)
                : body -> gson(body, list, gson, handler);
    }

    private static <T> void jackson(ResponseBody body, String list, ObjectReader reader, Handler<T> handler)
            throws IOException {
        try (JsonParser in = reader.createParser(body.byteStream())) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = in.currentName().equals(list);
                in.nextToken();
                if (!found) {
                    in.skipChildren();
                    continue;
                }
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    T item = reader.readValue(in);
                    handler.item(item);
                }
            }
        }
    }

    private static <T> void gson(ResponseBody body, String list, TypeAdapter<T> adapter, Handler<T> handler)
            throws IOException {
        try (JsonReader in = ByHand.GSON.newJsonReader(body.charStream())) {
            in.beginObject();
            while (in.hasNext()) {
                if (!in.nextName().equals(list)) {
                    in.skipValue();
                    continue;
                }
                in.beginArray();
                while (in.hasNext()) {
                    handler.item(adapter.read(in));
                }
                in.endArray();
            }
            in.endObject();
        }
    }

    private static void lines(Node node, Reading reading) throws IOException {
        if (node.data != null) {
            reading.row(node.data.price);
        }
        if (node.lines != null) {
            for (Node line : node.lines) {
                lines(line, reading);
            }
        }
    }

    private static void call(int port, String path, @Nullable Reader reader) throws IOException {
        Request request = new Request.Builder()
                .url("http://127.0.0.1:" + port + path)
                .header("Accept", "application/json")
                .build();
        try (Response response = new OkHttpClient().newCall(request).execute()) {
            Objects.requireNonNull(reader).read(response.body());
        }
    }
}
