/**
 * A multi-file spec as it lies on disk: every node knows its file and JSON pointer, so that whoever reads it can say where.
 *
 * <p>Depends on nothing else of the generator.
 */
@NullMarked
package dev.channelkit.codegen.spec;

import org.jspecify.annotations.NullMarked;
