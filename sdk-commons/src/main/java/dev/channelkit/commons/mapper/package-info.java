/**
 * Models in an application's own object mappers: for Gson {@link dev.channelkit.commons.mapper.ModelTypeAdapters}, for Jackson
 * {@link dev.channelkit.commons.mapper.ModelModule}, which needs jackson-databind on the class path. Depends on the codec package.
 */
@NullMarked
package dev.channelkit.commons.mapper;

import org.jspecify.annotations.NullMarked;
