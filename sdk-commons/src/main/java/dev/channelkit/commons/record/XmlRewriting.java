package dev.channelkit.commons.record;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Copies XML, read as UTF-8 whatever it declares, with texts and attributes changed. Comments and instructions are left out. */
final class XmlRewriting {
    private XmlRewriting() {}

    /** Null when it is not well-formed, or brings a DOCTYPE: it may then hold anything anywhere. */
    static @Nullable String rewrite(byte[] xml, Redaction.Scalar scalar) {
        String text = new String(xml, StandardCharsets.UTF_8);
        if (text.contains("<!DOCTYPE")) {
            return null;
        }
        XMLInputFactory inputs = XMLInputFactory.newDefaultFactory();
        inputs.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        inputs.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        inputs.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        inputs.setProperty(XMLInputFactory.IS_COALESCING, true);
        StringWriter copy = new StringWriter(text.length());
        try {
            XMLStreamReader in = inputs.createXMLStreamReader(
                    new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(copy);
            copy(in, out, scalar);
            out.flush();
            return copy.toString();
        } catch (XMLStreamException | RuntimeException e) {
            return null;
        }
    }

    private static void copy(XMLStreamReader in, XMLStreamWriter out, Redaction.Scalar scalar)
            throws XMLStreamException {
        Deque<String> names = new ArrayDeque<>();
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    names.push(in.getLocalName());
                    out.writeStartElement(in.getLocalName());
                    for (int i = 0; i < in.getAttributeCount(); i++) {
                        String name = in.getAttributeLocalName(i);
                        boolean structural = name.startsWith("xmlns") || name.startsWith("xsi:");
                        String value = in.getAttributeValue(i);
                        out.writeAttribute(name, structural ? value : scalar.shown(name, value));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    names.pop();
                    out.writeEndElement();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    String value = in.getText();
                    out.writeCharacters(value.isBlank() ? value : scalar.shown(names.peek(), value));
                }
                default -> {} // comments, instructions
            }
        }
    }
}
