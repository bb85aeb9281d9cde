package dev.channelkit.sandbox.internal.billingplatform.store;

import dev.channelkit.sandbox.internal.billingplatform.model.EntityModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldType;
import dev.channelkit.sandbox.internal.billingplatform.model.SpecEntities;
import java.util.ArrayList;
import java.util.List;

/** The model of the tenant that a sandbox begins with: what the spec has, what only fields point to, and something of the tenant's own. */
final class StandardTenant {
    private StandardTenant() {}

    static List<EntityModel> entities() {
        List<EntityModel> entities = new ArrayList<>();
        for (EntityModel entity : SpecEntities.all()) {
            entities.add(entity.name().equals("ACCOUNT") ? account(entity) : entity);
        }
        entities.add(EntityModel.of("COUNTRY", List.of(FieldModel.text("Name"), FieldModel.text("CountryCode"))));
        entities.add(EntityModel.of("TIME_ZONE", List.of(FieldModel.text("Name"))));
        entities.add(EntityModel.of("INVOICE_TEMPLATE", List.of(FieldModel.text("Name"), FieldModel.text("Status"))));
        entities.add(depot());
        return entities;
    }

    private static EntityModel account(EntityModel account) {
        return account.with(
                        FieldModel.text("ErpNumber").asUnique().asExternalKey().upTo(40))
                .with(FieldModel.text("C_Depot").upTo(100));
    }

    private static EntityModel depot() {
        return EntityModel.of(
                "C_DEPOT",
                List.of(
                        FieldModel.text("ExternalKey")
                                .asUnique()
                                .asExternalKey()
                                .asRequired()
                                .upTo(40),
                        FieldModel.text("Name").upTo(200),
                        FieldModel.text("City").upTo(200),
                        FieldModel.of("Seats", FieldType.DECIMAL),
                        FieldModel.of("Open", FieldType.FLAG),
                        FieldModel.of("OpenedOn", FieldType.DATE),
                        FieldModel.pointer("AccountId", "ACCOUNT")));
    }
}
