/**
 * What is charged for, as typed rows: the whole estate at once, or account by account where the provider cannot do that in time. Depends on commons,
 * packages account and internal, and the generated packages only.
 */
@NullMarked
package dev.channelkit.dotdigital.report;

import org.jspecify.annotations.NullMarked;
