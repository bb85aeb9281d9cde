package dev.channelkit.benchmarks.byhand;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import com.fasterxml.jackson.dataformat.xml.deser.FromXmlParser;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** The mappers that fill the classes beside: set up once and kept, as their manuals advise. */
public final class ByHand {
    public static final ObjectMapper JACKSON = mapper(JsonMapper.builder());
    public static final ObjectMapper JACKSON_XML = mapper(XmlMapper.builder()
            // an empty element is how the provider spells null
            .enable(FromXmlParser.Feature.EMPTY_ELEMENT_AS_NULL));
    public static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .registerTypeAdapter(BigDecimal.class, text(BigDecimal::new, BigDecimal::toPlainString))
            .registerTypeAdapter(OffsetDateTime.class, text(OffsetDateTime::parse, OffsetDateTime::toString))
            .registerTypeAdapter(LocalDate.class, text(LocalDate::parse, LocalDate::toString))
            .create();
    /** For providers whose names begin with a capital. */
    public static final ObjectMapper JACKSON_CAPITAL =
            JACKSON.copy().setPropertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE);

    public static final Gson GSON_CAPITAL = GSON.newBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.UPPER_CAMEL_CASE)
            .create();

    /** With times that are counted in milliseconds, too. */
    public static final ObjectMapper JACKSON_WCF = JACKSON_CAPITAL
            .copy()
            .registerModule(new SimpleModule().addDeserializer(OffsetDateTime.class, new WcfTimes()));

    public static final Gson GSON_WCF = GSON_CAPITAL
            .newBuilder()
            .registerTypeAdapter(OffsetDateTime.class, text(WcfTimes::parse, OffsetDateTime::toString))
            .create();

    private ByHand() {}

    private static ObjectMapper mapper(MapperBuilder<?, ?> builder) {
        return builder.addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // keeps the offset as it came, as the others do, and saves the conversion
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build();
    }

    /** A value that stands on the wire as text. */
    private static <T> TypeAdapter<T> text(Function<String, T> parse, Function<T, String> print) {
        return new TypeAdapter<T>() {
            @Override
            public T read(JsonReader in) throws IOException {
                return parse.apply(in.nextString());
            }

            @Override
            public void write(JsonWriter out, T value) throws IOException {
                out.value(print.apply(value));
            }
        }.nullSafe();
    }
}
