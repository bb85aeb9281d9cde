package dev.channelkit.sandbox.internal.bss;

import dev.channelkit.sandbox.bss.BssProfile;
import dev.channelkit.sandbox.internal.server.Operations;
import java.time.InstantSource;

/** What BSS does, by operationId; the token call apart. */
final class BssOperations extends Operations<Operation> {
    private static final String ACCOUNT = "accountId";
    private static final String PRODUCT = "productId";
    private static final String ORDER = "orderId";
    private static final String SUBSCRIPTION = "subscriptionId";
    private static final String INVOICE = "invoiceId";

    BssOperations(BssProfile profile, BssAnswers answers, LifeCycle life, InstantSource clock) {
        Listing listing = new Listing(profile, answers);
        accounts(new AccountCalls(answers, listing, clock));
        products(new ProductCalls(answers, listing));
        orders(new OrderCalls(profile, answers, listing, life, clock));
        subscriptions(new SubscriptionCalls(profile, answers, listing, life, clock));
        invoices(new InvoiceCalls(answers, listing));
        customFields(new CustomFields(answers));
    }

    private void accounts(AccountCalls calls) {
        put("listAccounts", calls::list);
        put("getAccount", calls::get);
        put("createAccount", calls::create);
        put("patchAccount", calls::patch);
        put("getAccountBillingAddress", calls::billingAddress);
    }

    private void products(ProductCalls calls) {
        put("listProducts", calls::list);
        put("getProduct", calls::get);
        put("getProductPricing", calls::pricing);
        put("getProductExternalPrices", calls::externalPrices);
        put("getProductAddons", calls::addons);
        put("getProductBillingFrequencyOptions", calls::billingFrequencyOptions);
        put("getProductCharacteristics", calls::characteristics);
    }

    private void orders(OrderCalls calls) {
        put("listOrders", calls::list);
        put("createOrder", calls::create);
        put("getOrder", calls::get);
        put("listOrderItems", calls::listItems);
        put("createOrderItem", calls::createItem);
        put("getOrderItem", calls::getItem);
        put("deleteOrderItem", calls::deleteItem);
        put("checkoutOrder", calls::checkout);
        put("getOrderExecutionStatus", calls::executionStatus);
    }

    private void subscriptions(SubscriptionCalls calls) {
        put("listSubscriptions", calls::list);
        put("getSubscription", calls::get);
        put("getSubscriptionCharacteristics", calls::characteristics);
        put("getSubscriptionInstallmentPlan", calls::installmentPlan);
        put("listSubscriptionAddons", calls::addons);
        put("cancelSubscription", calls::cancel);
        put("cancelSubscriptionAddon", calls::cancelAddon);
        put("requestSubscriptionQuantity", calls::requestQuantity);
        put("getSubscriptionQuantityRequest", calls::quantityRequest);
        put("setSubscriptionAutoRenewal", calls::autoRenewal);
    }

    private void invoices(InvoiceCalls calls) {
        put("listInvoices", calls::list);
        put("getInvoice", calls::get);
        put("listInvoiceItems", calls::items);
        put("listInvoiceOrders", calls::orders);
    }

    private void customFields(CustomFields calls) {
        put("getAccountCustomFields", calls.read(BssState.ACCOUNTS, ACCOUNT));
        put("updateAccountCustomFields", calls.update(BssState.ACCOUNTS, ACCOUNT));
        put("getProductCustomFields", calls.read(BssState.PRODUCTS, PRODUCT));
        put("getOrderCustomFields", calls.read(BssState.ORDERS, ORDER));
        put("updateOrderCustomFields", calls.update(BssState.ORDERS, ORDER));
        put("getSubscriptionCustomFields", calls.read(BssState.SUBSCRIPTIONS, SUBSCRIPTION));
        put("getInvoiceCustomFields", calls.read(BssState.INVOICES, INVOICE));
    }
}
