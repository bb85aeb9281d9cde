package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.codec.RawValue;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * More fields than a word has bits.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Wide {
    static final FieldTable FIELDS = FieldTable.of(
                    "Wide", "field1", "field2", "field3", "field4", "field5", "field6", "field7", "field8", "field9",
                    "field10", "field11", "field12", "field13", "field14", "field15", "field16", "field17", "field18",
                    "field19", "field20", "field21", "field22", "field23", "field24", "field25", "field26", "field27",
                    "field28", "field29", "field30", "field31", "field32", "field33", "field34", "field35", "field36",
                    "field37", "field38", "field39", "field40", "field41", "field42", "field43", "field44", "field45",
                    "field46", "field47", "field48", "field49", "field50", "field51", "field52", "field53", "field54",
                    "field55", "field56", "field57", "field58", "field59", "field60", "field61", "field62", "field63",
                    "field64", "field65", "field66", "field67", "field68", "field69", "field70")
            .required(69);

    final FieldState state;
    final @Nullable String field1;
    final @Nullable String field2;
    final @Nullable String field3;
    final @Nullable String field4;
    final @Nullable String field5;
    final @Nullable String field6;
    final @Nullable String field7;
    final @Nullable String field8;
    final @Nullable String field9;
    final @Nullable String field10;
    final @Nullable String field11;
    final @Nullable String field12;
    final @Nullable String field13;
    final @Nullable String field14;
    final @Nullable String field15;
    final @Nullable String field16;
    final @Nullable String field17;
    final @Nullable String field18;
    final @Nullable String field19;
    final @Nullable String field20;
    final @Nullable String field21;
    final @Nullable String field22;
    final @Nullable String field23;
    final @Nullable String field24;
    final @Nullable String field25;
    final @Nullable String field26;
    final @Nullable String field27;
    final @Nullable String field28;
    final @Nullable String field29;
    final @Nullable String field30;
    final @Nullable String field31;
    final @Nullable String field32;
    final @Nullable String field33;
    final @Nullable String field34;
    final @Nullable String field35;
    final @Nullable String field36;
    final @Nullable String field37;
    final @Nullable String field38;
    final @Nullable String field39;
    final @Nullable String field40;
    final @Nullable String field41;
    final @Nullable String field42;
    final @Nullable String field43;
    final @Nullable String field44;
    final @Nullable String field45;
    final @Nullable String field46;
    final @Nullable String field47;
    final @Nullable String field48;
    final @Nullable String field49;
    final @Nullable String field50;
    final @Nullable String field51;
    final @Nullable String field52;
    final @Nullable String field53;
    final @Nullable String field54;
    final @Nullable String field55;
    final @Nullable String field56;
    final @Nullable String field57;
    final @Nullable String field58;
    final @Nullable String field59;
    final @Nullable String field60;
    final @Nullable String field61;
    final @Nullable String field62;
    final @Nullable String field63;
    final @Nullable String field64;
    final @Nullable String field65;
    final @Nullable String field66;
    final @Nullable String field67;
    final @Nullable String field68;
    final @Nullable String field69;
    final @Nullable String field70;

    Wide(Builder b) {
        state = b.state;
        field1 = b.field1;
        field2 = b.field2;
        field3 = b.field3;
        field4 = b.field4;
        field5 = b.field5;
        field6 = b.field6;
        field7 = b.field7;
        field8 = b.field8;
        field9 = b.field9;
        field10 = b.field10;
        field11 = b.field11;
        field12 = b.field12;
        field13 = b.field13;
        field14 = b.field14;
        field15 = b.field15;
        field16 = b.field16;
        field17 = b.field17;
        field18 = b.field18;
        field19 = b.field19;
        field20 = b.field20;
        field21 = b.field21;
        field22 = b.field22;
        field23 = b.field23;
        field24 = b.field24;
        field25 = b.field25;
        field26 = b.field26;
        field27 = b.field27;
        field28 = b.field28;
        field29 = b.field29;
        field30 = b.field30;
        field31 = b.field31;
        field32 = b.field32;
        field33 = b.field33;
        field34 = b.field34;
        field35 = b.field35;
        field36 = b.field36;
        field37 = b.field37;
        field38 = b.field38;
        field39 = b.field39;
        field40 = b.field40;
        field41 = b.field41;
        field42 = b.field42;
        field43 = b.field43;
        field44 = b.field44;
        field45 = b.field45;
        field46 = b.field46;
        field47 = b.field47;
        field48 = b.field48;
        field49 = b.field49;
        field50 = b.field50;
        field51 = b.field51;
        field52 = b.field52;
        field53 = b.field53;
        field54 = b.field54;
        field55 = b.field55;
        field56 = b.field56;
        field57 = b.field57;
        field58 = b.field58;
        field59 = b.field59;
        field60 = b.field60;
        field61 = b.field61;
        field62 = b.field62;
        field63 = b.field63;
        field64 = b.field64;
        field65 = b.field65;
        field66 = b.field66;
        field67 = b.field67;
        field68 = b.field68;
        field69 = b.field69;
        field70 = b.field70;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.field1 = field1;
        b.field2 = field2;
        b.field3 = field3;
        b.field4 = field4;
        b.field5 = field5;
        b.field6 = field6;
        b.field7 = field7;
        b.field8 = field8;
        b.field9 = field9;
        b.field10 = field10;
        b.field11 = field11;
        b.field12 = field12;
        b.field13 = field13;
        b.field14 = field14;
        b.field15 = field15;
        b.field16 = field16;
        b.field17 = field17;
        b.field18 = field18;
        b.field19 = field19;
        b.field20 = field20;
        b.field21 = field21;
        b.field22 = field22;
        b.field23 = field23;
        b.field24 = field24;
        b.field25 = field25;
        b.field26 = field26;
        b.field27 = field27;
        b.field28 = field28;
        b.field29 = field29;
        b.field30 = field30;
        b.field31 = field31;
        b.field32 = field32;
        b.field33 = field33;
        b.field34 = field34;
        b.field35 = field35;
        b.field36 = field36;
        b.field37 = field37;
        b.field38 = field38;
        b.field39 = field39;
        b.field40 = field40;
        b.field41 = field41;
        b.field42 = field42;
        b.field43 = field43;
        b.field44 = field44;
        b.field45 = field45;
        b.field46 = field46;
        b.field47 = field47;
        b.field48 = field48;
        b.field49 = field49;
        b.field50 = field50;
        b.field51 = field51;
        b.field52 = field52;
        b.field53 = field53;
        b.field54 = field54;
        b.field55 = field55;
        b.field56 = field56;
        b.field57 = field57;
        b.field58 = field58;
        b.field59 = field59;
        b.field60 = field60;
        b.field61 = field61;
        b.field62 = field62;
        b.field63 = field63;
        b.field64 = field64;
        b.field65 = field65;
        b.field66 = field66;
        b.field67 = field67;
        b.field68 = field68;
        b.field69 = field69;
        b.field70 = field70;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Wide> codec() {
        return WideCodec.INSTANCE;
    }

    /** Number 1. */
    public @Nullable String field1() {
        return field1;
    }

    /** Number 2. */
    public @Nullable String field2() {
        return field2;
    }

    /** Number 3. */
    public @Nullable String field3() {
        return field3;
    }

    /** Number 4. */
    public @Nullable String field4() {
        return field4;
    }

    /** Number 5. */
    public @Nullable String field5() {
        return field5;
    }

    /** Number 6. */
    public @Nullable String field6() {
        return field6;
    }

    /** Number 7. */
    public @Nullable String field7() {
        return field7;
    }

    /** Number 8. */
    public @Nullable String field8() {
        return field8;
    }

    /** Number 9. */
    public @Nullable String field9() {
        return field9;
    }

    /** Number 10. */
    public @Nullable String field10() {
        return field10;
    }

    /** Number 11. */
    public @Nullable String field11() {
        return field11;
    }

    /** Number 12. */
    public @Nullable String field12() {
        return field12;
    }

    /** Number 13. */
    public @Nullable String field13() {
        return field13;
    }

    /** Number 14. */
    public @Nullable String field14() {
        return field14;
    }

    /** Number 15. */
    public @Nullable String field15() {
        return field15;
    }

    /** Number 16. */
    public @Nullable String field16() {
        return field16;
    }

    /** Number 17. */
    public @Nullable String field17() {
        return field17;
    }

    /** Number 18. */
    public @Nullable String field18() {
        return field18;
    }

    /** Number 19. */
    public @Nullable String field19() {
        return field19;
    }

    /** Number 20. */
    public @Nullable String field20() {
        return field20;
    }

    /** Number 21. */
    public @Nullable String field21() {
        return field21;
    }

    /** Number 22. */
    public @Nullable String field22() {
        return field22;
    }

    /** Number 23. */
    public @Nullable String field23() {
        return field23;
    }

    /** Number 24. */
    public @Nullable String field24() {
        return field24;
    }

    /** Number 25. */
    public @Nullable String field25() {
        return field25;
    }

    /** Number 26. */
    public @Nullable String field26() {
        return field26;
    }

    /** Number 27. */
    public @Nullable String field27() {
        return field27;
    }

    /** Number 28. */
    public @Nullable String field28() {
        return field28;
    }

    /** Number 29. */
    public @Nullable String field29() {
        return field29;
    }

    /** Number 30. */
    public @Nullable String field30() {
        return field30;
    }

    /** Number 31. */
    public @Nullable String field31() {
        return field31;
    }

    /** Number 32. */
    public @Nullable String field32() {
        return field32;
    }

    /** Number 33. */
    public @Nullable String field33() {
        return field33;
    }

    /** Number 34. */
    public @Nullable String field34() {
        return field34;
    }

    /** Number 35. */
    public @Nullable String field35() {
        return field35;
    }

    /** Number 36. */
    public @Nullable String field36() {
        return field36;
    }

    /** Number 37. */
    public @Nullable String field37() {
        return field37;
    }

    /** Number 38. */
    public @Nullable String field38() {
        return field38;
    }

    /** Number 39. */
    public @Nullable String field39() {
        return field39;
    }

    /** Number 40. */
    public @Nullable String field40() {
        return field40;
    }

    /** Number 41. */
    public @Nullable String field41() {
        return field41;
    }

    /** Number 42. */
    public @Nullable String field42() {
        return field42;
    }

    /** Number 43. */
    public @Nullable String field43() {
        return field43;
    }

    /** Number 44. */
    public @Nullable String field44() {
        return field44;
    }

    /** Number 45. */
    public @Nullable String field45() {
        return field45;
    }

    /** Number 46. */
    public @Nullable String field46() {
        return field46;
    }

    /** Number 47. */
    public @Nullable String field47() {
        return field47;
    }

    /** Number 48. */
    public @Nullable String field48() {
        return field48;
    }

    /** Number 49. */
    public @Nullable String field49() {
        return field49;
    }

    /** Number 50. */
    public @Nullable String field50() {
        return field50;
    }

    /** Number 51. */
    public @Nullable String field51() {
        return field51;
    }

    /** Number 52. */
    public @Nullable String field52() {
        return field52;
    }

    /** Number 53. */
    public @Nullable String field53() {
        return field53;
    }

    /** Number 54. */
    public @Nullable String field54() {
        return field54;
    }

    /** Number 55. */
    public @Nullable String field55() {
        return field55;
    }

    /** Number 56. */
    public @Nullable String field56() {
        return field56;
    }

    /** Number 57. */
    public @Nullable String field57() {
        return field57;
    }

    /** Number 58. */
    public @Nullable String field58() {
        return field58;
    }

    /** Number 59. */
    public @Nullable String field59() {
        return field59;
    }

    /** Number 60. */
    public @Nullable String field60() {
        return field60;
    }

    /** Number 61. */
    public @Nullable String field61() {
        return field61;
    }

    /** Number 62. */
    public @Nullable String field62() {
        return field62;
    }

    /** Number 63. */
    public @Nullable String field63() {
        return field63;
    }

    /** Number 64. */
    public @Nullable String field64() {
        return field64;
    }

    /** Number 65. */
    public @Nullable String field65() {
        return field65;
    }

    /** Number 66. */
    public @Nullable String field66() {
        return field66;
    }

    /** Number 67. */
    public @Nullable String field67() {
        return field67;
    }

    /** Number 68. */
    public @Nullable String field68() {
        return field68;
    }

    /** Number 69. */
    public @Nullable String field69() {
        return field69;
    }

    /**
     * Number 70.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public String field70() {
        return MissingFieldException.require("Wide", "field70", field70);
    }

    /** Whether the field was on the wire or was set, be it to null: what tells absent from empty. */
    public boolean has(Field field) {
        return state.has(field.ordinal());
    }

    /** What came with it that the spec does not know, by wire name. */
    public Map<String, RawValue> unknownFields() {
        return state.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Wide that
                && state.equals(that.state)
                && Objects.equals(field1, that.field1)
                && Objects.equals(field2, that.field2)
                && Objects.equals(field3, that.field3)
                && Objects.equals(field4, that.field4)
                && Objects.equals(field5, that.field5)
                && Objects.equals(field6, that.field6)
                && Objects.equals(field7, that.field7)
                && Objects.equals(field8, that.field8)
                && Objects.equals(field9, that.field9)
                && Objects.equals(field10, that.field10)
                && Objects.equals(field11, that.field11)
                && Objects.equals(field12, that.field12)
                && Objects.equals(field13, that.field13)
                && Objects.equals(field14, that.field14)
                && Objects.equals(field15, that.field15)
                && Objects.equals(field16, that.field16)
                && Objects.equals(field17, that.field17)
                && Objects.equals(field18, that.field18)
                && Objects.equals(field19, that.field19)
                && Objects.equals(field20, that.field20)
                && Objects.equals(field21, that.field21)
                && Objects.equals(field22, that.field22)
                && Objects.equals(field23, that.field23)
                && Objects.equals(field24, that.field24)
                && Objects.equals(field25, that.field25)
                && Objects.equals(field26, that.field26)
                && Objects.equals(field27, that.field27)
                && Objects.equals(field28, that.field28)
                && Objects.equals(field29, that.field29)
                && Objects.equals(field30, that.field30)
                && Objects.equals(field31, that.field31)
                && Objects.equals(field32, that.field32)
                && Objects.equals(field33, that.field33)
                && Objects.equals(field34, that.field34)
                && Objects.equals(field35, that.field35)
                && Objects.equals(field36, that.field36)
                && Objects.equals(field37, that.field37)
                && Objects.equals(field38, that.field38)
                && Objects.equals(field39, that.field39)
                && Objects.equals(field40, that.field40)
                && Objects.equals(field41, that.field41)
                && Objects.equals(field42, that.field42)
                && Objects.equals(field43, that.field43)
                && Objects.equals(field44, that.field44)
                && Objects.equals(field45, that.field45)
                && Objects.equals(field46, that.field46)
                && Objects.equals(field47, that.field47)
                && Objects.equals(field48, that.field48)
                && Objects.equals(field49, that.field49)
                && Objects.equals(field50, that.field50)
                && Objects.equals(field51, that.field51)
                && Objects.equals(field52, that.field52)
                && Objects.equals(field53, that.field53)
                && Objects.equals(field54, that.field54)
                && Objects.equals(field55, that.field55)
                && Objects.equals(field56, that.field56)
                && Objects.equals(field57, that.field57)
                && Objects.equals(field58, that.field58)
                && Objects.equals(field59, that.field59)
                && Objects.equals(field60, that.field60)
                && Objects.equals(field61, that.field61)
                && Objects.equals(field62, that.field62)
                && Objects.equals(field63, that.field63)
                && Objects.equals(field64, that.field64)
                && Objects.equals(field65, that.field65)
                && Objects.equals(field66, that.field66)
                && Objects.equals(field67, that.field67)
                && Objects.equals(field68, that.field68)
                && Objects.equals(field69, that.field69)
                && Objects.equals(field70, that.field70);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                state, field1, field2, field3, field4, field5, field6, field7, field8, field9, field10, field11,
                field12, field13, field14, field15, field16, field17, field18, field19, field20, field21, field22,
                field23, field24, field25, field26, field27, field28, field29, field30, field31, field32, field33,
                field34, field35, field36, field37, field38, field39, field40, field41, field42, field43, field44,
                field45, field46, field47, field48, field49, field50, field51, field52, field53, field54, field55,
                field56, field57, field58, field59, field60, field61, field62, field63, field64, field65, field66,
                field67, field68, field69, field70);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Wide" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code field1} */
        FIELD1("field1"),
        /** {@code field2} */
        FIELD2("field2"),
        /** {@code field3} */
        FIELD3("field3"),
        /** {@code field4} */
        FIELD4("field4"),
        /** {@code field5} */
        FIELD5("field5"),
        /** {@code field6} */
        FIELD6("field6"),
        /** {@code field7} */
        FIELD7("field7"),
        /** {@code field8} */
        FIELD8("field8"),
        /** {@code field9} */
        FIELD9("field9"),
        /** {@code field10} */
        FIELD10("field10"),
        /** {@code field11} */
        FIELD11("field11"),
        /** {@code field12} */
        FIELD12("field12"),
        /** {@code field13} */
        FIELD13("field13"),
        /** {@code field14} */
        FIELD14("field14"),
        /** {@code field15} */
        FIELD15("field15"),
        /** {@code field16} */
        FIELD16("field16"),
        /** {@code field17} */
        FIELD17("field17"),
        /** {@code field18} */
        FIELD18("field18"),
        /** {@code field19} */
        FIELD19("field19"),
        /** {@code field20} */
        FIELD20("field20"),
        /** {@code field21} */
        FIELD21("field21"),
        /** {@code field22} */
        FIELD22("field22"),
        /** {@code field23} */
        FIELD23("field23"),
        /** {@code field24} */
        FIELD24("field24"),
        /** {@code field25} */
        FIELD25("field25"),
        /** {@code field26} */
        FIELD26("field26"),
        /** {@code field27} */
        FIELD27("field27"),
        /** {@code field28} */
        FIELD28("field28"),
        /** {@code field29} */
        FIELD29("field29"),
        /** {@code field30} */
        FIELD30("field30"),
        /** {@code field31} */
        FIELD31("field31"),
        /** {@code field32} */
        FIELD32("field32"),
        /** {@code field33} */
        FIELD33("field33"),
        /** {@code field34} */
        FIELD34("field34"),
        /** {@code field35} */
        FIELD35("field35"),
        /** {@code field36} */
        FIELD36("field36"),
        /** {@code field37} */
        FIELD37("field37"),
        /** {@code field38} */
        FIELD38("field38"),
        /** {@code field39} */
        FIELD39("field39"),
        /** {@code field40} */
        FIELD40("field40"),
        /** {@code field41} */
        FIELD41("field41"),
        /** {@code field42} */
        FIELD42("field42"),
        /** {@code field43} */
        FIELD43("field43"),
        /** {@code field44} */
        FIELD44("field44"),
        /** {@code field45} */
        FIELD45("field45"),
        /** {@code field46} */
        FIELD46("field46"),
        /** {@code field47} */
        FIELD47("field47"),
        /** {@code field48} */
        FIELD48("field48"),
        /** {@code field49} */
        FIELD49("field49"),
        /** {@code field50} */
        FIELD50("field50"),
        /** {@code field51} */
        FIELD51("field51"),
        /** {@code field52} */
        FIELD52("field52"),
        /** {@code field53} */
        FIELD53("field53"),
        /** {@code field54} */
        FIELD54("field54"),
        /** {@code field55} */
        FIELD55("field55"),
        /** {@code field56} */
        FIELD56("field56"),
        /** {@code field57} */
        FIELD57("field57"),
        /** {@code field58} */
        FIELD58("field58"),
        /** {@code field59} */
        FIELD59("field59"),
        /** {@code field60} */
        FIELD60("field60"),
        /** {@code field61} */
        FIELD61("field61"),
        /** {@code field62} */
        FIELD62("field62"),
        /** {@code field63} */
        FIELD63("field63"),
        /** {@code field64} */
        FIELD64("field64"),
        /** {@code field65} */
        FIELD65("field65"),
        /** {@code field66} */
        FIELD66("field66"),
        /** {@code field67} */
        FIELD67("field67"),
        /** {@code field68} */
        FIELD68("field68"),
        /** {@code field69} */
        FIELD69("field69"),
        /** {@code field70} */
        FIELD70("field70");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link Wide} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable String field1;

        @Nullable String field2;

        @Nullable String field3;

        @Nullable String field4;

        @Nullable String field5;

        @Nullable String field6;

        @Nullable String field7;

        @Nullable String field8;

        @Nullable String field9;

        @Nullable String field10;

        @Nullable String field11;

        @Nullable String field12;

        @Nullable String field13;

        @Nullable String field14;

        @Nullable String field15;

        @Nullable String field16;

        @Nullable String field17;

        @Nullable String field18;

        @Nullable String field19;

        @Nullable String field20;

        @Nullable String field21;

        @Nullable String field22;

        @Nullable String field23;

        @Nullable String field24;

        @Nullable String field25;

        @Nullable String field26;

        @Nullable String field27;

        @Nullable String field28;

        @Nullable String field29;

        @Nullable String field30;

        @Nullable String field31;

        @Nullable String field32;

        @Nullable String field33;

        @Nullable String field34;

        @Nullable String field35;

        @Nullable String field36;

        @Nullable String field37;

        @Nullable String field38;

        @Nullable String field39;

        @Nullable String field40;

        @Nullable String field41;

        @Nullable String field42;

        @Nullable String field43;

        @Nullable String field44;

        @Nullable String field45;

        @Nullable String field46;

        @Nullable String field47;

        @Nullable String field48;

        @Nullable String field49;

        @Nullable String field50;

        @Nullable String field51;

        @Nullable String field52;

        @Nullable String field53;

        @Nullable String field54;

        @Nullable String field55;

        @Nullable String field56;

        @Nullable String field57;

        @Nullable String field58;

        @Nullable String field59;

        @Nullable String field60;

        @Nullable String field61;

        @Nullable String field62;

        @Nullable String field63;

        @Nullable String field64;

        @Nullable String field65;

        @Nullable String field66;

        @Nullable String field67;

        @Nullable String field68;

        @Nullable String field69;

        @Nullable String field70;

        Builder() {}

        /** Number 1. */
        public Builder field1(String value) {
            field1 = Objects.requireNonNull(value, "field1");
            state = state.with(0);
            return this;
        }

        /** Sends {@code field1} as an explicit null. */
        public Builder clearField1() {
            field1 = null;
            state = state.with(0);
            return this;
        }

        /** Number 2. */
        public Builder field2(String value) {
            field2 = Objects.requireNonNull(value, "field2");
            state = state.with(1);
            return this;
        }

        /** Sends {@code field2} as an explicit null. */
        public Builder clearField2() {
            field2 = null;
            state = state.with(1);
            return this;
        }

        /** Number 3. */
        public Builder field3(String value) {
            field3 = Objects.requireNonNull(value, "field3");
            state = state.with(2);
            return this;
        }

        /** Sends {@code field3} as an explicit null. */
        public Builder clearField3() {
            field3 = null;
            state = state.with(2);
            return this;
        }

        /** Number 4. */
        public Builder field4(String value) {
            field4 = Objects.requireNonNull(value, "field4");
            state = state.with(3);
            return this;
        }

        /** Sends {@code field4} as an explicit null. */
        public Builder clearField4() {
            field4 = null;
            state = state.with(3);
            return this;
        }

        /** Number 5. */
        public Builder field5(String value) {
            field5 = Objects.requireNonNull(value, "field5");
            state = state.with(4);
            return this;
        }

        /** Sends {@code field5} as an explicit null. */
        public Builder clearField5() {
            field5 = null;
            state = state.with(4);
            return this;
        }

        /** Number 6. */
        public Builder field6(String value) {
            field6 = Objects.requireNonNull(value, "field6");
            state = state.with(5);
            return this;
        }

        /** Sends {@code field6} as an explicit null. */
        public Builder clearField6() {
            field6 = null;
            state = state.with(5);
            return this;
        }

        /** Number 7. */
        public Builder field7(String value) {
            field7 = Objects.requireNonNull(value, "field7");
            state = state.with(6);
            return this;
        }

        /** Sends {@code field7} as an explicit null. */
        public Builder clearField7() {
            field7 = null;
            state = state.with(6);
            return this;
        }

        /** Number 8. */
        public Builder field8(String value) {
            field8 = Objects.requireNonNull(value, "field8");
            state = state.with(7);
            return this;
        }

        /** Sends {@code field8} as an explicit null. */
        public Builder clearField8() {
            field8 = null;
            state = state.with(7);
            return this;
        }

        /** Number 9. */
        public Builder field9(String value) {
            field9 = Objects.requireNonNull(value, "field9");
            state = state.with(8);
            return this;
        }

        /** Sends {@code field9} as an explicit null. */
        public Builder clearField9() {
            field9 = null;
            state = state.with(8);
            return this;
        }

        /** Number 10. */
        public Builder field10(String value) {
            field10 = Objects.requireNonNull(value, "field10");
            state = state.with(9);
            return this;
        }

        /** Sends {@code field10} as an explicit null. */
        public Builder clearField10() {
            field10 = null;
            state = state.with(9);
            return this;
        }

        /** Number 11. */
        public Builder field11(String value) {
            field11 = Objects.requireNonNull(value, "field11");
            state = state.with(10);
            return this;
        }

        /** Sends {@code field11} as an explicit null. */
        public Builder clearField11() {
            field11 = null;
            state = state.with(10);
            return this;
        }

        /** Number 12. */
        public Builder field12(String value) {
            field12 = Objects.requireNonNull(value, "field12");
            state = state.with(11);
            return this;
        }

        /** Sends {@code field12} as an explicit null. */
        public Builder clearField12() {
            field12 = null;
            state = state.with(11);
            return this;
        }

        /** Number 13. */
        public Builder field13(String value) {
            field13 = Objects.requireNonNull(value, "field13");
            state = state.with(12);
            return this;
        }

        /** Sends {@code field13} as an explicit null. */
        public Builder clearField13() {
            field13 = null;
            state = state.with(12);
            return this;
        }

        /** Number 14. */
        public Builder field14(String value) {
            field14 = Objects.requireNonNull(value, "field14");
            state = state.with(13);
            return this;
        }

        /** Sends {@code field14} as an explicit null. */
        public Builder clearField14() {
            field14 = null;
            state = state.with(13);
            return this;
        }

        /** Number 15. */
        public Builder field15(String value) {
            field15 = Objects.requireNonNull(value, "field15");
            state = state.with(14);
            return this;
        }

        /** Sends {@code field15} as an explicit null. */
        public Builder clearField15() {
            field15 = null;
            state = state.with(14);
            return this;
        }

        /** Number 16. */
        public Builder field16(String value) {
            field16 = Objects.requireNonNull(value, "field16");
            state = state.with(15);
            return this;
        }

        /** Sends {@code field16} as an explicit null. */
        public Builder clearField16() {
            field16 = null;
            state = state.with(15);
            return this;
        }

        /** Number 17. */
        public Builder field17(String value) {
            field17 = Objects.requireNonNull(value, "field17");
            state = state.with(16);
            return this;
        }

        /** Sends {@code field17} as an explicit null. */
        public Builder clearField17() {
            field17 = null;
            state = state.with(16);
            return this;
        }

        /** Number 18. */
        public Builder field18(String value) {
            field18 = Objects.requireNonNull(value, "field18");
            state = state.with(17);
            return this;
        }

        /** Sends {@code field18} as an explicit null. */
        public Builder clearField18() {
            field18 = null;
            state = state.with(17);
            return this;
        }

        /** Number 19. */
        public Builder field19(String value) {
            field19 = Objects.requireNonNull(value, "field19");
            state = state.with(18);
            return this;
        }

        /** Sends {@code field19} as an explicit null. */
        public Builder clearField19() {
            field19 = null;
            state = state.with(18);
            return this;
        }

        /** Number 20. */
        public Builder field20(String value) {
            field20 = Objects.requireNonNull(value, "field20");
            state = state.with(19);
            return this;
        }

        /** Sends {@code field20} as an explicit null. */
        public Builder clearField20() {
            field20 = null;
            state = state.with(19);
            return this;
        }

        /** Number 21. */
        public Builder field21(String value) {
            field21 = Objects.requireNonNull(value, "field21");
            state = state.with(20);
            return this;
        }

        /** Sends {@code field21} as an explicit null. */
        public Builder clearField21() {
            field21 = null;
            state = state.with(20);
            return this;
        }

        /** Number 22. */
        public Builder field22(String value) {
            field22 = Objects.requireNonNull(value, "field22");
            state = state.with(21);
            return this;
        }

        /** Sends {@code field22} as an explicit null. */
        public Builder clearField22() {
            field22 = null;
            state = state.with(21);
            return this;
        }

        /** Number 23. */
        public Builder field23(String value) {
            field23 = Objects.requireNonNull(value, "field23");
            state = state.with(22);
            return this;
        }

        /** Sends {@code field23} as an explicit null. */
        public Builder clearField23() {
            field23 = null;
            state = state.with(22);
            return this;
        }

        /** Number 24. */
        public Builder field24(String value) {
            field24 = Objects.requireNonNull(value, "field24");
            state = state.with(23);
            return this;
        }

        /** Sends {@code field24} as an explicit null. */
        public Builder clearField24() {
            field24 = null;
            state = state.with(23);
            return this;
        }

        /** Number 25. */
        public Builder field25(String value) {
            field25 = Objects.requireNonNull(value, "field25");
            state = state.with(24);
            return this;
        }

        /** Sends {@code field25} as an explicit null. */
        public Builder clearField25() {
            field25 = null;
            state = state.with(24);
            return this;
        }

        /** Number 26. */
        public Builder field26(String value) {
            field26 = Objects.requireNonNull(value, "field26");
            state = state.with(25);
            return this;
        }

        /** Sends {@code field26} as an explicit null. */
        public Builder clearField26() {
            field26 = null;
            state = state.with(25);
            return this;
        }

        /** Number 27. */
        public Builder field27(String value) {
            field27 = Objects.requireNonNull(value, "field27");
            state = state.with(26);
            return this;
        }

        /** Sends {@code field27} as an explicit null. */
        public Builder clearField27() {
            field27 = null;
            state = state.with(26);
            return this;
        }

        /** Number 28. */
        public Builder field28(String value) {
            field28 = Objects.requireNonNull(value, "field28");
            state = state.with(27);
            return this;
        }

        /** Sends {@code field28} as an explicit null. */
        public Builder clearField28() {
            field28 = null;
            state = state.with(27);
            return this;
        }

        /** Number 29. */
        public Builder field29(String value) {
            field29 = Objects.requireNonNull(value, "field29");
            state = state.with(28);
            return this;
        }

        /** Sends {@code field29} as an explicit null. */
        public Builder clearField29() {
            field29 = null;
            state = state.with(28);
            return this;
        }

        /** Number 30. */
        public Builder field30(String value) {
            field30 = Objects.requireNonNull(value, "field30");
            state = state.with(29);
            return this;
        }

        /** Sends {@code field30} as an explicit null. */
        public Builder clearField30() {
            field30 = null;
            state = state.with(29);
            return this;
        }

        /** Number 31. */
        public Builder field31(String value) {
            field31 = Objects.requireNonNull(value, "field31");
            state = state.with(30);
            return this;
        }

        /** Sends {@code field31} as an explicit null. */
        public Builder clearField31() {
            field31 = null;
            state = state.with(30);
            return this;
        }

        /** Number 32. */
        public Builder field32(String value) {
            field32 = Objects.requireNonNull(value, "field32");
            state = state.with(31);
            return this;
        }

        /** Sends {@code field32} as an explicit null. */
        public Builder clearField32() {
            field32 = null;
            state = state.with(31);
            return this;
        }

        /** Number 33. */
        public Builder field33(String value) {
            field33 = Objects.requireNonNull(value, "field33");
            state = state.with(32);
            return this;
        }

        /** Sends {@code field33} as an explicit null. */
        public Builder clearField33() {
            field33 = null;
            state = state.with(32);
            return this;
        }

        /** Number 34. */
        public Builder field34(String value) {
            field34 = Objects.requireNonNull(value, "field34");
            state = state.with(33);
            return this;
        }

        /** Sends {@code field34} as an explicit null. */
        public Builder clearField34() {
            field34 = null;
            state = state.with(33);
            return this;
        }

        /** Number 35. */
        public Builder field35(String value) {
            field35 = Objects.requireNonNull(value, "field35");
            state = state.with(34);
            return this;
        }

        /** Sends {@code field35} as an explicit null. */
        public Builder clearField35() {
            field35 = null;
            state = state.with(34);
            return this;
        }

        /** Number 36. */
        public Builder field36(String value) {
            field36 = Objects.requireNonNull(value, "field36");
            state = state.with(35);
            return this;
        }

        /** Sends {@code field36} as an explicit null. */
        public Builder clearField36() {
            field36 = null;
            state = state.with(35);
            return this;
        }

        /** Number 37. */
        public Builder field37(String value) {
            field37 = Objects.requireNonNull(value, "field37");
            state = state.with(36);
            return this;
        }

        /** Sends {@code field37} as an explicit null. */
        public Builder clearField37() {
            field37 = null;
            state = state.with(36);
            return this;
        }

        /** Number 38. */
        public Builder field38(String value) {
            field38 = Objects.requireNonNull(value, "field38");
            state = state.with(37);
            return this;
        }

        /** Sends {@code field38} as an explicit null. */
        public Builder clearField38() {
            field38 = null;
            state = state.with(37);
            return this;
        }

        /** Number 39. */
        public Builder field39(String value) {
            field39 = Objects.requireNonNull(value, "field39");
            state = state.with(38);
            return this;
        }

        /** Sends {@code field39} as an explicit null. */
        public Builder clearField39() {
            field39 = null;
            state = state.with(38);
            return this;
        }

        /** Number 40. */
        public Builder field40(String value) {
            field40 = Objects.requireNonNull(value, "field40");
            state = state.with(39);
            return this;
        }

        /** Sends {@code field40} as an explicit null. */
        public Builder clearField40() {
            field40 = null;
            state = state.with(39);
            return this;
        }

        /** Number 41. */
        public Builder field41(String value) {
            field41 = Objects.requireNonNull(value, "field41");
            state = state.with(40);
            return this;
        }

        /** Sends {@code field41} as an explicit null. */
        public Builder clearField41() {
            field41 = null;
            state = state.with(40);
            return this;
        }

        /** Number 42. */
        public Builder field42(String value) {
            field42 = Objects.requireNonNull(value, "field42");
            state = state.with(41);
            return this;
        }

        /** Sends {@code field42} as an explicit null. */
        public Builder clearField42() {
            field42 = null;
            state = state.with(41);
            return this;
        }

        /** Number 43. */
        public Builder field43(String value) {
            field43 = Objects.requireNonNull(value, "field43");
            state = state.with(42);
            return this;
        }

        /** Sends {@code field43} as an explicit null. */
        public Builder clearField43() {
            field43 = null;
            state = state.with(42);
            return this;
        }

        /** Number 44. */
        public Builder field44(String value) {
            field44 = Objects.requireNonNull(value, "field44");
            state = state.with(43);
            return this;
        }

        /** Sends {@code field44} as an explicit null. */
        public Builder clearField44() {
            field44 = null;
            state = state.with(43);
            return this;
        }

        /** Number 45. */
        public Builder field45(String value) {
            field45 = Objects.requireNonNull(value, "field45");
            state = state.with(44);
            return this;
        }

        /** Sends {@code field45} as an explicit null. */
        public Builder clearField45() {
            field45 = null;
            state = state.with(44);
            return this;
        }

        /** Number 46. */
        public Builder field46(String value) {
            field46 = Objects.requireNonNull(value, "field46");
            state = state.with(45);
            return this;
        }

        /** Sends {@code field46} as an explicit null. */
        public Builder clearField46() {
            field46 = null;
            state = state.with(45);
            return this;
        }

        /** Number 47. */
        public Builder field47(String value) {
            field47 = Objects.requireNonNull(value, "field47");
            state = state.with(46);
            return this;
        }

        /** Sends {@code field47} as an explicit null. */
        public Builder clearField47() {
            field47 = null;
            state = state.with(46);
            return this;
        }

        /** Number 48. */
        public Builder field48(String value) {
            field48 = Objects.requireNonNull(value, "field48");
            state = state.with(47);
            return this;
        }

        /** Sends {@code field48} as an explicit null. */
        public Builder clearField48() {
            field48 = null;
            state = state.with(47);
            return this;
        }

        /** Number 49. */
        public Builder field49(String value) {
            field49 = Objects.requireNonNull(value, "field49");
            state = state.with(48);
            return this;
        }

        /** Sends {@code field49} as an explicit null. */
        public Builder clearField49() {
            field49 = null;
            state = state.with(48);
            return this;
        }

        /** Number 50. */
        public Builder field50(String value) {
            field50 = Objects.requireNonNull(value, "field50");
            state = state.with(49);
            return this;
        }

        /** Sends {@code field50} as an explicit null. */
        public Builder clearField50() {
            field50 = null;
            state = state.with(49);
            return this;
        }

        /** Number 51. */
        public Builder field51(String value) {
            field51 = Objects.requireNonNull(value, "field51");
            state = state.with(50);
            return this;
        }

        /** Sends {@code field51} as an explicit null. */
        public Builder clearField51() {
            field51 = null;
            state = state.with(50);
            return this;
        }

        /** Number 52. */
        public Builder field52(String value) {
            field52 = Objects.requireNonNull(value, "field52");
            state = state.with(51);
            return this;
        }

        /** Sends {@code field52} as an explicit null. */
        public Builder clearField52() {
            field52 = null;
            state = state.with(51);
            return this;
        }

        /** Number 53. */
        public Builder field53(String value) {
            field53 = Objects.requireNonNull(value, "field53");
            state = state.with(52);
            return this;
        }

        /** Sends {@code field53} as an explicit null. */
        public Builder clearField53() {
            field53 = null;
            state = state.with(52);
            return this;
        }

        /** Number 54. */
        public Builder field54(String value) {
            field54 = Objects.requireNonNull(value, "field54");
            state = state.with(53);
            return this;
        }

        /** Sends {@code field54} as an explicit null. */
        public Builder clearField54() {
            field54 = null;
            state = state.with(53);
            return this;
        }

        /** Number 55. */
        public Builder field55(String value) {
            field55 = Objects.requireNonNull(value, "field55");
            state = state.with(54);
            return this;
        }

        /** Sends {@code field55} as an explicit null. */
        public Builder clearField55() {
            field55 = null;
            state = state.with(54);
            return this;
        }

        /** Number 56. */
        public Builder field56(String value) {
            field56 = Objects.requireNonNull(value, "field56");
            state = state.with(55);
            return this;
        }

        /** Sends {@code field56} as an explicit null. */
        public Builder clearField56() {
            field56 = null;
            state = state.with(55);
            return this;
        }

        /** Number 57. */
        public Builder field57(String value) {
            field57 = Objects.requireNonNull(value, "field57");
            state = state.with(56);
            return this;
        }

        /** Sends {@code field57} as an explicit null. */
        public Builder clearField57() {
            field57 = null;
            state = state.with(56);
            return this;
        }

        /** Number 58. */
        public Builder field58(String value) {
            field58 = Objects.requireNonNull(value, "field58");
            state = state.with(57);
            return this;
        }

        /** Sends {@code field58} as an explicit null. */
        public Builder clearField58() {
            field58 = null;
            state = state.with(57);
            return this;
        }

        /** Number 59. */
        public Builder field59(String value) {
            field59 = Objects.requireNonNull(value, "field59");
            state = state.with(58);
            return this;
        }

        /** Sends {@code field59} as an explicit null. */
        public Builder clearField59() {
            field59 = null;
            state = state.with(58);
            return this;
        }

        /** Number 60. */
        public Builder field60(String value) {
            field60 = Objects.requireNonNull(value, "field60");
            state = state.with(59);
            return this;
        }

        /** Sends {@code field60} as an explicit null. */
        public Builder clearField60() {
            field60 = null;
            state = state.with(59);
            return this;
        }

        /** Number 61. */
        public Builder field61(String value) {
            field61 = Objects.requireNonNull(value, "field61");
            state = state.with(60);
            return this;
        }

        /** Sends {@code field61} as an explicit null. */
        public Builder clearField61() {
            field61 = null;
            state = state.with(60);
            return this;
        }

        /** Number 62. */
        public Builder field62(String value) {
            field62 = Objects.requireNonNull(value, "field62");
            state = state.with(61);
            return this;
        }

        /** Sends {@code field62} as an explicit null. */
        public Builder clearField62() {
            field62 = null;
            state = state.with(61);
            return this;
        }

        /** Number 63. */
        public Builder field63(String value) {
            field63 = Objects.requireNonNull(value, "field63");
            state = state.with(62);
            return this;
        }

        /** Sends {@code field63} as an explicit null. */
        public Builder clearField63() {
            field63 = null;
            state = state.with(62);
            return this;
        }

        /** Number 64. */
        public Builder field64(String value) {
            field64 = Objects.requireNonNull(value, "field64");
            state = state.with(63);
            return this;
        }

        /** Sends {@code field64} as an explicit null. */
        public Builder clearField64() {
            field64 = null;
            state = state.with(63);
            return this;
        }

        /** Number 65. */
        public Builder field65(String value) {
            field65 = Objects.requireNonNull(value, "field65");
            state = state.with(64);
            return this;
        }

        /** Sends {@code field65} as an explicit null. */
        public Builder clearField65() {
            field65 = null;
            state = state.with(64);
            return this;
        }

        /** Number 66. */
        public Builder field66(String value) {
            field66 = Objects.requireNonNull(value, "field66");
            state = state.with(65);
            return this;
        }

        /** Sends {@code field66} as an explicit null. */
        public Builder clearField66() {
            field66 = null;
            state = state.with(65);
            return this;
        }

        /** Number 67. */
        public Builder field67(String value) {
            field67 = Objects.requireNonNull(value, "field67");
            state = state.with(66);
            return this;
        }

        /** Sends {@code field67} as an explicit null. */
        public Builder clearField67() {
            field67 = null;
            state = state.with(66);
            return this;
        }

        /** Number 68. */
        public Builder field68(String value) {
            field68 = Objects.requireNonNull(value, "field68");
            state = state.with(67);
            return this;
        }

        /** Sends {@code field68} as an explicit null. */
        public Builder clearField68() {
            field68 = null;
            state = state.with(67);
            return this;
        }

        /** Number 69. */
        public Builder field69(String value) {
            field69 = Objects.requireNonNull(value, "field69");
            state = state.with(68);
            return this;
        }

        /** Sends {@code field69} as an explicit null. */
        public Builder clearField69() {
            field69 = null;
            state = state.with(68);
            return this;
        }

        /** Number 70. */
        public Builder field70(String value) {
            field70 = Objects.requireNonNull(value, "field70");
            state = state.with(69);
            return this;
        }

        public Wide build() {
            return new Wide(this);
        }
    }
}
