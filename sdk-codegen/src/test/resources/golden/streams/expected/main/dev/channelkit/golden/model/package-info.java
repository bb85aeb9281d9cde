/** What streams sends and takes: immutable values with builders, open enums, and names for queries. */
@NullMarked
package dev.channelkit.golden.model;

import org.jspecify.annotations.NullMarked;
