package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import dev.channelkit.commons.operation.Envelope;
import java.util.ArrayList;
import java.util.List;

/** Looks for the code and the text of an error at any depth, by the last names of the places that the envelope has for them. */
final class XmlErrorSearch {
    private final Envelope envelope;
    private final EnvelopeParts parts;

    XmlErrorSearch(Envelope envelope, EnvelopeParts parts) {
        this.envelope = envelope;
        this.parts = parts;
    }

    /** Gives what it finds to the parts; the element that comes first wins among those of one name. */
    void run(XmlTokens tokens) {
        List<Found> found = new ArrayList<>();
        collect(tokens, found);
        tell(found, envelope.code());
        tell(found, envelope.message());
    }

    private record Found(String name, String text) {}

    private void tell(List<Found> found, List<String> pointers) {
        for (String pointer : pointers) {
            String name = pointer.substring(pointer.lastIndexOf('/') + 1);
            for (Found element : found) {
                if (element.name.equals(name)) {
                    parts.scalar(EnvelopePlace.ofError(envelope).descendant(pointer), element.text);
                    return;
                }
            }
        }
    }

    private static void collect(XmlTokens tokens, List<Found> found) {
        if (tokens.kind() != Kind.OBJECT) {
            tokens.skip();
            return;
        }
        tokens.beginObject();
        while (tokens.more()) {
            String name = tokens.name();
            if (tokens.kind() == Kind.TEXT) {
                String text = tokens.peekText();
                if (!text.isBlank()) {
                    found.add(new Found(name, text));
                }
            }
            collect(tokens, found);
        }
        tokens.endObject();
    }
}
