package dev.channelkit.commons.codec;

import org.jspecify.annotations.Nullable;

/**
 * Reads and writes values as XML, with the codecs that serve JSON. Needs jackson-dataformat-xml on the class path, which modules of
 * providers that speak XML bring along.
 *
 * <p>Fields are child elements of their own names; attributes and unknown elements are kept raw. A list is a repeated element, or wrapped
 * where the field table says so; both are read. An element without content is null, an empty list or an empty map; of fields that the spec
 * requires it is an empty text or object. {@code xsi:nil} is null. Prefixes, comments and processing instructions are ignored.
 */
public final class Xml {
    private Xml() {}

    /** Whether the parser is on the class path. */
    public static boolean isAvailable() {
        return Parser.IS_THERE;
    }

    /**
     * Reads the content of the root element, whatever that is called. A byte order mark and blanks before the document are skipped.
     *
     * @return the value; null if the root is empty, {@code xsi:nil}, or mistyped
     * @throws MalformedInputException if the text is no XML, ends too early, has a DOCTYPE, refers to an entity that XML does not define,
     *     nests deeper than the limit, or is a page of HTML
     * @throws DriftException if the reading is strict and the text is not as the spec says
     */
    public static <T> @Nullable T read(String xml, Codec<T> codec, ReadOptions options) {
        return read(XmlDocument.of(xml), codec, options);
    }

    private static <T> @Nullable T read(XmlDocument document, Codec<T> codec, ReadOptions options) {
        require();
        XmlTokens tokens = new XmlTokens(document, options.nestingLimit());
        T value = new XmlWireReader(tokens, options, "", codec.typeName()).value(codec);
        tokens.finish();
        return value;
    }

    /**
     * Like {@link #read(String, Codec, ReadOptions)}, of UTF-8 whatever the document declares; bytes that are not UTF-8 become replacement
     * characters.
     */
    public static <T> @Nullable T read(byte[] xml, Codec<T> codec, ReadOptions options) {
        return read(XmlDocument.of(xml, xml.length), codec, options);
    }

    /**
     * Writes a value. Characters that XML does not have become replacement characters.
     *
     * @param root what to call the root element
     * @throws IllegalArgumentException if the root's name is none of plain letters, digits, {@code _}, {@code -} and {@code .}, or the value
     *     holds a number that is not finite, or nests deeper than {@value ReadOptions#DEFAULT_NESTING_LIMIT}
     */
    public static <T> String write(T value, Codec<T> codec, String root) {
        XmlWireWriter writer = new XmlWireWriter(root);
        codec.write(value, writer);
        return writer.result();
    }

    /** Whether the body, if it is data at all, is XML rather than JSON. */
    static boolean isXml(byte[] body, int length) {
        for (int i = 0; i < length; i++) {
            byte c = body[i];
            // bytes of a byte order mark are below zero
            if (c > ' ' || (c < 0 && c != (byte) 0xef && c != (byte) 0xbb && c != (byte) 0xbf)) {
                return c == '<';
            }
        }
        return false;
    }

    /** @throws MalformedInputException if there is no parser */
    static void require() {
        if (!Parser.IS_THERE) {
            throw new MalformedInputException(
                    "XML, which cannot be read: jackson-dataformat-xml is not on the class path", false);
        }
    }

    /** Looked for only where there is XML: that opens jars. */
    private static final class Parser {
        static final boolean IS_THERE = isPresent("com.fasterxml.jackson.dataformat.xml.XmlFactory");

        private static boolean isPresent(String className) {
            try {
                Class.forName(className, false, Xml.class.getClassLoader());
                return true;
            } catch (ClassNotFoundException e) {
                return false;
            }
        }
    }
}
