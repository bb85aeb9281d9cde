package dev.channelkit.golden.model;

import dev.channelkit.commons.query.odata.OdataField;
import dev.channelkit.commons.query.odata.TextField;
import dev.channelkit.commons.query.odata.TimeField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.annotation.processing.Generated;

/** The fields by which lists of {@link Thing} can be filtered and ordered. */
@Generated("dev.channelkit.codegen")
public final class ThingFields {
    /** The id. For filters only. */
    public static final OdataField<Thing, Long> ID = OdataField.int64("id");

    /** The name. */
    public static final TextField<Thing> NAME = OdataField.text("name");

    /** Where it stands. For filters only. */
    public static final OdataField<Thing, State> STATE = OdataField.open("state", State::value);

    /** How much of it. For filters only. */
    public static final OdataField<Thing, BigDecimal> LIMIT = OdataField.decimal("limit");

    /** Whether it is on. For filters only. */
    public static final OdataField<Thing, Boolean> ENABLED = OdataField.bool("enabled");

    /** When it was entered. */
    public static final TimeField<Thing, OffsetDateTime> CREATED_AT = OdataField.dateTime("createdAt");

    /** When it was made. For filters only. */
    public static final TimeField<Thing, LocalDate> MADE_ON = OdataField.date("madeOn");

    private ThingFields() {}

    /**
     * A field that the spec does not know.
     *
     * @throws dev.channelkit.commons.error.InvalidRequestException if the name could not be a field's: blank, or with a character that means something in a query
     */
    public static TextField<Thing> field(String name) {
        return OdataField.text(name);
    }
}
