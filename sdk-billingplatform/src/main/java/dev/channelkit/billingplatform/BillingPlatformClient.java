package dev.channelkit.billingplatform;

import dev.channelkit.commons.call.RawCall;
import dev.channelkit.commons.call.Transport;

/**
 * A client of the BillingPlatform REST API. Thread-safe and meant to be shared: one for each API user of an organization, kept for as long
 * as the application runs, then closed, which also ends its session.
 *
 * <pre>{@code
 * try (BillingPlatformClient billing = BillingPlatformClient.builder()
 *         .host("my.billingplatform.com")
 *         .organization("acme")
 *         .user("api-user", password)
 *         .build()) {
 *     Account account = billing.accounts().get("7509");
 *     BatchResult<Account> result = billing.accounts().upsert(changed, ExternalKey.of("ErpNumber"));
 *     result.failed().forEach(entry -> System.out.println(entry.index() + ": " + entry.text()));
 * }
 * }</pre>
 *
 * <p>What goes wrong with a call is a {@link dev.channelkit.commons.error.ChannelKitException}, whose {@code outcome()} says whether the
 * provider acted on it; what goes wrong with one record of many is told by its entry in the result. Operations that are modelled rather than
 * documented log a warning when first called; see {@code docs/providers/billingplatform.md}.
 */
public final class BillingPlatformClient implements AutoCloseable {
    private final Transport transport;
    private final BillingPlatformCalls calls;

    BillingPlatformClient(Transport transport) {
        this.transport = transport;
        calls = new BillingPlatformCalls(transport);
    }

    /**
     * Starts a client. What it is not given it takes from {@code BILLINGPLATFORM_HOST}, {@code BILLINGPLATFORM_ORGANIZATION}, and either
     * {@code BILLINGPLATFORM_USER_NAME} and {@code BILLINGPLATFORM_PASSWORD} or {@code BILLINGPLATFORM_CLIENT_ID} and
     * {@code BILLINGPLATFORM_CLIENT_SECRET}.
     */
    public static BillingPlatformClientBuilder builder() {
        return new BillingPlatformClientBuilder(System::getenv);
    }

    /** Every operation as one call, just as the specification has it. */
    public BillingPlatformCalls calls() {
        return calls;
    }

    /**
     * A call that the typed client does not have, with the same session, limits and errors.
     *
     * @param method the HTTP method; anything but GET and HEAD is sent once only
     * @param path the path below the base URL, starting with {@code /} and percent-encoded where needed
     */
    public RawCall raw(String method, String path) {
        return transport.raw(method, path);
    }

    /**
     * Ends the session that the client has opened, and frees idle connections and threads; a session, a client or an executor that the caller passed in is left
     * alone. Calls sent before, also those that still wait for a thread, run to their end. Sending afterwards throws
     * {@link IllegalStateException} where it is asked for.
     */
    @Override
    public void close() {
        transport.close();
    }
}
