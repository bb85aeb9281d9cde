package dev.channelkit.commons.mapper;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Codecs;
import dev.channelkit.commons.codec.DriftException;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MalformedInputException;
import dev.channelkit.commons.codec.ReadOptions;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Lets Jackson read and write models as the client does: tolerantly, with unknown fields kept and written back, and absent fields told
 * from explicit nulls, which are written whatever the mapper's inclusion says.
 *
 * <!-- snippet: SesBasics#jackson -->
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(ModelModule.of(SesModels.codecs()));
 * }</pre>
 */
public final class ModelModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    // values inside a value that was already bounded: these limits are beyond any that holds around them
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * ReadOptions.HIGHEST_NESTING_LIMIT)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final transient ReadOptions options;

    private ModelModule(Codecs codecs, ReadOptions options) {
        super("channelkit-models-" + Integer.toHexString(codecs.types().hashCode()));
        this.options = options;
        codecs.types().forEach(type -> add(type, codecs));
    }

    public static ModelModule of(Codecs codecs) {
        return of(codecs, ReadOptions.TOLERANT);
    }

    /** With a listener to drift, or strict: drift then is a {@link JsonMappingException}. */
    public static ModelModule of(Codecs codecs, ReadOptions options) {
        return new ModelModule(codecs, options);
    }

    private <T> void add(Class<T> type, Codecs codecs) {
        Codec<T> codec = codecs.find(type);
        if (codec != null) {
            addSerializer(type, new Writing<>(type, codec));
            addDeserializer(type, new Reading<>(type, codec, options));
        }
    }

    private static final class Writing<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Codec<T> codec;

        Writing(Class<T> type, Codec<T> codec) {
            super(type);
            this.codec = codec;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            try (JsonParser written = JSON.createParser(Json.write(value, codec))) {
                written.nextToken();
                // not as doubles, which lose digits
                out.copyCurrentStructureExact(written);
            }
        }

        /** Models are final: what type it is says the field that holds it. */
        @Override
        public void serializeWithType(T value, JsonGenerator out, SerializerProvider provider, TypeSerializer type)
                throws IOException {
            serialize(value, out, provider);
        }
    }

    private static final class Reading<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Codec<T> codec;
        private final transient ReadOptions options;

        Reading(Class<T> type, Codec<T> codec, ReadOptions options) {
            super(type);
            this.codec = codec;
            this.options = options;
        }

        @Override
        @SuppressWarnings("NullAway") // reportInputMismatch always throws
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonToken first = in.currentToken();
            try {
                T value = Json.read(text(in), codec, options);
                if (value != null) {
                    return value;
                }
            } catch (DriftException | MalformedInputException e) {
                throw JsonMappingException.from(in, e.getMessage(), e);
            }
            return context.reportInputMismatch(this, "no %s, but %s", codec.typeName(), first);
        }

        private static String text(JsonParser in) throws IOException {
            StringWriter text = new StringWriter();
            try (JsonGenerator out = JSON.createGenerator(text)) {
                out.copyCurrentStructureExact(in);
            }
            return text.toString();
        }
    }
}
