package dev.channelkit.dotdigital.estate;

import dev.channelkit.commons.call.Ahead;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.dotdigital.account.Accounts;
import dev.channelkit.dotdigital.api.CreditsOperations;
import dev.channelkit.dotdigital.model.Account;
import dev.channelkit.dotdigital.model.AccountIdRequest;
import dev.channelkit.dotdigital.model.CreditBalance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All accounts of the partner together. */
public final class Estate {
    private static final int AT_ONCE = 2;
    private static final int MOST_AT_ONCE = 64;

    private final Transport transport;
    private final Accounts accounts;
    private final CreditsOperations credits;

    /** Made by the client. */
    public Estate(Transport transport, Accounts accounts, CreditsOperations credits) {
        this.transport = transport;
        this.accounts = accounts;
        this.credits = credits;
    }

    /** {@link #balances(int)} with 2 reads at once. */
    public Stream<AccountBalance> balances() {
        return balances(AT_ONCE);
    }

    /**
     * What each account has left, in the order of the provider's list, each account once; suspended and closed ones too. Lazy: accounts are
     * listed and balances read while the stream is walked. Close it when it is not walked to its end, so that reads under way are cancelled.
     *
     * <p>A read that fails ends the stream in its exception, so that nothing is missing from one that ended well. What is read is of the
     * moment at which it is read: sending uses credits up, and grants lapse.
     *
     * @param atOnce how many balances are read at once, at most; from 1 to 64
     */
    public Stream<AccountBalance> balances(int atOnce) {
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new IllegalArgumentException("1 to " + MOST_AT_ONCE + " at once, not " + atOnce);
        }
        Lazily walk = new Lazily(atOnce);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(walk::close);
    }

    /**
     * The accounts of which some credits lapse within so many days from now, by the client's clock. An account whose next expiry the provider
     * does not tell is not among them.
     *
     * @param days zero or more
     */
    public Stream<AccountBalance> expiringWithin(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days from now on: " + days);
        }
        Instant end = transport.time().now().plus(days, ChronoUnit.DAYS);
        return balances().filter(balance -> balance.expiresBefore(end));
    }

    /** Asks for nothing before the first balance is asked for. */
    private final class Lazily implements Iterator<AccountBalance>, AutoCloseable {
        private final Ahead<Account, CreditBalance> ahead;

        Lazily(int atOnce) {
            ahead = new Ahead<>(
                    accounts.list().unique(Account::accountId).iterator(),
                    atOnce,
                    account -> credits.balanceCall(AccountIdRequest.builder()
                            .accountId(account.accountId())
                            .build()));
        }

        @Override
        public boolean hasNext() {
            return ahead.hasNext();
        }

        @Override
        public AccountBalance next() {
            Ahead.Answer<Account, CreditBalance> answer = ahead.next();
            return AccountBalance.of(answer.about(), answer.value());
        }

        @Override
        public void close() {
            ahead.close();
        }
    }
}
