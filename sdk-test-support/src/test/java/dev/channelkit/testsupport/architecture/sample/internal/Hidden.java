package dev.channelkit.testsupport.architecture.sample.internal;

/** Something that users must not touch. */
public final class Hidden {}
