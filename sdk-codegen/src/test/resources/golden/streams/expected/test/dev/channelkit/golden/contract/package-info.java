/** What the spec says of each operation, as cases for tests. */
@NullMarked
package dev.channelkit.golden.contract;

import org.jspecify.annotations.NullMarked;
