/**
 * Filters and sorts in the manner of OData, read and really evaluated over JSON objects.
 *
 * <p>Depends on nothing of the sandbox; knows no provider.
 */
@NullMarked
package dev.channelkit.sandbox.internal.odata;

import org.jspecify.annotations.NullMarked;
