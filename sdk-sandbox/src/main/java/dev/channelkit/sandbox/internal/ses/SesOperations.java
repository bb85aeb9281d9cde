package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.store.Entity;
import dev.channelkit.sandbox.ses.SesProfile;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What SES does, by operationId. Calls that entities have alike are those of their {@link Resource}. */
final class SesOperations {
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final SesAnswers answers;
    private final SesLists lists;

    SesOperations(SesProfile profile, UsageReports usage, InvoiceFiles files, InstantSource clock) {
        answers = new SesAnswers(profile);
        lists = new SesLists(answers, profile);
        customers(clock);
        cloudAccounts();
        invoices(new InvoiceCalls(answers, lists, files, clock), new InvoiceGeneration(answers, usage, profile, clock));
        catalogue();
        others(clock);
        operations.put("getBillingReport", new ReportCalls(usage)::billing);
        ConsoleUserCalls users = new ConsoleUserCalls(answers, profile, clock);
        operations.put("listConsoleUsers", users::list);
        operations.put("createConsoleUser", users::create);
    }

    Optional<Operation> find(String operationId) {
        return Optional.ofNullable(operations.get(operationId));
    }

    Set<String> ids() {
        return Collections.unmodifiableSet(operations.keySet());
    }

    private void customers(InstantSource clock) {
        Resource customers = resource(SesEntities.CUSTOMER, "customerId");
        CustomerCalls calls = new CustomerCalls(answers, customers, clock);
        operations.put("listCustomers", customers.list());
        operations.put("createCustomer", customers.create(calls::created));
        operations.put("getCustomer", customers.get());
        operations.put("updateCustomer", customers.update(calls::updated));
        operations.put("deleteCustomer", customers.delete(CustomerCalls::destroyed));
        operations.put("setCustomerCustomFields", calls::setCustomFields);
        operations.put(
                "listCustomerCloudAccounts",
                resource(SesEntities.CLOUD_ACCOUNT, "cloudAccountId").listOf(customers, "customerId"));
        operations.put(
                "listCustomerInvoices",
                resource(SesEntities.INVOICE, "invoiceId").listOf(customers, "customerId"));
        Resource users = resource(SesEntities.CUSTOMER_USER, "userId");
        operations.put("listCustomerUsers", users.listOf(customers, "customerId"));
        operations.put("createCustomerUser", users.create(calls::user));
    }

    private void cloudAccounts() {
        Resource accounts = resource(SesEntities.CLOUD_ACCOUNT, "cloudAccountId");
        CloudAccountCalls calls = new CloudAccountCalls(answers, accounts);
        operations.put("listCloudAccounts", accounts.list());
        operations.put("createCloudAccount", accounts.create(calls::registered));
        operations.put("getCloudAccount", accounts.get());
        operations.put("updateCloudAccount", accounts.update(calls::priced));
        operations.put("assignCloudAccountToCustomer", calls::assign);
        operations.put("unassignCloudAccountFromCustomer", calls::unassign);
        operations.put(
                "listCloudProviders", resource(SesEntities.CLOUD_PROVIDER, "").list());
    }

    private void invoices(InvoiceCalls calls, InvoiceGeneration generation) {
        operations.put("listInvoices", calls::list);
        operations.put(
                "listMyInvoices", resource(SesEntities.MY_INVOICE, "invoiceId").list());
        operations.put("getInvoice", calls::get);
        operations.put("getDetailedInvoice", calls::detailed);
        operations.put("generateInvoices", generation::generate);
        operations.put("setInvoiceStatus", calls::setStatus);
        operations.put("discardInvoice", calls::discard);
    }

    private void catalogue() {
        Resource books = resource(CatalogueEntities.PRICE_BOOK, "priceBookId");
        Resource products = resource(CatalogueEntities.PRODUCT, "productId");
        Resource orders = resource(CatalogueEntities.ORDER, "orderId");
        Resource subscriptions = resource(CatalogueEntities.SUBSCRIPTION, "subscriptionId");
        CatalogueCalls calls = new CatalogueCalls(answers, lists, books, subscriptions);
        operations.put("listPriceBooks", books.list());
        operations.put("getPriceBook", calls::priceBook);
        operations.put("copyPriceBook", books.create(CatalogueCalls::copied));
        operations.put("listProducts", products.list());
        operations.put("getProduct", products.get());
        operations.put("listPlans", resource(CatalogueEntities.PLAN, "").list());
        operations.put("listSkus", resource(CatalogueEntities.SKU, "").list());
        operations.put("listOrders", orders.list());
        operations.put("getOrder", orders.get());
        operations.put("listSubscriptions", subscriptions.list());
        operations.put("getSubscription", subscriptions.get());
        operations.put("cancelSubscription", calls::cancel);
    }

    private void others(InstantSource clock) {
        Resource groups = resource(SesEntities.GROUP, "groupId");
        GroupCalls calls = new GroupCalls(clock);
        operations.put("listGroups", groups.list());
        operations.put("createGroup", groups.create(calls::created));
        operations.put("getGroup", groups.get());
        operations.put("updateGroup", groups.update((state, before, after) -> after));
        operations.put("deleteGroup", groups.delete(GroupCalls::dissolved));
        Resource partners = resource(SesEntities.PARTNER, "partnerId");
        operations.put("listPartners", partners.list());
        operations.put("getPartner", partners.get());
        operations.put(
                "listCustomFields", resource(SesEntities.CUSTOM_FIELD, "").list());
        Resource callbacks = resource(SesEntities.CALLBACK, "callbackId");
        operations.put("listCallbacks", callbacks.list());
        operations.put("createCallback", callbacks.create(CatalogueCalls::registered));
        operations.put("deleteCallback", callbacks.delete((state, deleted) -> {}));
    }

    private Resource resource(Entity<SesState> entity, String idParameter) {
        return new Resource(entity, idParameter, answers, lists);
    }
}
