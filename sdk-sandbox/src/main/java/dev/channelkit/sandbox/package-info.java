/**
 * The providers simulated on this machine: start one {@link dev.channelkit.sandbox.Sandbox} in a test, or let {@link
 * dev.channelkit.sandbox.SandboxExtension} do it. The packages below, one a provider, hold what is particular to each.
 */
@NullMarked
package dev.channelkit.sandbox;

import org.jspecify.annotations.NullMarked;
