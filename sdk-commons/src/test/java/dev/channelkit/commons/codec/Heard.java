package dev.channelkit.commons.codec;

import java.util.ArrayList;
import java.util.List;

/** Reads sample customers and remembers the drift. */
final class Heard {
    final List<Drift> drifts = new ArrayList<>();
    final ReadOptions options = ReadOptions.TOLERANT.listener(drifts::add);

    SampleCustomer read(String json) {
        return Json.read(json, SampleCustomer.codec(), options);
    }

    Drift only() {
        if (drifts.size() != 1) {
            throw new AssertionError("expected one drift, heard " + drifts);
        }
        return drifts.get(0);
    }
}
