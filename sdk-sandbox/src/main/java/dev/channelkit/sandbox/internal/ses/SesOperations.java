package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.server.Operations;
import dev.channelkit.sandbox.internal.store.Entity;
import dev.channelkit.sandbox.ses.SesProfile;
import java.time.InstantSource;

/** What SES does, by operationId. Calls that entities have alike are those of their {@link Resource}. */
final class SesOperations extends Operations<Operation> {
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
        put("getBillingReport", new ReportCalls(usage)::billing);
        ConsoleUserCalls users = new ConsoleUserCalls(answers, profile, clock);
        put("listConsoleUsers", users::list);
        put("createConsoleUser", users::create);
    }

    private void customers(InstantSource clock) {
        Resource customers = resource(SesEntities.CUSTOMER, "customerId");
        CustomerCalls calls = new CustomerCalls(answers, customers, clock);
        put("listCustomers", customers.list());
        put("createCustomer", customers.create(calls::created));
        put("getCustomer", customers.get());
        put("updateCustomer", customers.update(calls::updated));
        put("deleteCustomer", customers.delete(CustomerCalls::destroyed));
        put("setCustomerCustomFields", calls::setCustomFields);
        put(
                "listCustomerCloudAccounts",
                resource(SesEntities.CLOUD_ACCOUNT, "cloudAccountId").listOf(customers, "customerId"));
        put("listCustomerInvoices", resource(SesEntities.INVOICE, "invoiceId").listOf(customers, "customerId"));
        Resource users = resource(SesEntities.CUSTOMER_USER, "userId");
        put("listCustomerUsers", users.listOf(customers, "customerId"));
        put("createCustomerUser", users.create(calls::user));
    }

    private void cloudAccounts() {
        Resource accounts = resource(SesEntities.CLOUD_ACCOUNT, "cloudAccountId");
        CloudAccountCalls calls = new CloudAccountCalls(answers, accounts);
        put("listCloudAccounts", accounts.list());
        put("createCloudAccount", accounts.create(calls::registered));
        put("getCloudAccount", accounts.get());
        put("updateCloudAccount", accounts.update(calls::priced));
        put("assignCloudAccountToCustomer", calls::assign);
        put("unassignCloudAccountFromCustomer", calls::unassign);
        put("listCloudProviders", resource(SesEntities.CLOUD_PROVIDER, "").list());
    }

    private void invoices(InvoiceCalls calls, InvoiceGeneration generation) {
        put("listInvoices", calls::list);
        put("listMyInvoices", resource(SesEntities.MY_INVOICE, "invoiceId").list());
        put("getInvoice", calls::get);
        put("getDetailedInvoice", calls::detailed);
        put("generateInvoices", generation::generate);
        put("setInvoiceStatus", calls::setStatus);
        put("discardInvoice", calls::discard);
    }

    private void catalogue() {
        Resource books = resource(CatalogueEntities.PRICE_BOOK, "priceBookId");
        Resource products = resource(CatalogueEntities.PRODUCT, "productId");
        Resource orders = resource(CatalogueEntities.ORDER, "orderId");
        Resource subscriptions = resource(CatalogueEntities.SUBSCRIPTION, "subscriptionId");
        CatalogueCalls calls = new CatalogueCalls(answers, lists, books, subscriptions);
        put("listPriceBooks", books.list());
        put("getPriceBook", calls::priceBook);
        put("copyPriceBook", books.create(CatalogueCalls::copied));
        put("listProducts", products.list());
        put("getProduct", products.get());
        put("listPlans", resource(CatalogueEntities.PLAN, "").list());
        put("listSkus", resource(CatalogueEntities.SKU, "").list());
        put("listOrders", orders.list());
        put("getOrder", orders.get());
        put("listSubscriptions", subscriptions.list());
        put("getSubscription", subscriptions.get());
        put("cancelSubscription", calls::cancel);
    }

    private void others(InstantSource clock) {
        Resource groups = resource(SesEntities.GROUP, "groupId");
        GroupCalls calls = new GroupCalls(clock);
        put("listGroups", groups.list());
        put("createGroup", groups.create(calls::created));
        put("getGroup", groups.get());
        put("updateGroup", groups.update((state, before, after) -> after));
        put("deleteGroup", groups.delete(GroupCalls::dissolved));
        Resource partners = resource(SesEntities.PARTNER, "partnerId");
        put("listPartners", partners.list());
        put("getPartner", partners.get());
        put("listCustomFields", resource(SesEntities.CUSTOM_FIELD, "").list());
        Resource callbacks = resource(SesEntities.CALLBACK, "callbackId");
        put("listCallbacks", callbacks.list());
        put("createCallback", callbacks.create(CatalogueCalls::registered));
        put("deleteCallback", callbacks.delete((state, deleted) -> {}));
    }

    private Resource resource(Entity<SesState> entity, String idParameter) {
        return new Resource(entity, idParameter, answers, lists);
    }
}
