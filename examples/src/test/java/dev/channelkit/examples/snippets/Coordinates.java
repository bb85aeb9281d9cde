package dev.channelkit.examples.snippets;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Dependencies that pages tell to add: modules of this reactor in its version, and others in the version that it is built with. */
final class Coordinates {
    private final Repository repository;
    private final Document parent;

    Coordinates(Repository repository) throws IOException {
        this.repository = repository;
        parent = parsed(Files.readString(repository.file("pom.xml")));
    }

    /** What is wrong with a fragment of a POM. */
    List<String> problems(String fragment) {
        Document xml;
        try {
            xml = parsed("<project>" + fragment + "</project>");
        } catch (IOException e) {
            return List.of("this is no XML: " + e.getMessage());
        }
        List<String> problems = new ArrayList<>();
        for (Element dependency : elements(xml, "dependency")) {
            String artifact = String.valueOf(child(dependency, "artifactId"));
            String version = child(dependency, "version");
            if ("dev.channelkit".equals(child(dependency, "groupId"))) {
                if (!Files.isRegularFile(repository.file(artifact).resolve("pom.xml"))) {
                    problems.add("there is no module " + artifact);
                }
                String ours = child(parent.getDocumentElement(), "version");
                if (version != null && !version.equals(ours)) {
                    problems.add(artifact + " is at " + ours + ", not " + version);
                }
            } else if (!isManaged(artifact, String.valueOf(version))) {
                problems.add("the parent has no " + artifact + " in version " + version);
            }
        }
        return problems;
    }

    private boolean isManaged(String artifact, String version) {
        return elements(parent, "dependency").stream()
                .filter(dependency -> artifact.equals(child(dependency, "artifactId")))
                .map(dependency -> String.valueOf(child(dependency, "version")))
                .anyMatch(managed -> version.equals(value(managed)));
    }

    private String value(String version) {
        String property = version.replaceAll("[${}]", "");
        return version.equals(property)
                ? version
                : elements(parent, property).get(0).getTextContent();
    }

    private static Document parsed(String xml) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static List<Element> elements(Document xml, String name) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < xml.getElementsByTagName(name).getLength(); i++) {
            found.add((Element) xml.getElementsByTagName(name).item(i));
        }
        return found;
    }

    private static @Nullable String child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node.getTextContent().strip();
            }
        }
        return null;
    }
}
