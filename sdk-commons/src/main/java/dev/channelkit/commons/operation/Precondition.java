package dev.channelkit.commons.operation;

/** Whether a write carries the tag of the version it changes ({@code x-precondition}). */
public enum Precondition {
    NONE,
    IF_MATCH_OPTIONAL,
    IF_MATCH
}
