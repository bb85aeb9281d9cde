package dev.channelkit.sandbox.internal.ses;

import static dev.channelkit.sandbox.internal.store.FieldKind.BOOLEAN;
import static dev.channelkit.sandbox.internal.store.FieldKind.DATE;
import static dev.channelkit.sandbox.internal.store.FieldKind.DATE_TIME;
import static dev.channelkit.sandbox.internal.store.FieldKind.DECIMAL;
import static dev.channelkit.sandbox.internal.store.FieldKind.ID;
import static dev.channelkit.sandbox.internal.store.FieldKind.INTEGER;
import static dev.channelkit.sandbox.internal.store.FieldKind.TEXT;

import dev.channelkit.sandbox.internal.store.Entity;
import dev.channelkit.sandbox.internal.store.Relation;
import dev.channelkit.sandbox.internal.store.Row;
import java.util.List;

/** The entities of SES: fields, kinds, relations and which of these come unasked. What is embedded embeds nothing more of its own. */
final class SesEntities {
    static final Entity<SesState> CLOUD_PROVIDER = Entity.<SesState>builder("cloud_provider")
            .fields(ID, "id")
            .fields(TEXT, "code", "name")
            .build();

    static final Entity<SesState> GROUP = Entity.<SesState>builder("group")
            .fields(ID, "id")
            .fields(TEXT, "name", "description")
            .fields(INTEGER, "customersCount")
            .fields(DATE_TIME, "createdAt")
            .relation("customers", (state, group) -> SesEntities.plain(state.membersOf(group), customer()))
            .build();

    static final Entity<SesState> CUSTOMER = Entity.<SesState>builder("customer")
            .fields(ID, "id")
            .fields(TEXT, "name", "company", "email", "title", "phone")
            .fields(ID, "groupId")
            .fields(TEXT, "status", "currency")
            .fields(DECIMAL, "spendThreshold")
            .fields(DATE_TIME, "createdAt", "updatedAt")
            .relation("group", SesEntities::group)
            .relation("invoices", (state, customer) -> SesEntities.plain(state.invoicesOf(customer), invoice()))
            .embedded("cloudAccounts", SesEntities::accounts)
            .embedded("priceBooksLinks", (state, customer) -> customer.rows("priceBooksLinks"))
            .relation("customFieldsValues", (state, customer) -> customer.rows("customFieldsValues"))
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
            .relation("customFieldsValues", (state, account) -> account.rows("customFieldsValues"))
            .build();

    static final Entity<SesState> INVOICE = invoices(false);

    /** Invoices to the caller, which carry their lines unasked. */
    static final Entity<SesState> MY_INVOICE = invoices(true);

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
                ? invoice.embedded("lines", (state, row) -> row.rows("lines")).build()
                : invoice.relation("lines", (state, row) -> row.rows("lines")).build();
    }

    // by method, as a constant cannot name one that is declared after it
    private static Entity<SesState> customer() {
        return CUSTOMER;
    }

    private static Entity<SesState> invoice() {
        return INVOICE;
    }

    private static Object group(SesState state, Row customer) {
        return state.groups
                .find(customer.text("groupId"))
                .map(group -> plain(group, GROUP)
                        .with("customersCount", state.membersOf(group).size()))
                .orElse(Row.empty());
    }

    private static Object owner(SesState state, Row owned) {
        return state.customers
                .find(owned.text("customerId"))
                .map(customer -> plain(customer, CUSTOMER))
                .orElse(Row.empty());
    }

    private static Object provider(SesState state, Row account) {
        return state.provider(account.text("providerCode")).orElse(Row.empty());
    }

    // the copies embedded in customers carry their provider; clients read it without asking
    private static Object accounts(SesState state, Row customer) {
        return state.accountsOf(customer).stream()
                .map(account -> plain(account, CLOUD_ACCOUNT).with("provider", provider(state, account)))
                .toList();
    }

    private static List<Row> plain(List<Row> rows, Entity<SesState> entity) {
        return rows.stream().map(row -> plain(row, entity)).toList();
    }

    private static Row plain(Row row, Entity<SesState> entity) {
        Row plain = row;
        for (Relation<SesState> relation : entity.relations()) {
            if (plain.has(relation.name())) {
                plain = plain.without(relation.name());
            }
        }
        return plain;
    }
}
