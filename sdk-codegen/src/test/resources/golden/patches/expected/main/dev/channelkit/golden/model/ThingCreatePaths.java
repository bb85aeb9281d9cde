package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.patch.PatchPath;
import java.math.BigDecimal;
import java.util.List;
import javax.annotation.processing.Generated;

/** The places that a {@link dev.channelkit.commons.patch.JsonPatch} of {@link ThingCreate} may name; {@link PatchPath#named} for others. */
@Generated("dev.channelkit.codegen")
public final class ThingCreatePaths {
    /** The name. */
    public static final PatchPath<ThingCreate, String> NAME = PatchPath.of(Scalars.TEXT, "name");

    /** How much of it. */
    public static final PatchPath<ThingCreate, BigDecimal> LIMIT = PatchPath.of(Scalars.DECIMAL, "limit");

    /** What is said of it. */
    public static final PatchPath<ThingCreate, List<String>> TAGS = PatchPath.of(Scalars.listOf(Scalars.TEXT), "tags");

    /** What opens it. */
    public static final PatchPath<ThingCreate, String> PIN =
            PatchPath.<ThingCreate, String>of(Scalars.TEXT, "pin").secret();

    /** Where it stands. */
    public static final PatchPath<ThingCreate, Address> ADDRESS = PatchPath.of(Address.codec(), "address");

    /** The town. */
    public static final PatchPath<ThingCreate, String> ADDRESS_CITY = PatchPath.of(Scalars.TEXT, "address", "city");

    /** Where it stands. */
    public static final PatchPath<ThingCreate, Address> ADDRESS_WITHIN =
            PatchPath.of(Address.codec(), "address", "within");

    private ThingCreatePaths() {}
}
