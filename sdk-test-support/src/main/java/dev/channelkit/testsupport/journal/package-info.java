/** Journals for tests of what happens when one fails or its process dies. */
@NullMarked
package dev.channelkit.testsupport.journal;

import org.jspecify.annotations.NullMarked;
