package dev.channelkit.golden.api;

import dev.channelkit.commons.query.bracket.RelationsQuery;
import dev.channelkit.golden.model.Thing;
import javax.annotation.processing.Generated;

/** The optional parameters of {@code getThing}: Read a thing. */
@Generated("dev.channelkit.codegen")
public final class GetThingQuery extends RelationsQuery<GetThingQuery, Thing> {

    GetThingQuery() {}
}
