/** What proposals are made of: offices, contacts, products. */
@NullMarked
package dev.channelkit.siesmart.config;

import org.jspecify.annotations.NullMarked;
