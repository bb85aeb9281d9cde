/**
 * What every ChannelKit client shares; it knows no provider. The packages below this one hold one concept each.
 */
@org.jspecify.annotations.NullMarked
package dev.channelkit.commons;
