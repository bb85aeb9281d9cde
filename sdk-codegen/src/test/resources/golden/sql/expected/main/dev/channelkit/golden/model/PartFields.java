package dev.channelkit.golden.model;

import dev.channelkit.commons.query.sql.SqlEntity;
import dev.channelkit.commons.query.sql.SqlIdField;
import dev.channelkit.commons.query.sql.SqlTextField;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The fields by which {@link Part} is selected, compared and ordered. Those that a tenant added are made by name: {@link
 * dev.channelkit.commons.query.sql.SqlField#text(String)}.
 */
@Generated("dev.channelkit.codegen")
public final class PartFields {
    /** The entity, {@code THING_PART} on the wire. */
    public static final SqlEntity<Part> ENTITY = SqlEntity.of("THING_PART", Part.codec(), List.of());

    /** The id. */
    public static final SqlIdField ID = new SqlIdField("Id");

    /** What kind. */
    public static final SqlTextField KIND = new SqlTextField("Kind");

    private PartFields() {}
}
