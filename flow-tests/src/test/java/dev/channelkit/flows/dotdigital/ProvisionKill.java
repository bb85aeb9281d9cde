package dev.channelkit.flows.dotdigital;

import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournalEntry;
import dev.channelkit.flows.PassedOn;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Has a process die at its n-th moment: before or after a request, before or after the journal notes something. Once dead, nothing it does reaches anybody. */
final class ProvisionKill {
    private final AtomicInteger moments = new AtomicInteger();
    private final int dies;
    private volatile boolean dead;

    /** @param dies at which moment, from 1; 0 for never */
    ProvisionKill(int dies) {
        this.dies = dies;
    }

    int moments() {
        return moments.get();
    }

    boolean isDead() {
        return dead;
    }

    private void moment() {
        if (dead || moments.incrementAndGet() == dies) {
            dead = true;
            throw new Killed();
        }
    }

    OkHttpClient over(OkHttpClient http) {
        Interceptor interceptor = chain -> {
            moment();
            Response response = chain.proceed(chain.request());
            try {
                moment();
            } catch (Killed e) {
                response.close();
                throw e;
            }
            return response;
        };
        return http.newBuilder().addInterceptor(interceptor).build();
    }

    Journal over(Journal journal) {
        return new PassedOn(journal) {
            @Override
            public boolean note(@Nullable JournalEntry before, JournalEntry after) {
                moment();
                boolean noted = super.note(before, after);
                moment();
                return noted;
            }
        };
    }

    /** As nothing of the client's expects it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
