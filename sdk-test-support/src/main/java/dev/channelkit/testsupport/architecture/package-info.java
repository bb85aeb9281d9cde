/**
 * The rules of the house as ArchUnit rules, checked by every module over its own classes.
 *
 * <p>May depend on ArchUnit only.
 */
@NullMarked
package dev.channelkit.testsupport.architecture;

import org.jspecify.annotations.NullMarked;
