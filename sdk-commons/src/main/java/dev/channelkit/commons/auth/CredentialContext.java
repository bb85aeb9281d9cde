package dev.channelkit.commons.auth;

import dev.channelkit.commons.time.TimeSource;
import okhttp3.OkHttpClient;

/**
 * The client that a source of credentials is opened for, as far as the source may know it.
 *
 * @param provider the provider's short name
 * @param baseUrl what the client's calls are below, corrections included: who logs in at two tenants has two credentials
 * @param http the client's settings of proxy, TLS and DNS. Interceptors of the caller's own are among them; who fetches credentials with it
 *     removes those
 * @param network equal for clients that reach the network in the same way
 * @param time the client's clock
 */
public record CredentialContext(String provider, String baseUrl, OkHttpClient http, Object network, TimeSource time) {}
