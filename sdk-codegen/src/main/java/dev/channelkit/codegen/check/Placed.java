package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.SpecNode;

/**
 * An object of a spec and what it is.
 *
 * @param node the object
 * @param place what it is
 */
record Placed(SpecNode node, Place place) {}
