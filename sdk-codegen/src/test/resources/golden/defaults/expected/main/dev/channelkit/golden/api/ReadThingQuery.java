package dev.channelkit.golden.api;

import dev.channelkit.commons.query.QueryBuilder;
import javax.annotation.processing.Generated;

/** The optional parameters of {@code readThing}: Read a thing. */
@Generated("dev.channelkit.codegen")
public final class ReadThingQuery extends QueryBuilder<ReadThingQuery> {

    ReadThingQuery() {
        declare("depth");
    }

    /**
     * How far to look.
     *
     * <p>The provider takes it as {@code 2} when it is not sent.
     *
     * <p>Provenance: modelled, a guess that nobody has confirmed; verify it with the provider.
     */
    public ReadThingQuery depth(int value) {
        return put("depth", String.valueOf(value));
    }
}
