package dev.channelkit.golden.model;

import dev.channelkit.commons.query.bracket.BracketField;
import dev.channelkit.commons.query.bracket.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.annotation.processing.Generated;

/** The fields by which lists of {@link Thing} can be filtered and sorted. */
@Generated("dev.channelkit.codegen")
public final class ThingFields {
    /** The id. */
    public static final TextField<Thing> ID = BracketField.text("id");

    /** The name. */
    public static final TextField<Thing> NAME = BracketField.text("name");

    /** When it was made. For filters only. */
    public static final BracketField<Thing, LocalDate> MADE = BracketField.date("made");

    /** Its price. For filters only. */
    public static final BracketField<Thing, BigDecimal> PRICE = BracketField.decimal("price");

    /** How many there are. For filters only. */
    public static final BracketField<Thing, Long> COUNT = BracketField.int64("count");

    /** A colour. For filters only. */
    public static final BracketField<Thing, Colour> COLOUR = BracketField.open("colour", Colour::value);

    /** Its size. For sorting only. */
    public static final BracketField<Thing, Integer> SIZE = BracketField.int32("size");

    private ThingFields() {}

    /**
     * A field that the spec does not know.
     *
     * @throws dev.channelkit.commons.error.InvalidRequestException if the name could not be a field's: blank, or with a character that means something in a query
     */
    public static TextField<Thing> field(String name) {
        return BracketField.text(name);
    }

    /** A field that the tenant named, below {@code customFields}. */
    public static TextField<Thing> customFields(String name) {
        return BracketField.text("customFields." + name);
    }
}
