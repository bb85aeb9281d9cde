/**
 * The classes that a careful developer would write by hand for the same answers: one set, which Jackson and Gson both fill. They hold
 * the fields that the samples have, and nothing more.
 */
package dev.channelkit.benchmarks.byhand;
