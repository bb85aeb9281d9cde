package dev.channelkit.sandbox.internal.ses;

import static dev.channelkit.sandbox.internal.store.FieldKind.BOOLEAN;
import static dev.channelkit.sandbox.internal.store.FieldKind.DATE;
import static dev.channelkit.sandbox.internal.store.FieldKind.DATE_TIME;
import static dev.channelkit.sandbox.internal.store.FieldKind.DECIMAL;
import static dev.channelkit.sandbox.internal.store.FieldKind.ID;
import static dev.channelkit.sandbox.internal.store.FieldKind.INTEGER;
import static dev.channelkit.sandbox.internal.store.FieldKind.TEXT;

import dev.channelkit.sandbox.internal.store.Entity;
import dev.channelkit.sandbox.internal.store.Row;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The entities with which SES bills: fields, kinds, relations and which of these come unasked. What is embedded embeds nothing more of
 * its own.
 */
final class SesEntities {
    static final Entity<SesState> CLOUD_PROVIDER = Entity.<SesState>builder("cloud_provider")
            .fields(ID, "id")
            .fields(TEXT, "code", "name")
            .build();

    static final Entity<SesState> GROUP = Entity.<SesState>builder("group")
            .fields(ID, "id")
            .fields(TEXT, "name", "description")
            .counted(
                    INTEGER,
                    "customersCount",
                    (state, group) -> members(state, group).size())
            .fields(DATE_TIME, "createdAt")
            .relation("customers", (state, group) -> customers().embedded(state, members(state, group)))
            .build();

    static final Entity<SesState> CUSTOMER = Entity.<SesState>builder("customer")
            .fields(ID, "id")
            .fields(TEXT, "name", "company", "email", "title", "phone")
            .fields(ID, "groupId")
            .fields(TEXT, "status", "currency")
            .fields(DECIMAL, "spendThreshold")
            .fields(DATE_TIME, "createdAt", "updatedAt")
            .relation("group", (state, customer) -> find(state, GROUP, customer.text("groupId")))
            .relation("invoices", (state, customer) -> invoices(state, customer.id()))
            .embedded("cloudAccounts", SesEntities::accounts)
            .embedded("priceBooksLinks", SesEntities.stored("priceBooksLinks"))
            .relation("customFieldsValues", SesEntities.stored("customFieldsValues"))
            .build();

    static final Entity<SesState> CUSTOMER_USER = Entity.<SesState>builder("user")
            .fields(ID, "id", "customerId")
            .fields(TEXT, "name", "email", "status")
            .fields(DATE_TIME, "createdAt")
            .build();

    static final Entity<SesState> CLOUD_ACCOUNT = Entity.<SesState>builder("cloud_account")
            .fields(ID, "id")
            .fields(TEXT, "cloudAccountId", "accountNumber", "providerCode", "email")
            .fields(ID, "customerId")
            .fields(DATE, "billingStartDate")
            .fields(ID, "priceBookId")
            .fields(BOOLEAN, "payerAccount")
            .fields(TEXT, "notes")
            .embedded("provider", SesEntities::provider)
            .relation("customer", SesEntities::owner)
            .relation("customFieldsValues", SesEntities.stored("customFieldsValues"))
            .build();

    static final Entity<SesState> INVOICE = invoices(false);

    /** Invoices to the caller, which carry their lines unasked. */
    static final Entity<SesState> MY_INVOICE = invoices(true);

    /** A reseller below the caller. */
    static final Entity<SesState> PARTNER = Entity.<SesState>builder("partner")
            .fields(ID, "id")
            .fields(TEXT, "name", "company", "email", "nickname")
            .relation("customers", (state, partner) -> CUSTOMER.embedded(state, customersOf(state, partner)))
            .relation(
                    "invoices",
                    (state, partner) -> customersOf(state, partner).stream()
                            .flatMap(customer -> invoices(state, customer.id()).stream())
                            .toList())
            .build();

    static final Entity<SesState> CUSTOM_FIELD = Entity.<SesState>builder("custom_field")
            .fields(ID, "id")
            .fields(TEXT, "name", "label", "entity")
            .fields(BOOLEAN, "showInReports")
            .build();

    static final Entity<SesState> CALLBACK = Entity.<SesState>builder("callback")
            .fields(ID, "id")
            .fields(TEXT, "level", "event", "url")
            .fields(ID, "productId")
            .build();

    /** Somebody who may use the console; of version 2 of the API, where the id is part of the name. */
    static final Entity<SesState> CONSOLE_USER = Entity.<SesState>builder("user")
            .fields(TEXT, "name", "userName", "email", "userType", "userStatus")
            .fields(DATE_TIME, "createTime", "updateTime")
            .build();

    private SesEntities() {}

    private static Entity<SesState> invoices(boolean linesUnasked) {
        Entity.Builder<SesState> invoice = Entity.<SesState>builder("invoice")
                .fields(ID, "id")
                .fields(TEXT, "number")
                .fields(ID, "customerId")
                .fields(TEXT, "status")
                .fields(DATE, "billingStartDate", "billingEndDate")
                .fields(DECIMAL, "total", "cloudUsed")
                .fields(TEXT, "currency")
                .fields(DATE, "dueDate")
                .fields(DATE_TIME, "issuedAt")
                .fields(TEXT, "notes")
                .relation("customer", SesEntities::owner);
        return linesUnasked
                ? invoice.embedded("lines", SesEntities.stored("lines")).build()
                : invoice.relation("lines", SesEntities.stored("lines")).build();
    }

    /** A relation whose rows are kept in the row that embeds them. */
    static BiFunction<SesState, Row, Object> stored(String name) {
        return (state, row) -> row.rows(name);
    }

    /** The customer that a row names by {@code customerId}; an empty row where there is none. */
    static Object owner(SesState state, Row owned) {
        return find(state, CUSTOMER, owned.text("customerId"));
    }

    /** What is embedded of the row with that id; an empty row where there is none. */
    static Row find(SesState state, Entity<SesState> entity, String id) {
        return state.table(entity)
                .find(id)
                .map(row -> entity.embedded(state, row))
                .orElse(Row.empty());
    }

    // by method, as a constant cannot name one that is declared after it
    private static Entity<SesState> customers() {
        return CUSTOMER;
    }

    private static List<Row> members(SesState state, Row group) {
        return state.of(CUSTOMER, "groupId", group.id());
    }

    private static List<Row> customersOf(SesState state, Row partner) {
        return state.of(CUSTOMER, "_partnerId", partner.id());
    }

    private static List<Row> invoices(SesState state, String customerId) {
        return INVOICE.embedded(state, state.of(INVOICE, "customerId", customerId));
    }

    private static Object provider(SesState state, Row account) {
        return state.provider(account.text("providerCode")).orElse(Row.empty());
    }

    // the copies embedded in customers carry their provider; clients read it without asking
    private static Object accounts(SesState state, Row customer) {
        return state.of(CLOUD_ACCOUNT, "customerId", customer.id()).stream()
                .map(account -> CLOUD_ACCOUNT.embedded(state, account).with("provider", provider(state, account)))
                .toList();
    }
}
