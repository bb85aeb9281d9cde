package dev.channelkit.commons.codec;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.xml.XmlFactory;
import com.fasterxml.jackson.dataformat.xml.deser.FromXmlParser;
import dev.channelkit.commons.codec.WireReader.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * The XML tokenizer behind the reader. All of Jackson stays behind this class; its exceptions become {@link MalformedInputException}, whose
 * text quotes nothing of the input.
 *
 * <p>The root element's content is the first value. An element is an object if it has child elements; otherwise it is text, be it empty.
 * The fields of an object are its attributes, named {@code @id}, text beside elements, named {@code #text}, and its child elements by
 * their local names. There are no lists: an element is repeated.
 */
final class XmlTokens {
    /** The name of text that stands beside elements. */
    static final String MIXED = "#text";

    // beyond our own limits, so that it is ours that hold
    private static final int PARSER_DEPTH = 2 * ReadOptions.HIGHEST_NESTING_LIMIT;
    private static final XmlFactory FACTORY = factory();

    private final FromXmlParser in;
    private final XmlDocument document;
    private final XmlReader reader;
    private String name;
    // of the value under the cursor, once it has been looked at
    private boolean looked;
    private Kind kind = Kind.NULL;
    private String text = "";
    private List<Attribute> attributes = List.of();
    private @Nullable String leading;
    // whether the value under the cursor is an attribute or mixed text, which the parser is already past
    private boolean aside;
    // of the object entered last, what comes before its elements
    private List<Attribute> waiting = List.of();
    private int given;
    private @Nullable String waitingText;

    /** An attribute of the element under the cursor; the name begins with {@code @}. */
    record Attribute(String name, String value) {}

    XmlTokens(XmlDocument document, int nestingLimit) {
        this.document = document;
        reader = document.reader();
        try {
            XMLStreamReader2 parser =
                    (XMLStreamReader2) FACTORY.getXMLInputFactory().createXMLStreamReader(reader);
            XmlGuard guarded = new XmlGuard(parser, nestingLimit);
            while (guarded.next() != XmlGuard.START_ELEMENT) {
                continue;
            }
            name = guarded.getLocalName();
            in = FACTORY.createParser(guarded);
        } catch (XMLStreamException | IOException | WstxLazyException e) {
            throw malformed(e, "");
        }
        advance();
        if (name.equalsIgnoreCase("html")) {
            throw new MalformedInputException("malformed XML: it is an HTML page", false);
        }
    }

    private static XmlFactory factory() {
        // named, not looked up: another parser on the class path might have other defaults
        WstxInputFactory input = new WstxInputFactory();
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        input.setProperty(XMLInputFactory.IS_COALESCING, true);
        input.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        input.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, PARSER_DEPTH);
        input.setProperty(WstxInputProperties.P_ALLOW_XML11_ESCAPED_CHARS_IN_XML10, true);
        XmlFactory factory = new XmlFactory(input, new WstxOutputFactory());
        factory.disable(FromXmlParser.Feature.PROCESS_XSI_NIL);
        factory.setStreamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(PARSER_DEPTH)
                .maxStringLength(Integer.MAX_VALUE)
                .build());
        return factory;
    }

    /** What the element under the cursor is called, or the attribute. */
    String element() {
        return name;
    }

    /** What stands under the cursor: an object, text, or null. */
    Kind kind() {
        look();
        return kind;
    }

    /** The attributes of the element under the cursor, {@code xsi:nil} aside. */
    List<Attribute> attributes() {
        look();
        return attributes;
    }

    /** Takes an attribute from the element under the cursor; null when it has none of that name. */
    @Nullable String takeAttribute(String attribute) {
        look();
        for (Attribute each : attributes) {
            if (each.name.equals(attribute)) {
                attributes.remove(each);
                return each.value;
            }
        }
        return null;
    }

    /** The text under the cursor, which stays there. */
    String peekText() {
        look();
        return text;
    }

    /** What the first child element of the object under the cursor is called. */
    String firstChild() {
        look();
        return fieldName();
    }

    /** Moves past a text or a null. */
    String string() {
        look();
        String value = text;
        past();
        return value;
    }

    void beginObject() {
        look();
        waiting = attributes;
        given = 0;
        waitingText = leading;
        looked = false;
    }

    /** Whether the object has more fields. */
    boolean more() {
        return given < waiting.size() || waitingText != null || in.currentToken() == JsonToken.FIELD_NAME;
    }

    /** Moves to the next field. */
    String name() {
        if (given < waiting.size()) {
            Attribute attribute = waiting.get(given++);
            return aside(attribute.name, attribute.value);
        }
        if (waitingText != null) {
            String value = waitingText;
            waitingText = null;
            return aside(MIXED, value);
        }
        looked = false;
        name = fieldName();
        advance();
        if (name.isEmpty()) {
            name = MIXED;
        }
        return name;
    }

    void endObject() {
        advance();
        looked = false;
    }

    /** Moves past the value. Recursion is bounded by the nesting limit. */
    void skip() {
        if (kind() != Kind.OBJECT) {
            past();
            return;
        }
        beginObject();
        while (more()) {
            name();
            skip();
        }
        endObject();
    }

    /** Moves past the value and keeps it: an element with its tags, the bare text of anything else. */
    RawValue raw() {
        StringBuilder out = new StringBuilder();
        copy(out);
        return RawValue.wellFormedXml(out.toString());
    }

    /** Moves past the value and appends it as it stands, without prefixes and comments. */
    void copy(StringBuilder out) {
        Kind found = kind();
        if (name.equals(MIXED) || name.startsWith("@")) {
            XmlText.escape(string(), out);
            return;
        }
        String tag = name;
        out.append('<').append(tag);
        copyAttributes(found, out);
        if (found == Kind.NULL || found == Kind.TEXT && text.isEmpty()) {
            past();
            out.append("/>");
            return;
        }
        out.append('>');
        if (found == Kind.TEXT) {
            XmlText.escape(string(), out);
        } else {
            beginObject();
            given = waiting.size();
            while (more()) {
                name();
                copy(out);
            }
            endObject();
        }
        out.append("</").append(tag).append('>');
    }

    private void copyAttributes(Kind found, StringBuilder out) {
        if (found == Kind.NULL || attributes.stream().anyMatch(a -> a.name.startsWith("@xsi:"))) {
            out.append(XmlText.XSI);
        }
        for (Attribute attribute : attributes) {
            out.append(' ').append(attribute.name, 1, attribute.name.length()).append("=\"");
            XmlText.escape(attribute.value, out);
            out.append('"');
        }
        if (found == Kind.NULL) {
            out.append(" xsi:nil=\"true\"");
        }
    }

    /** Makes sure that nothing but comments and whitespace follows the root element. */
    void finish() {
        if (in.currentToken() != null) {
            throw new IllegalStateException("a codec read too little");
        }
    }

    private String aside(String fieldName, String value) {
        name = fieldName;
        kind = Kind.TEXT;
        text = value;
        attributes = List.of();
        leading = null;
        looked = true;
        aside = true;
        return fieldName;
    }

    private void past() {
        if (!aside) {
            advance();
        }
        aside = false;
        looked = false;
    }

    private void look() {
        if (looked) {
            return;
        }
        looked = true;
        attributes = List.of();
        leading = null;
        text = "";
        JsonToken token = in.currentToken();
        if (token == JsonToken.START_OBJECT) {
            lookInside();
        } else if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL) {
            kind = Kind.TEXT;
            text = token == JsonToken.VALUE_NULL ? "" : string(in);
        } else {
            throw new IllegalStateException("no value under the cursor: a codec read too much or too little");
        }
    }

    /** What Jackson takes for an object is text if there are but attributes around it, and at the root anyway. */
    private void lookInside() {
        boolean nil = false;
        advance();
        while (atField() && fieldName().startsWith("@")) {
            String attribute = fieldName();
            advance();
            if (attribute.equals(XmlText.NIL)) {
                nil = isTrue(string(in));
            } else {
                attributes = attributes.isEmpty() ? new ArrayList<>() : attributes;
                attributes.add(new Attribute(attribute, string(in)));
            }
            advance();
        }
        if (nil) {
            skipContent();
            kind = Kind.NULL;
            return;
        }
        if (atField() && fieldName().isEmpty()) {
            advance();
            leading = string(in);
            advance();
        }
        kind = atField() ? Kind.OBJECT : Kind.TEXT;
        if (kind == Kind.TEXT && leading != null) {
            text = leading;
            leading = null;
        }
    }

    private void skipContent() {
        while (atField()) {
            advance();
            try {
                in.skipChildren();
            } catch (IOException | WstxLazyException e) {
                throw malformed(e, position());
            }
            advance();
        }
    }

    private boolean atField() {
        return in.currentToken() == JsonToken.FIELD_NAME;
    }

    private static boolean isTrue(String value) {
        return value.equals("true") || value.equals("1");
    }

    private String string(FromXmlParser parser) {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw malformed(e, position());
        }
    }

    private String fieldName() {
        try {
            return in.currentName();
        } catch (IOException e) {
            throw malformed(e, position());
        }
    }

    private void advance() {
        try {
            in.nextToken();
        } catch (IOException | WstxLazyException e) {
            throw malformed(e, position());
        }
    }

    private MalformedInputException malformed(Exception e, String position) {
        // the cause is left out of what is thrown: its text quotes the input
        boolean truncated = document.endsInDeclaration();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            boolean atEnd = cause instanceof XMLStreamException ofParser
                    && ofParser.getLocation() != null
                    && reader.isOver(ofParser.getLocation().getCharacterOffset());
            truncated |= atEnd || cause instanceof WstxEOFException;
        }
        String reason = truncated ? "it ends too early" : "no XML";
        return new MalformedInputException("malformed XML: " + reason + position, truncated);
    }

    private String position() {
        return " (character " + in.currentLocation().getCharOffset() + ")";
    }
}
