package dev.channelkit.testsupport.oracle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import okio.ByteString;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The elements of an XML document, as far as the specs use XML: no attributes but {@code xsi:nil}, no namespaces, no DOCTYPE. */
final class XmlElements {
    private XmlElements() {}

    /**
     * Reads a document and gives its root.
     *
     * @throws IllegalArgumentException if it is none, or has a DOCTYPE
     */
    static Element parse(ByteString document) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // the default one writes to standard error
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(document.toByteArray()))
                    .getDocumentElement();
        } catch (SAXException e) {
            throw new IllegalArgumentException("no XML: " + e.getMessage(), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("the platform's parser fails", e);
        }
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /** Whether nothing stands in it but blanks. */
    static boolean isEmpty(Element element) {
        return children(element).isEmpty() && element.getTextContent().isBlank();
    }

    static boolean isNil(Element element) {
        return "true".equals(element.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil"));
    }

    /** Adds what an answer must not have: attributes and namespaces. */
    static void faults(Element element, List<String> faults) {
        if (element.getNamespaceURI() != null) {
            faults.add("<" + element.getTagName() + "> has a namespace");
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            boolean known = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI())
                    || XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
            if (!known) {
                faults.add("<" + element.getTagName() + "> has the attribute " + attribute.getName());
            }
        }
        children(element).forEach(child -> faults(child, faults));
    }
}
