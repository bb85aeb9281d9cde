package dev.channelkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.dotdigital.Grant;
import dev.channelkit.sandbox.dotdigital.HeldNumber;
import dev.channelkit.sandbox.dotdigital.PortalUser;
import dev.channelkit.sandbox.internal.dotdigital.DotdigitalProvider;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The simulated dotdigital, with what its API does not tell but a test wants to know: what was really granted, created and handed out, and how
 * many grants an account had under way at once. Thread-safe.
 */
public final class DotdigitalSandbox extends ProviderSandbox {
    private final DotdigitalProvider provider;

    DotdigitalSandbox(Sandbox sandbox, ProviderServer server, DotdigitalProvider provider) {
        super(sandbox, server);
        this.provider = provider;
    }

    /** The host, such as {@code http://127.0.0.1:49155}. */
    public String hostUrl() {
        return setting("hostUrl");
    }

    /** Where a service of that name would be, such as {@code ResellerServices}: a 404 in all its operations, unless the profile chose it. */
    public String serviceUrl(String service) {
        return hostUrl() + "/WebApi/" + Objects.requireNonNull(service, "service");
    }

    /** The API user, a test value. */
    public String userName() {
        return setting("userName");
    }

    /** The API user's password, a test value with a colon and a letter beyond ASCII. */
    public String password() {
        return setting("password");
    }

    /** What an account was granted so far, in the order of granting; empty for one that is not there. */
    public List<Grant> grants(int accountId) {
        return locked(() -> provider.grants(accountId));
    }

    /** What an account has left. */
    public long balance(int accountId) {
        return locked(() -> provider.balance(accountId));
    }

    /**
     * Uses credits of an account, as sending does: first those that expire soonest.
     *
     * @return how many there were, of so many at most
     */
    public int consume(int accountId, int credits) {
        return locked(() -> provider.consume(accountId, credits));
    }

    /**
     * How many grants of an account were under way at once, at most. A grant is under way from its arrival until it is answered, and until it is
     * committed, where that comes later.
     */
    public int mostGrantsAtOnce(int accountId) {
        Pattern account = Pattern.compile("\"AccountId\"\\s*:\\s*" + accountId + "\\b");
        return received()
                .operation("addCredit")
                .matching(request -> account.matcher(request.body()).find())
                .mostAtOnce();
    }

    /** The ids of the accounts with that reference; several where one was created twice. */
    public List<Integer> accountsWith(String reference) {
        Objects.requireNonNull(reference, "reference");
        return locked(() -> provider.accountsWith(reference));
    }

    /** The status of an account, such as {@code Active}; empty for one that is not there. */
    public Optional<String> accountStatus(int accountId) {
        return locked(() -> provider.accountStatus(accountId));
    }

    /** The names of the roles that were granted to an account, in the order of their ids. */
    public List<String> accountRoles(int accountId) {
        return locked(() -> provider.accountRoles(accountId));
    }

    /** The users of an account, by their ids. */
    public List<PortalUser> users(int accountId) {
        return locked(() -> provider.users(accountId));
    }

    /** The user who logs on by that name, in any case. */
    public Optional<PortalUser> user(String username) {
        Objects.requireNonNull(username, "username");
        return locked(() -> provider.user(username));
    }

    /** Whether a user logs on with that password. */
    public boolean isPassword(int userId, String password) {
        Objects.requireNonNull(password, "password");
        return locked(() -> provider.isPassword(userId, password));
    }

    /** The numbers and keywords that an account holds, in the order of allocation. */
    public List<HeldNumber> numbers(int accountId) {
        return locked(() -> provider.numbers(accountId));
    }

    /**
     * Puts an object into a list, as if somebody else had, in place of the one with its id.
     *
     * @param list {@code accounts}, {@code users}, {@code roles}, {@code numbers}, {@code grants} or {@code activity}, as in own data
     * @param json the object, as in own data
     * @return its id; 0 for numbers and activity, which have none
     * @throws IllegalArgumentException if it does not fit; the message says what
     */
    public long put(String list, String json) {
        JsonNode object = parsed(json);
        return locked(() -> provider.put(list, object));
    }
}
