/**
 * The generator {@code channelkit-java}: reads a spec, checks it, turns it into views and hands those to mustache templates.
 *
 * <p>Order of the packages: spec ← check, view ← write ← this one.
 */
@NullMarked
package dev.channelkit.codegen;

import org.jspecify.annotations.NullMarked;
