/**
 * Holds what pages and doc comments show against the example programs: every block is the text of a marked region, every region is shown, and
 * every line of it was run. The programs are the source; {@code -Dsnippets.accept=true} writes the pages.
 */
@NullMarked
package dev.channelkit.examples.snippets;

import org.jspecify.annotations.NullMarked;
