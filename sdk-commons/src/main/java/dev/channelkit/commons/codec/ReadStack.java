package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import java.util.Arrays;

/** The objects, lists and maps around a reader's cursor: what is kept of them, and how drift names the place. */
final class ReadStack {
    private final ReadOptions options;
    private final boolean silent;
    // where in the whole answer the reader started, and what it reads: for drift outside of any object
    private final String prefix;
    private final String rootType;
    private ReadFrame[] frames = new ReadFrame[8];
    private int depth;
    // the frame of that depth; before the first of them one of no object
    private ReadFrame top = new ReadFrame();
    private int leftOut;

    ReadStack(ReadOptions options, String prefix, String rootType) {
        this.options = options;
        this.silent = !options.strict() && options.listener() == DriftListener.NONE;
        this.prefix = prefix;
        this.rootType = rootType;
    }

    ReadFrame push() {
        if (depth == frames.length) {
            frames = Arrays.copyOf(frames, 2 * depth);
        }
        ReadFrame frame = frames[depth];
        if (frame == null) {
            frame = new ReadFrame();
            frames[depth] = frame;
        }
        depth++;
        top = frame;
        return frame;
    }

    int depth() {
        return depth;
    }

    /** The innermost frame. */
    ReadFrame top() {
        return top;
    }

    ReadFrame pop() {
        ReadFrame popped = top;
        depth--;
        if (depth > 0) {
            top = frames[depth - 1];
        }
        return popped;
    }

    /** Keeps the value of the field being read; outside of an object there is no place to keep it. */
    void keep(RawValue raw) {
        if (isInField()) {
            top().keep(raw);
        }
    }

    /** An item could not be read and has no place of its own where it could be kept. */
    void leaveOut() {
        leftOut++;
    }

    /** How many items were left out so far. */
    int leftOut() {
        return leftOut;
    }

    boolean isInField() {
        return depth > 0 && top().shape == ReadFrame.Shape.OBJECT;
    }

    ReadOptions options() {
        return options;
    }

    /** @throws DriftException if the reading is strict */
    void drift(Drift.Kind kind, String expected, Kind found) {
        if (silent) {
            return;
        }
        Drift drift = new Drift(kind, type(), WirePath.of(prefix, frames, depth), expected, found);
        options.listener().drift(drift);
        if (options.strict()) {
            throw new DriftException(drift);
        }
    }

    private String type() {
        for (int i = depth - 1; i >= 0; i--) {
            if (frames[i].shape == ReadFrame.Shape.OBJECT) {
                return frames[i].table.model();
            }
        }
        return rootType;
    }
}
