package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.SpecNode;

/**
 * A place where a spec breaks a rule.
 *
 * @param file relative to the spec's folder
 * @param pointer the JSON pointer in it
 * @param problem what is wrong
 * @param remedy what to do about it
 */
public record Finding(String file, String pointer, String problem, String remedy) {

    static Finding at(SpecNode node, String problem, String remedy) {
        return new Finding(node.file().path(), node.pointer().isEmpty() ? "/" : node.pointer(), problem, remedy);
    }

    /** One line for each of place, problem and remedy. */
    @Override
    public String toString() {
        return file + "#" + pointer + "\n    " + problem + "\n    " + remedy;
    }
}
