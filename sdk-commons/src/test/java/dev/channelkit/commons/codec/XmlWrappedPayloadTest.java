package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.operation.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that is the payload, wrapped in an element whose items have a name of their own. */
class XmlWrappedPayloadTest {
    private static final EnvelopeReader READER =
            EnvelopeReader.of(new Envelope(List.of("/Movements"), null, List.of(), List.of(), null, List.of()));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void isReadHoweverManyItemsThereAre(int items) {
        String one = "<SampleCustomer><id>%s</id><name>n</name></SampleCustomer>";
        StringBuilder content = new StringBuilder("<PageNumber>1</PageNumber><Movements>");
        for (int i = 1; i <= items; i++) {
            content.append(String.format(one, i));
        }

        Payload<List<SampleCustomer>> payload =
                list(content.append("</Movements>").toString());

        assertThat(payload.value()).hasSize(items).last().extracting(c -> c.id).isEqualTo(String.valueOf(items));
        assertThat(payload.received()).isEqualTo(items);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void isReadWhereEachItemIsAnElementOfItsOwn(int items) {
        Payload<List<SampleCustomer>> payload = list("<Movements><id>1</id><name>n</name></Movements>".repeat(items));

        assertThat(payload.value()).hasSize(items).extracting(c -> c.id).containsOnly("1");
        assertThat(payload.received()).isEqualTo(items);
    }

    @Test
    void isEmptyWhereTheWrapperIs() {
        assertThat(list("<Movements/>").value()).isEmpty();
    }

    private static Payload<List<SampleCustomer>> list(String content) {
        return READER.list(
                ("<response>" + content + "</response>").getBytes(StandardCharsets.UTF_8),
                SampleCustomer.codec(),
                ReadOptions.STRICT);
    }
}
