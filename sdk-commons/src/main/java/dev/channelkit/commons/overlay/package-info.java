/**
 * Corrections of what a spec says, for one client and without a release: where modelled facts turn out to be otherwise.
 *
 * <p>May depend on the packages operation, codec, query and error. An {@link dev.channelkit.commons.overlay.Overlay} says what to correct, a
 * {@link dev.channelkit.commons.overlay.Catalogue} what there is to be corrected.
 */
@NullMarked
package dev.channelkit.commons.overlay;

import org.jspecify.annotations.NullMarked;
