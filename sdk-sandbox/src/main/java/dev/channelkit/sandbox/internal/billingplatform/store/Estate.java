package dev.channelkit.sandbox.internal.billingplatform.store;

import dev.channelkit.sandbox.internal.billingplatform.model.Tenant;
import dev.channelkit.sandbox.internal.billingplatform.sql.Queries;
import java.time.Instant;
import java.time.InstantSource;

/** A tenant with its database, from one reset to the next. */
final class Estate implements AutoCloseable {
    final Tenant tenant = new Tenant(StandardTenant.entities());
    final Database database = new Database();
    final Tables tables;
    final RecordWriter writer;
    final Queries queries = new Queries(tenant, EntityStore.MAX_ROWS);

    Estate(InstantSource clock, Instant opened, boolean withData) {
        tables = new Tables(tenant, database, withData ? Seeds.before(opened) : Seeds.none());
        writer = new RecordWriter(tables, database, clock);
    }

    @Override
    public void close() {
        database.close();
    }
}
