/**
 * The providers' pages in {@code docs/}, as far as their specs say what stands there, and the counts in the README. Test scope only: the build
 * compares, and writes when told so ({@code -Ddocs.accept=true}).
 */
package dev.channelkit.codegen.docs;
