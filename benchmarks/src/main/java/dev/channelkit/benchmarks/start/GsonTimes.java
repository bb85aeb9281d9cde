package dev.channelkit.benchmarks.start;

import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What Gson has to be told of times and dates. */
final class GsonTimes {
    private GsonTimes() {}

    static GsonBuilder register(GsonBuilder builder) {
        return builder.registerTypeAdapter(OffsetDateTime.class, new Time().nullSafe())
                .registerTypeAdapter(LocalDate.class, new Date().nullSafe());
    }

    private static final class Time extends TypeAdapter<OffsetDateTime> {
        @Override
        public OffsetDateTime read(JsonReader in) throws IOException {
            return OffsetDateTime.parse(in.nextString());
        }

        @Override
        public void write(JsonWriter out, @Nullable OffsetDateTime value) throws IOException {
            out.value(String.valueOf(value));
        }
    }

    private static final class Date extends TypeAdapter<LocalDate> {
        @Override
        public LocalDate read(JsonReader in) throws IOException {
            return LocalDate.parse(in.nextString());
        }

        @Override
        public void write(JsonWriter out, @Nullable LocalDate value) throws IOException {
            out.value(String.valueOf(value));
        }
    }
}
