package dev.channelkit.golden.model;

import dev.channelkit.commons.query.sql.SqlDateField;
import dev.channelkit.commons.query.sql.SqlEntity;
import dev.channelkit.commons.query.sql.SqlFlagField;
import dev.channelkit.commons.query.sql.SqlIdField;
import dev.channelkit.commons.query.sql.SqlNumberField;
import dev.channelkit.commons.query.sql.SqlTextField;
import dev.channelkit.commons.query.sql.SqlTimeField;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The fields by which {@link Thing} is selected, compared and ordered. Those that a tenant added are made by name: {@link
 * dev.channelkit.commons.query.sql.SqlField#text(String)}.
 */
@Generated("dev.channelkit.codegen")
public final class ThingFields {
    /** The entity, {@code THING} on the wire. */
    public static final SqlEntity<Thing> ENTITY = SqlEntity.of("THING", Thing.codec(), List.of("SerialNumber"));

    /** The id. */
    public static final SqlIdField ID = new SqlIdField("Id");

    /** Whose it is. */
    public static final SqlIdField OWNER_ID = new SqlIdField("OwnerId");

    /** Its number. */
    public static final SqlTextField SERIAL_NUMBER = new SqlTextField("SerialNumber");

    /** Where it stands. */
    public static final SqlTextField STATE = new SqlTextField("State");

    /** How heavy it is. */
    public static final SqlNumberField WEIGHT = new SqlNumberField("Weight");

    /** Its place. */
    public static final SqlNumberField RANK = new SqlNumberField("Rank");

    /** Whether it is on. */
    public static final SqlFlagField ENABLED = new SqlFlagField("Enabled");

    /** When it was made. */
    public static final SqlTimeField CREATED = new SqlTimeField("Created");

    /** On what day. */
    public static final SqlDateField MADE_ON = new SqlDateField("MadeOn");

    /** Called as the constant of the entity is. */
    public static final SqlTextField ENTITY_2 = new SqlTextField("Entity");

    private ThingFields() {}
}
