package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;
import java.nio.file.Path;

/**
 * Where a {@link WindowLimit} notes what was sent when. Those that open the same store share one window. Two stores that are
 * {@linkplain Object#equals equal} keep the same record.
 */
public interface WindowStore {

    /** In this process's memory, one record for each limit: the next start knows nothing of it. */
    static WindowStore memory() {
        return MemoryStore.INSTANCE;
    }

    /**
     * In a file, which all processes of one machine that name it share, and a later start remembers. It is made when it is not there; its
     * directory has to be. One file is for one server and one length of window, and refuses another; it holds times only,
     * no secret.
     *
     * <p>It goes by the machine's time of day. When that is set back, the time from the last note to the change counts again; when it is
     * set ahead, requests are forgotten too soon. A process that is stopped while it has the file makes calls of the others fail, unsent,
     * after 3 s. The file must not be on a network drive; deleting it forgets what was sent. Between processes
     * nobody is first in line: for every slot chance decides.
     *
     * <p>Give all processes the same number of permits. One that is allowed fewer goes only while all together have used fewer than its
     * own number: it starves for as long as others use more, and at the start of a new file, which is paced for the process that makes it, waits for
     * nearly a whole window.
     */
    static WindowStore file(Path file) {
        return new FileStore(file.toAbsolutePath().normalize());
    }

    /**
     * Gets at the record, which is made by {@link WindowRecord#fresh} when there is none yet.
     *
     * @throws dev.channelkit.commons.error.LocalFileException when it cannot be read or written
     */
    Access open(Window window, TimeSource time);

    /** A way to the record, for one limit. */
    interface Access {

        /** Nanoseconds by the clock that the record's times are of. */
        long now();

        /** Whether others change the record, too. */
        boolean isShared();

        /**
         * Takes the record, so that nobody else has it until it is given back. Held for microseconds only, never while waiting or sending;
         * the same thread gives it back.
         *
         * @throws dev.channelkit.commons.error.LocalFileException when it cannot be read; it is not taken then
         */
        WindowRecord take();

        /**
         * The same for a request that has no place yet: an interrupt ends the wait for others who have the record, if there can be one.
         *
         * @throws InterruptedException when the thread is interrupted; the record is not taken then
         * @throws dev.channelkit.commons.error.LocalFileException when it cannot be read; it is not taken then
         */
        default WindowRecord takeInterruptibly() throws InterruptedException {
            return take();
        }

        /**
         * Gives the record back, changed or not.
         *
         * @throws dev.channelkit.commons.error.LocalFileException when it cannot be kept; it is given back all the same
         */
        void giveBack(WindowRecord record);
    }
}
