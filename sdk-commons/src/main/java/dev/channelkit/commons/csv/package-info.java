/**
 * Tables as comma-separated values, as files for spreadsheets and programs.
 *
 * <p>Depends on nothing else here.
 */
@NullMarked
package dev.channelkit.commons.csv;

import org.jspecify.annotations.NullMarked;
