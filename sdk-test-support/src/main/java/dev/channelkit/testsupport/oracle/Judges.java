package dev.channelkit.testsupport.oracle;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A spec and those who judge by it: they remember nothing, so that all oracles of one spec share them. To read a large spec takes as long as
 * hundreds of calls.
 */
record Judges(SpecDocument spec, RequestJudge requests, ResponseJudge responses) {
    private static final Map<Path, Judges> READ = new ConcurrentHashMap<>();

    /**
     * Those of one spec, as its files were when they were first asked for.
     *
     * @throws IllegalArgumentException if the file is missing or the parser has anything to say about it
     */
    static Judges of(Path openapi) {
        return READ.computeIfAbsent(openapi.toAbsolutePath().normalize(), Judges::read);
    }

    private static Judges read(Path openapi) {
        SpecDocument declared = SpecDocument.read(openapi);
        // one reading each: what is sent is held to the written form, what is received to any form that is read
        return new Judges(
                declared,
                new RequestJudge(SpecDocument.read(openapi)),
                new ResponseJudge(SpecDocument.read(openapi), declared));
    }
}
