/**
 * What changed since the last release, and whether it may: specs by openapi-diff and by what that passes over, surfaces by their dumps, and the
 * fragments in {@code changes/} that say why. Test scope only; {@code docs/versioning.md} is the policy.
 */
package dev.channelkit.codegen.released;
