package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What the reader of documents gives, beside the platform's own decoding of the whole. */
class XmlReaderProperties {
    @Property
    void isWhatThePlatformDecodes(
            @ForAll("documents") byte[] document, @ForAll @IntRange(min = 1, max = 50) int chunk) {
        String expected = XmlText.clean(new String(document, StandardCharsets.UTF_8));

        assertThat(read(new XmlReader(document, 0, document.length), chunk)).isEqualTo(expected);
        assertThat(read(new XmlReader(amid(document), 2, 2 + document.length), chunk))
                .as("what stands around it is not looked at")
                .isEqualTo(expected);
    }

    @Property
    void isOverWhereItEnds(@ForAll("documents") byte[] document, @ForAll @IntRange(min = 2, max = 9) int chunk) {
        XmlReader reader = new XmlReader(document, 0, document.length);

        int length = read(reader, chunk).length();

        assertThat(reader.isOver(length)).isTrue();
        assertThat(reader.isOver(length - 1)).isFalse();
    }

    @Example
    void isNotOverBeforeAllIsRead() {
        XmlReader reader = new XmlReader("<a/>".getBytes(StandardCharsets.UTF_8), 0, 4);

        assertThat(reader.read(new char[3], 0, 3)).isEqualTo(2);
        assertThat(reader.isOver(4)).isFalse();
    }

    @Example
    void knowsEachCharacterThatXmlDoesNotHave() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x1_0010 || c >= 0x10_fff0 ? 1 : 251) {
            byte[] bytes = new StringBuilder()
                    .appendCodePoint(c)
                    .append('.')
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(read(new XmlReader(bytes, 0, bytes.length), 16))
                    .as("U+%X", c)
                    .isEqualTo(XmlText.clean(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    /** Pieces of UTF-8 and of what only resembles it: too long, cut off, halves of pairs, beyond the last character. */
    @Provide
    Arbitrary<byte[]> documents() {
        Arbitrary<byte[]> text = Arbitraries.strings().ofMaxLength(12).map(s -> s.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(6);
        Arbitrary<byte[]> odd = Arbitraries.of(
                new byte[] {(byte) 0xc1, (byte) 0x81},
                new byte[] {(byte) 0xe0, (byte) 0x9f, (byte) 0xbf},
                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                new byte[] {(byte) 0xef, (byte) 0xbf, (byte) 0xbe},
                new byte[] {(byte) 0xf0, (byte) 0x8f, (byte) 0xbf, (byte) 0xbf},
                new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
                new byte[] {(byte) 0xf0, (byte) 0x9f, (byte) 0x98, (byte) 0x80},
                new byte[] {(byte) 0xe2, (byte) 0x82},
                new byte[] {(byte) 0xff});
        Arbitrary<byte[]> ascii =
                Arbitraries.strings().ascii().ofMaxLength(60).map(s -> s.getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(text, ascii, any, odd).list().ofMaxSize(5).map(XmlReaderProperties::joined);
    }

    private static byte[] amid(byte[] document) {
        return joined(List.of(new byte[] {'a', (byte) 0xc3}, document, new byte[] {(byte) 0xa4, 'z'}));
    }

    private static byte[] joined(List<byte[]> pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pieces.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static String read(XmlReader reader, int chunk) {
        StringBuilder out = new StringBuilder();
        char[] buffer = new char[chunk + 2];
        for (int count = reader.read(buffer, 1, chunk); count >= 0; count = reader.read(buffer, 1, chunk)) {
            assertThat(count).isBetween(1, chunk);
            out.append(buffer, 1, count);
        }
        return out.toString();
    }
}
