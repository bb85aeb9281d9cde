package dev.channelkit.dotdigital.account;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.dotdigital.api.AccountsOperations;
import dev.channelkit.dotdigital.internal.AlreadySo;
import dev.channelkit.dotdigital.model.Account;
import dev.channelkit.dotdigital.model.AccountIdRequest;
import dev.channelkit.dotdigital.model.AccountStatus;
import dev.channelkit.dotdigital.model.AccountStatusRequest;
import dev.channelkit.dotdigital.model.GetAccountsRequest;
import java.util.List;

/**
 * The accounts of the partner's customers. {@link #create create} is the bare call, whose answer may get lost;
 * {@link dev.channelkit.dotdigital.provisioning.Provisioning} creates an account once.
 */
public final class Accounts extends AccountsOperations {

    /** Made by the client. */
    public Accounts(Transport transport) {
        super(transport);
    }

    /** One account. */
    public Account get(int accountId) {
        return get(AccountIdRequest.builder().accountId(accountId).build());
    }

    /**
     * The accounts that carry exactly this reference; several where one was created twice, since the provider does not see to it that there is only
     * one.
     */
    public List<Account> withReference(Reference reference) {
        GetAccountsRequest request =
                GetAccountsRequest.builder().reference(reference.value()).build();
        return list(request).unique(Account::accountId).stream()
                .filter(account -> reference.value().equals(account.reference()))
                .toList();
    }

    /** Suspends an account. One that is suspended already is a success. */
    public void suspend(int accountId) {
        AccountStatusRequest body =
                AccountStatusRequest.builder().accountId(accountId).build();
        AlreadySo.send(() -> suspend(body), () -> is(accountId, AccountStatus.SUSPENDED));
    }

    /** Undoes {@link #suspend(int)}. An account that is active already is a success. */
    public void reactivate(int accountId) {
        AccountStatusRequest body =
                AccountStatusRequest.builder().accountId(accountId).build();
        AlreadySo.send(() -> reactivate(body), () -> is(accountId, AccountStatus.ACTIVE));
    }

    private boolean is(int accountId, AccountStatus status) {
        return get(accountId).status().known() == status.known();
    }
}
