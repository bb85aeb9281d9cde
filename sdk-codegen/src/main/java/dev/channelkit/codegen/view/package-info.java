/**
 * What the templates see: everything computed, nothing left to decide. Views are values; the classes that build them from the spec
 * are package-private.
 */
@NullMarked
package dev.channelkit.codegen.view;

import org.jspecify.annotations.NullMarked;
