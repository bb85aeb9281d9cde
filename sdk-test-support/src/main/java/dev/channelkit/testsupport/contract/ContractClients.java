package dev.channelkit.testsupport.contract;

import okhttp3.OkHttpClient;

/** Makes the client under test: strict, without retries and without limits, so that one call is one exchange. */
@FunctionalInterface
public interface ContractClients<C extends AutoCloseable> {

    /**
     * A client with test credentials.
     *
     * @param baseUrl the base URL of the provider's stand-in
     * @param http the HTTP client to derive the client's own from; it carries the oracle
     */
    C create(String baseUrl, OkHttpClient http);
}
