package dev.channelkit.bss.account;

import dev.channelkit.bss.api.AccountsOperations;
import dev.channelkit.bss.api.ListAccountsQuery;
import dev.channelkit.bss.internal.Lists;
import dev.channelkit.bss.model.Account;
import dev.channelkit.bss.model.AccountCreate;
import dev.channelkit.bss.model.CustomFieldValue;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.page.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end customers of the reseller. Writes are sent once; those of the Free edition are refused with a 403. */
public final class Accounts extends AccountsOperations {
    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.bss");

    /** Made by the client. */
    public Accounts(Transport transport) {
        super(transport);
    }

    /** {@inheritDoc} What comes again while pages shift is left out; a changed number of pages is logged as a warning. */
    @Override
    public Pages<Account> list() {
        return watched(super.list());
    }

    /** {@inheritDoc} What comes again while pages shift is left out; a changed number of pages is logged as a warning. */
    @Override
    public Pages<Account> list(Consumer<ListAccountsQuery> query) {
        return watched(super.list(query));
    }

    private static Pages<Account> watched(Pages<Account> pages) {
        return Lists.watched(
                pages, "accounts", one -> one.has(Account.Field.ID) ? one.id().toString() : null);
    }

    /**
     * {@inheritDoc}
     *
     * <p>An account for which Microsoft tenants are to be provisioned needs a phone number, an email address and a billing address with a
     * post code. What lacks one is created all the same, with a warning in the log, since the reseller's own may take its place.
     */
    @Override
    public Long create(AccountCreate body) {
        List<String> missing = missing(body);
        if (!missing.isEmpty()) {
            LOG.warn("an account is created without {}: provisioning a Microsoft tenant for it may fail", missing);
        }
        return super.create(body);
    }

    /** Gives custom fields new values; {@link dev.channelkit.bss.customfield.CustomFields} makes them. Fields that are not named stay. */
    public void setCustomFields(long accountId, CustomFieldValue... values) {
        updateCustomFields(accountId, List.of(values));
    }

    static List<String> missing(AccountCreate body) {
        List<String> missing = new ArrayList<>();
        if (blank(body.phone())) {
            missing.add("phone");
        }
        if (blank(body.email())) {
            missing.add("email");
        }
        if (body.billingAddress() == null || blank(body.billingAddress().postCode())) {
            missing.add("billing address with post code");
        }
        return missing;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
