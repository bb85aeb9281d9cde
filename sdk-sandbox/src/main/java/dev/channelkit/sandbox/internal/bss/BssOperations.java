package dev.channelkit.sandbox.internal.bss;

import dev.channelkit.sandbox.bss.BssProfile;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What BSS does, by operationId; the token call apart. */
final class BssOperations {
    private static final String ACCOUNT = "accountId";
    private static final String PRODUCT = "productId";
    private static final String ORDER = "orderId";
    private static final String SUBSCRIPTION = "subscriptionId";
    private static final String INVOICE = "invoiceId";

    private final Map<String, Operation> operations = new LinkedHashMap<>();

    BssOperations(BssProfile profile, BssAnswers answers, LifeCycle life, InstantSource clock) {
        Listing listing = new Listing(profile, answers);
        accounts(new AccountCalls(answers, listing, clock));
        products(new ProductCalls(answers, listing));
        orders(new OrderCalls(profile, answers, listing, life, clock));
        subscriptions(new SubscriptionCalls(profile, answers, listing, life, clock));
        invoices(new InvoiceCalls(answers, listing));
        customFields(new CustomFields(answers));
    }

    Optional<Operation> find(String operationId) {
        return Optional.ofNullable(operations.get(operationId));
    }

    Set<String> ids() {
        return Collections.unmodifiableSet(operations.keySet());
    }

    private void accounts(AccountCalls calls) {
        operations.put("listAccounts", calls::list);
        operations.put("getAccount", calls::get);
        operations.put("createAccount", calls::create);
        operations.put("patchAccount", calls::patch);
        operations.put("getAccountBillingAddress", calls::billingAddress);
    }

    private void products(ProductCalls calls) {
        operations.put("listProducts", calls::list);
        operations.put("getProduct", calls::get);
        operations.put("getProductPricing", calls::pricing);
        operations.put("getProductExternalPrices", calls::externalPrices);
        operations.put("getProductAddons", calls::addons);
        operations.put("getProductBillingFrequencyOptions", calls::billingFrequencyOptions);
        operations.put("getProductCharacteristics", calls::characteristics);
    }

    private void orders(OrderCalls calls) {
        operations.put("listOrders", calls::list);
        operations.put("createOrder", calls::create);
        operations.put("getOrder", calls::get);
        operations.put("listOrderItems", calls::listItems);
        operations.put("createOrderItem", calls::createItem);
        operations.put("getOrderItem", calls::getItem);
        operations.put("deleteOrderItem", calls::deleteItem);
        operations.put("checkoutOrder", calls::checkout);
        operations.put("getOrderExecutionStatus", calls::executionStatus);
    }

    private void subscriptions(SubscriptionCalls calls) {
        operations.put("listSubscriptions", calls::list);
        operations.put("getSubscription", calls::get);
        operations.put("getSubscriptionCharacteristics", calls::characteristics);
        operations.put("getSubscriptionInstallmentPlan", calls::installmentPlan);
        operations.put("listSubscriptionAddons", calls::addons);
        operations.put("cancelSubscription", calls::cancel);
        operations.put("cancelSubscriptionAddon", calls::cancelAddon);
        operations.put("requestSubscriptionQuantity", calls::requestQuantity);
        operations.put("getSubscriptionQuantityRequest", calls::quantityRequest);
        operations.put("setSubscriptionAutoRenewal", calls::autoRenewal);
    }

    private void invoices(InvoiceCalls calls) {
        operations.put("listInvoices", calls::list);
        operations.put("getInvoice", calls::get);
        operations.put("listInvoiceItems", calls::items);
        operations.put("listInvoiceOrders", calls::orders);
    }

    private void customFields(CustomFields calls) {
        operations.put("getAccountCustomFields", calls.read(BssState.ACCOUNTS, ACCOUNT));
        operations.put("updateAccountCustomFields", calls.update(BssState.ACCOUNTS, ACCOUNT));
        operations.put("getProductCustomFields", calls.read(BssState.PRODUCTS, PRODUCT));
        operations.put("getOrderCustomFields", calls.read(BssState.ORDERS, ORDER));
        operations.put("updateOrderCustomFields", calls.update(BssState.ORDERS, ORDER));
        operations.put("getSubscriptionCustomFields", calls.read(BssState.SUBSCRIPTIONS, SUBSCRIPTION));
        operations.put("getInvoiceCustomFields", calls.read(BssState.INVOICES, INVOICE));
    }
}
