package dev.channelkit.testsupport.oracle;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Content types, as far as the oracle has to tell them apart. */
final class ContentTypes {
    private ContentTypes() {}

    /** Type and subtype, without parameters. */
    static String essence(String contentType) {
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .trim()
                .toLowerCase(Locale.ROOT);
    }

    static boolean is(String contentType, String essence) {
        return essence(contentType).equals(essence);
    }

    static boolean isXml(String contentType) {
        String essence = essence(contentType);
        return essence.equals("text/xml") || essence.equals("application/xml") || essence.endsWith("+xml");
    }

    /** Whether a body of this type is really judged, which the validator does for JSON only; opaque bytes and any text need no judge. */
    static boolean judged(String contentType, @Nullable Schema<?> schema) {
        String essence = essence(contentType);
        return essence.equals("application/json")
                || essence.endsWith("+json")
                || isBareText(essence, schema)
                || isAnyText(schema)
                || (schema != null && "binary".equals(schema.getFormat()));
    }

    private static boolean isAnyText(@Nullable Schema<?> schema) {
        return schema != null
                && "string".equals(schema.getType())
                && schema.getFormat() == null
                && schema.getPattern() == null
                && schema.getEnum() == null
                && schema.getMinLength() == null
                && schema.getMaxLength() == null;
    }

    /** A text that is the whole answer has nothing more to judge. */
    private static boolean isBareText(String essence, @Nullable Schema<?> schema) {
        return essence.equals("text/plain") && schema != null && "string".equals(schema.getType());
    }
}
