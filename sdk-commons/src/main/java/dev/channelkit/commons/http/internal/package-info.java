/**
 * The steps a request passes on its way to the wire, as OkHttp interceptors in a fixed order. Not for applications: anything here may change.
 *
 * <p>May depend on everything but package call.
 */
@NullMarked
package dev.channelkit.commons.http.internal;

import org.jspecify.annotations.NullMarked;
