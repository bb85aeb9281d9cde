package dev.channelkit.dotdigital;

import dev.channelkit.commons.call.ClientSettings;
import dev.channelkit.commons.call.ProviderClient;
import dev.channelkit.commons.call.RawCall;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.dotdigital.account.Accounts;
import dev.channelkit.dotdigital.credit.Credits;
import dev.channelkit.dotdigital.credit.GrantSettings;
import dev.channelkit.dotdigital.estate.Estate;
import dev.channelkit.dotdigital.number.Numbers;
import dev.channelkit.dotdigital.provisioning.Provisioning;
import dev.channelkit.dotdigital.provisioning.Subjects;
import dev.channelkit.dotdigital.report.Reports;
import dev.channelkit.dotdigital.role.Roles;
import dev.channelkit.dotdigital.user.Users;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client of dotdigital's CPaaS API for partners and resellers. Thread-safe and meant to be shared: one for each API user, kept for as
 * long as the application runs.
 *
 * <!-- snippet: DotdigitalBasics#accounts -->
 * <pre>{@code
 * try (Journal journal = Journal.file(file); // such as /var/lib/erp/grants.journal, and always the same
 *         DotdigitalClient dotdigital =
 *                 builder.credentials(apiUser, password).journal(journal).build()) {
 *     for (Account account : dotdigital.accounts().list()) {
 *         System.out.println(account.accountId() + " " + account.name());
 *     }
 * }
 * }</pre>
 *
 * <p>The provider takes up to 125 s to answer, and the client waits 130. What goes wrong is a
 * {@link dev.channelkit.commons.error.ChannelKitException}, whose {@code outcome()} says whether the provider acted on the call. Nearly all
 * operations are modelled rather than documented, and log a warning when first called; see {@code docs/providers/dotdigital.md}.
 */
public final class DotdigitalClient extends ProviderClient {
    private final Accounts accounts;
    private final Users users;
    private final Roles roles;
    private final Credits credits;
    private final Reports reports;
    private final Numbers numbers;
    private final Estate estate;
    private final Provisioning provisioning;

    /** @param user gives the name of the API user as it is now; null when it is not known */
    DotdigitalClient(Transport transport, ClientSettings settings, Supplier<@Nullable String> user) {
        super(transport);
        accounts = new Accounts(transport);
        users = new Users(transport);
        roles = new Roles(transport);
        credits = new Credits(transport, new GrantSettings(settings, user, transport.time()));
        reports = new Reports(transport, accounts);
        numbers = new Numbers(transport);
        estate = new Estate(transport, accounts, credits);
        provisioning = new Provisioning(
                new Subjects(accounts, users, roles, credits, numbers, reports), settings, transport.time());
    }

    /**
     * Starts a client. Without credentials of its own it takes them from {@code DOTDIGITAL_USER_NAME} and {@code DOTDIGITAL_PASSWORD}.
     */
    public static DotdigitalClientBuilder builder() {
        return new DotdigitalClientBuilder(System::getenv);
    }

    /** The accounts of the partner's customers. */
    public Accounts accounts() {
        return accounts;
    }

    /** The portal logins of an account. */
    public Users users() {
        return users;
    }

    /** What users may do; granted to one user, or to an account and so to all of its users. */
    public Roles roles() {
        return roles;
    }

    /** What accounts send with. Grants are made once for each reference, by way of the client's journal. */
    public Credits credits() {
        return credits;
    }

    /** What is charged for, as typed rows over all accounts. */
    public Reports reports() {
        return reports;
    }

    /** The numbers on which accounts receive. */
    public Numbers numbers() {
        return numbers;
    }

    /** All accounts together: what they have left, and what of it lapses next. */
    public Estate estate() {
        return estate;
    }

    /** Customers set up and taken down, in runs that may be cut anywhere and started again. */
    public Provisioning provisioning() {
        return provisioning;
    }

    /**
     * A call that the typed client does not have, with the same credentials, limits and errors. All known calls are POSTs with a JSON
     * object as their body, {@code {}} at least.
     *
     * @param method the HTTP method; anything but GET and HEAD is sent once only
     * @param path the path below the base URL, starting with {@code /} and percent-encoded where needed
     */
    @Override
    public RawCall raw(String method, String path) {
        return super.raw(method, path);
    }
}
