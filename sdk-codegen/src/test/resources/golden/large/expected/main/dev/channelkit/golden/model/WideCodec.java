package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Wide}. */
@Generated("dev.channelkit.codegen")
final class WideCodec implements Codec<Wide> {
    static final WideCodec INSTANCE = new WideCodec();

    private WideCodec() {}

    @Override
    public String typeName() {
        return "Wide";
    }

    @Override
    public @Nullable Wide read(WireReader in) {
        Wide.Builder b = new Wide.Builder();
        in.begin(Wide.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> b.field1 = in.text();
                case 1 -> b.field2 = in.text();
                case 2 -> b.field3 = in.text();
                case 3 -> b.field4 = in.text();
                case 4 -> b.field5 = in.text();
                case 5 -> b.field6 = in.text();
                case 6 -> b.field7 = in.text();
                case 7 -> b.field8 = in.text();
                case 8 -> b.field9 = in.text();
                case 9 -> b.field10 = in.text();
                case 10 -> b.field11 = in.text();
                case 11 -> b.field12 = in.text();
                case 12 -> b.field13 = in.text();
                case 13 -> b.field14 = in.text();
                case 14 -> b.field15 = in.text();
                case 15 -> b.field16 = in.text();
                case 16 -> b.field17 = in.text();
                case 17 -> b.field18 = in.text();
                case 18 -> b.field19 = in.text();
                case 19 -> b.field20 = in.text();
                case 20 -> b.field21 = in.text();
                case 21 -> b.field22 = in.text();
                case 22 -> b.field23 = in.text();
                case 23 -> b.field24 = in.text();
                case 24 -> b.field25 = in.text();
                case 25 -> b.field26 = in.text();
                case 26 -> b.field27 = in.text();
                case 27 -> b.field28 = in.text();
                case 28 -> b.field29 = in.text();
                case 29 -> b.field30 = in.text();
                case 30 -> b.field31 = in.text();
                case 31 -> b.field32 = in.text();
                case 32 -> b.field33 = in.text();
                case 33 -> b.field34 = in.text();
                case 34 -> b.field35 = in.text();
                case 35 -> b.field36 = in.text();
                case 36 -> b.field37 = in.text();
                case 37 -> b.field38 = in.text();
                case 38 -> b.field39 = in.text();
                case 39 -> b.field40 = in.text();
                case 40 -> b.field41 = in.text();
                case 41 -> b.field42 = in.text();
                case 42 -> b.field43 = in.text();
                case 43 -> b.field44 = in.text();
                case 44 -> b.field45 = in.text();
                case 45 -> b.field46 = in.text();
                case 46 -> b.field47 = in.text();
                case 47 -> b.field48 = in.text();
                case 48 -> b.field49 = in.text();
                case 49 -> b.field50 = in.text();
                case 50 -> b.field51 = in.text();
                case 51 -> b.field52 = in.text();
                case 52 -> b.field53 = in.text();
                case 53 -> b.field54 = in.text();
                case 54 -> b.field55 = in.text();
                case 55 -> b.field56 = in.text();
                case 56 -> b.field57 = in.text();
                case 57 -> b.field58 = in.text();
                case 58 -> b.field59 = in.text();
                case 59 -> b.field60 = in.text();
                case 60 -> b.field61 = in.text();
                case 61 -> b.field62 = in.text();
                case 62 -> b.field63 = in.text();
                case 63 -> b.field64 = in.text();
                case 64 -> b.field65 = in.text();
                case 65 -> b.field66 = in.text();
                case 66 -> b.field67 = in.text();
                case 67 -> b.field68 = in.text();
                case 68 -> b.field69 = in.text();
                case 69 -> b.field70 = in.text();
                default -> throw new AssertionError(field);
            }
        }
        b.state = in.end();
        return new Wide(b);
    }

    @Override
    public void write(Wide value, WireWriter out) {
        out.begin(Wide.FIELDS, value.state);
        out.text(0, value.field1);
        out.text(1, value.field2);
        out.text(2, value.field3);
        out.text(3, value.field4);
        out.text(4, value.field5);
        out.text(5, value.field6);
        out.text(6, value.field7);
        out.text(7, value.field8);
        out.text(8, value.field9);
        out.text(9, value.field10);
        out.text(10, value.field11);
        out.text(11, value.field12);
        out.text(12, value.field13);
        out.text(13, value.field14);
        out.text(14, value.field15);
        out.text(15, value.field16);
        out.text(16, value.field17);
        out.text(17, value.field18);
        out.text(18, value.field19);
        out.text(19, value.field20);
        out.text(20, value.field21);
        out.text(21, value.field22);
        out.text(22, value.field23);
        out.text(23, value.field24);
        out.text(24, value.field25);
        out.text(25, value.field26);
        out.text(26, value.field27);
        out.text(27, value.field28);
        out.text(28, value.field29);
        out.text(29, value.field30);
        out.text(30, value.field31);
        out.text(31, value.field32);
        out.text(32, value.field33);
        out.text(33, value.field34);
        out.text(34, value.field35);
        out.text(35, value.field36);
        out.text(36, value.field37);
        out.text(37, value.field38);
        out.text(38, value.field39);
        out.text(39, value.field40);
        out.text(40, value.field41);
        out.text(41, value.field42);
        out.text(42, value.field43);
        out.text(43, value.field44);
        out.text(44, value.field45);
        out.text(45, value.field46);
        out.text(46, value.field47);
        out.text(47, value.field48);
        out.text(48, value.field49);
        out.text(49, value.field50);
        out.text(50, value.field51);
        out.text(51, value.field52);
        out.text(52, value.field53);
        out.text(53, value.field54);
        out.text(54, value.field55);
        out.text(55, value.field56);
        out.text(56, value.field57);
        out.text(57, value.field58);
        out.text(58, value.field59);
        out.text(59, value.field60);
        out.text(60, value.field61);
        out.text(61, value.field62);
        out.text(62, value.field63);
        out.text(63, value.field64);
        out.text(64, value.field65);
        out.text(65, value.field66);
        out.text(66, value.field67);
        out.text(67, value.field68);
        out.text(68, value.field69);
        out.text(69, value.field70);
        out.end();
    }
}
