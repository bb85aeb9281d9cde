package dev.channelkit.commons.mapper;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Codecs;
import dev.channelkit.commons.codec.DriftException;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MalformedInputException;
import dev.channelkit.commons.codec.ReadOptions;
import java.io.IOException;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/**
 * Lets Gson read and write models as the client does: tolerantly, with unknown fields kept and written back, and absent fields told from
 * explicit nulls, which are written whatever {@code serializeNulls} says.
 *
 * <!-- snippet: SesBasics#gson -->
 * <pre>{@code
 * Gson gson = new GsonBuilder()
 *         .registerTypeAdapterFactory(ModelTypeAdapters.of(SesModels.codecs()))
 *         .create();
 * }</pre>
 */
public final class ModelTypeAdapters implements TypeAdapterFactory {
    private final Codecs codecs;
    private final ReadOptions options;

    private ModelTypeAdapters(Codecs codecs, ReadOptions options) {
        this.codecs = codecs;
        this.options = options;
    }

    public static ModelTypeAdapters of(Codecs codecs) {
        return of(codecs, ReadOptions.TOLERANT);
    }

    /** With a listener to drift, or strict: drift then is a {@link JsonSyntaxException}. */
    public static ModelTypeAdapters of(Codecs codecs, ReadOptions options) {
        return new ModelTypeAdapters(codecs, options);
    }

    @Override
    @SuppressWarnings(
            "unchecked") // the raw type of a TypeToken<T> is a Class<? super T>, and models have no parameters
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Codec<T> codec = codecs.find((Class<T>) type.getRawType());
        return codec == null ? null : new Adapter<>(codec, options).nullSafe();
    }

    private static final class Adapter<T> extends TypeAdapter<T> {
        private final Codec<T> codec;
        private final ReadOptions options;

        Adapter(Codec<T> codec, ReadOptions options) {
            this.codec = codec;
            this.options = options;
        }

        @Override
        public T read(JsonReader in) throws IOException {
            StringBuilder text = new StringBuilder();
            GsonTokens.copy(in, text);
            try {
                T value = Json.read(text.toString(), codec, options);
                if (value != null) {
                    return value;
                }
            } catch (DriftException | MalformedInputException e) {
                throw new JsonSyntaxException(e.getMessage() + ", in the value that ends at " + in.getPath(), e);
            }
            throw new JsonSyntaxException("no " + codec.typeName() + " at " + in.getPreviousPath());
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            boolean nulls = out.getSerializeNulls();
            out.setSerializeNulls(true);
            try {
                JsonReader written = new JsonReader(new StringReader(Json.write(value, codec)));
                written.setNestingLimit(ReadOptions.HIGHEST_NESTING_LIMIT);
                GsonTokens.copy(written, out);
            } finally {
                out.setSerializeNulls(nulls);
            }
        }
    }
}
