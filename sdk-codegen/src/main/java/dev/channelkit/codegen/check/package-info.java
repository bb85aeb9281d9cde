/**
 * The rules of {@code specs/README.md}, checked before anything is generated. Each finding names file, pointer and remedy.
 *
 * <p>Depends on the spec package only.
 */
@NullMarked
package dev.channelkit.codegen.check;

import org.jspecify.annotations.NullMarked;
