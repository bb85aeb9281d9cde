package dev.channelkit.ses;

import dev.channelkit.commons.call.RawCall;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.ses.api.CloudAccountsOperations;
import dev.channelkit.ses.api.CustomersOperations;
import dev.channelkit.ses.api.InvoicesOperations;
import dev.channelkit.ses.api.ReportsOperations;

/**
 * A client of the SES platform API (v1). Thread-safe and meant to be shared: one for each pair of keys, kept for as long as the
 * application runs.
 *
 * <pre>{@code
 * try (SesClient ses = SesClient.builder().credentials(apiKey, apiSecret).build()) {
 *     for (Customer c : ses.customers().list(q -> q.filter(CustomerFields.NAME.startsWith("Jo")))) {
 *         System.out.println(c.id() + " " + c.company());
 *     }
 * }
 * }</pre>
 *
 * <p>What goes wrong is a {@link dev.channelkit.commons.error.ChannelKitException}, whose {@code outcome()} says whether the provider acted
 * on the call. Operations that are modelled rather than documented log a warning when first called; see {@code docs/providers/ses.md}.
 */
public final class SesClient implements AutoCloseable {
    private final Transport transport;
    private final CustomersOperations customers;
    private final CloudAccountsOperations cloudAccounts;
    private final InvoicesOperations invoices;
    private final ReportsOperations reports;

    SesClient(Transport transport) {
        this.transport = transport;
        customers = new CustomersOperations(transport);
        cloudAccounts = new CloudAccountsOperations(transport);
        invoices = new InvoicesOperations(transport);
        reports = new ReportsOperations(transport);
    }

    /** Starts a client. Without credentials of its own it takes them from {@code SES_API_KEY} and {@code SES_API_SECRET}. */
    public static SesClientBuilder builder() {
        return new SesClientBuilder(System::getenv);
    }

    /** The end customers, to which usage is charged. */
    public CustomersOperations customers() {
        return customers;
    }

    /** Accounts at cloud providers, and the customers they are charged to. */
    public CloudAccountsOperations cloudAccounts() {
        return cloudAccounts;
    }

    /** Invoices issued to customers, and those issued to the caller. */
    public InvoicesOperations invoices() {
        return invoices;
    }

    /** Cost, price and usage. */
    public ReportsOperations reports() {
        return reports;
    }

    /**
     * A call that the typed client does not have, with the same credentials, limits, retries and errors.
     *
     * @param method the HTTP method; anything but GET and HEAD is sent once only
     * @param path the path below the base URL, starting with {@code /} and percent-encoded where needed
     */
    public RawCall raw(String method, String path) {
        return transport.raw(method, path);
    }

    /**
     * Frees idle connections and threads; a client or executor that the caller passed in is left alone. Calls sent before, also those that
     * still wait for a thread, run to their end. Sending afterwards throws {@link IllegalStateException} where it is asked for.
     */
    @Override
    public void close() {
        transport.close();
    }
}
