package dev.channelkit.commons.codec;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.util.StreamReader2Delegate;

/**
 * What stands between the XML parser and Jackson: refuses what no answer needs and an attacker does, and tells attributes from elements,
 * which Jackson's tokens do not.
 */
final class XmlGuard extends StreamReader2Delegate {
    private final int nestingLimit;
    private int depth;

    XmlGuard(XMLStreamReader2 parser, int nestingLimit) {
        super(parser);
        this.nestingLimit = nestingLimit;
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        switch (event) {
            case START_ELEMENT -> {
                if (++depth > nestingLimit) {
                    throw refused("nested too deep");
                }
            }
            case END_ELEMENT -> depth--;
            // with DTDs off the parser skips the declaration, and would go on
            case DTD -> throw refused("it has a DOCTYPE");
            case ENTITY_REFERENCE -> throw refused("it refers to an entity");
            default -> {}
        }
        return event;
    }

    /** With a prefix that no element has: {@code @id}; of XML Schema's own attributes {@code @xsi:nil}. */
    @Override
    public String getAttributeLocalName(int index) {
        String name = super.getAttributeLocalName(index);
        boolean xsi = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(super.getAttributeNamespace(index));
        return (xsi ? "@xsi:" : "@") + name;
    }

    private MalformedInputException refused(String why) {
        int place = getLocation().getCharacterOffset();
        return new MalformedInputException("malformed XML: " + why + " (character " + place + ")", false);
    }
}
