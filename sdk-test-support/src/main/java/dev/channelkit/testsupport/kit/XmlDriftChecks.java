package dev.channelkit.testsupport.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.codec.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What has to be so of one example of an answer where it comes in XML. */
final class XmlDriftChecks<C extends AutoCloseable> {
    private static final Pattern FIELD = Pattern.compile("<" + Drifted.FIELD + ">([^<]*)</" + Drifted.FIELD + ">");
    private static final Pattern VALUE = Pattern.compile(Drifted.VALUE + "\\d+");

    private final DriftedCall<C> call;

    XmlDriftChecks(DriftedCall<C> call) {
        this.call = call;
    }

    List<KitTest> all() {
        return List.of(
                call.test("unknown elements at every depth survive in XML", this::unknownElements),
                call.test("unknown values of enumerations survive in XML", this::unknownValues));
    }

    private void unknownElements() {
        String plain = written(read(call.payload()));
        assertThat(call.drifts()).as("drift of the spec's own example").isEmpty();
        Drifted drifted = Drifted.texts(call.payload(), call.schema());

        List<Object> items = read(drifted.payload());
        String written = written(items);

        assertThat(found(FIELD, written)).containsExactlyInAnyOrderElementsOf(texts(drifted));
        assertThat(FIELD.matcher(written).replaceAll("")).isEqualTo(plain);
        assertThat(Models.holding(items, Drifted.FIELD)).isEqualTo(drifted.models());
        assertThat(call.drifts()).hasSize(drifted.closed());
    }

    private void unknownValues() {
        Drifted drifted = Drifted.values(call.payload(), call.schema());
        if (drifted.put().isEmpty()) {
            return; // nothing is enumerated
        }

        String written = written(read(drifted.payload()));

        assertThat(found(VALUE, written)).containsExactlyInAnyOrderElementsOf(texts(drifted));
        assertThat(call.drifts()).as("a value that no spec knows is no drift").isEmpty();
    }

    private List<Object> read(JsonNode payload) {
        return call.read(payload, whole -> XmlForm.of(call.operation(), call.status(), whole), Format.XML, false);
    }

    private static String written(List<Object> items) {
        List<String> written = new ArrayList<>();
        items.forEach(item -> written.add(Xml.write(item, Models.codec(item), "item")));
        return String.join("\n", written);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.groupCount() == 0 ? match.group() : match.group(1))
                .toList();
    }

    private static List<String> texts(Drifted drifted) {
        return drifted.put().values().stream().map(JsonNode::asText).toList();
    }
}
