/** Turns views into files: templates, the formatter, and the folders that hold generated source. Depends on nothing else here. */
@NullMarked
package dev.channelkit.codegen.write;

import org.jspecify.annotations.NullMarked;
