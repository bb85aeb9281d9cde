package dev.channelkit.sandbox.internal.dotdigital;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The members of one kind of answer, in the order of the alphabet, as data contracts are written. What is not listed is not answered.
 *
 * @param name what its element is called in XML
 */
record Contract(String name, Map<String, Member> members) {
    enum Kind {
        NUMBER,
        TEXT,
        FLAG,
        TIME,
        WORD,
        OBJECT,
        LIST
    }

    /**
     * One member.
     *
     * @param required whether it is there in every answer
     * @param words of a {@link Kind#WORD}, in the order of their numbers
     * @param of the contract of an {@link Kind#OBJECT}, or of the items of a {@link Kind#LIST}
     */
    record Member(Kind kind, boolean required, List<String> words, String of) {}

    Contract {
        members = Collections.unmodifiableMap(new TreeMap<>(members));
    }

    static Contract named(String name) {
        return new Contract(name, Map.of());
    }

    Contract needs(Kind kind, String... names) {
        return with(kind, true, List.of(), "", names);
    }

    Contract has(Kind kind, String... names) {
        return with(kind, false, List.of(), "", names);
    }

    Contract needsWord(String member, List<String> words) {
        return with(Kind.WORD, true, words, "", member);
    }

    Contract hasWord(String member, List<String> words) {
        return with(Kind.WORD, false, words, "", member);
    }

    Contract needsObject(String member, String contract) {
        return with(Kind.OBJECT, true, List.of(), contract, member);
    }

    Contract needsList(String member, String contract) {
        return with(Kind.LIST, true, List.of(), contract, member);
    }

    Contract hasList(String member, String contract) {
        return with(Kind.LIST, false, List.of(), contract, member);
    }

    private Contract with(Kind kind, boolean required, List<String> words, String of, String... names) {
        Map<String, Member> next = new TreeMap<>(members);
        for (String member : names) {
            next.put(member, new Member(kind, required, List.copyOf(words), of));
        }
        return new Contract(name, next);
    }
}
