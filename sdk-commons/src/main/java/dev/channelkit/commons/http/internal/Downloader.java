package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.download.Download;
import dev.channelkit.commons.download.FileName;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.DownloadException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.retry.Failure;
import dev.channelkit.commons.retry.RetryAfter;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.TimeSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Fetches files from hosts that are not the provider's. Such a host gets a bare GET: no credential, no cookie, no header of the client's
 * or of a caller's interceptors.
 */
public final class Downloader {
    private static final int REDIRECTS = 5;
    private static final int CHUNK = 64 * 1024;

    private final OkHttpClient client;
    private final Duration total;
    private final RetryPolicy policy;
    private final TimeSource time;
    private final CallWatch watch = new CallWatch(TimeSource.system());

    /**
     * A downloader with the network settings of {@code settings} (proxy, DNS, TLS, pool, connect timeout) and nothing else of it.
     *
     * @param silence how long a host may keep silent
     * @param total how long one attempt may take
     */
    public Downloader(OkHttpClient settings, Duration silence, Duration total, RetryPolicy policy, TimeSource time) {
        OkHttpClient.Builder bare = settings.newBuilder();
        bare.interceptors().clear();
        bare.networkInterceptors().clear();
        client = bare.authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .readTimeout(Silence.asOkHttpTakesIt(silence))
                .build();
        this.total = total;
        this.policy = policy;
        this.time = time;
    }

    /**
     * Fetches a file; a failure that may pass is tried again.
     *
     * @return where it is now
     * @throws ChannelKitException when it could not be had; nothing is left behind then
     */
    public Path fetch(Download download) {
        ForeignLink start = ForeignLink.of(download);
        String name = download.name() == null ? FileName.ofLink(download.link()) : FileName.safe(download.name());
        try (PartFile file = PartFile.of(download.origin(), download.directory().resolve(name), download.overwrite())) {
            for (int made = 1; ; made++) {
                Miss miss = attempt(start, download, file);
                if (miss == null) {
                    return file.complete();
                }
                if (miss.failure() == null || !policy.allows(miss.failure(), RetryRule.SAFE, made, false)) {
                    throw miss.exception();
                }
                pause(
                        policy.waitBefore(
                                made,
                                miss.asked(),
                                () -> ThreadLocalRandom.current().nextDouble()),
                        download);
            }
        }
    }

    /** Why an attempt brought no file; without a failure when another one would end the same. */
    private record Miss(@Nullable Failure failure, @Nullable Duration asked, ChannelKitException exception) {}

    private @Nullable Miss attempt(ForeignLink start, Download download, PartFile file) {
        ForeignLink at = start;
        try {
            for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
                Call call = client.newCall(new Request.Builder().url(at.url()).build());
                Duration longest = download.timeout() == null ? total : download.timeout();
                call.timeout().timeout(longest.toNanos(), TimeUnit.NANOSECONDS);
                watch.watch(call);
                try (Response answer = call.execute()) {
                    if (!answer.isRedirect()) {
                        return taken(answer, at, download, file);
                    }
                    at = at.next(answer, download);
                } finally {
                    watch.release(call);
                }
            }
        } catch (ChannelKitException e) {
            throw e;
        } catch (Exception e) {
            if (e instanceof InterruptedException) { // OkHttp is Kotlin, which lets it through undeclared
                Thread.currentThread().interrupt();
            }
            return lost(e, at, download);
        }
        return new Miss(null, null, refused("leads in circles", at, null, download));
    }

    private @Nullable Miss taken(Response answer, ForeignLink at, Download download, PartFile file) throws IOException {
        int status = answer.code();
        if (!answer.isSuccessful()) {
            Failure failure = status == 429 ? Failure.RATE_LIMITED : status >= 500 ? Failure.SERVER_ERROR : null;
            Duration asked =
                    RetryAfter.parse(answer.header("Retry-After"), time.now()).orElse(null);
            return new Miss(failure, asked, refused("was answered with status " + status, at, status, download));
        }
        return isWithinBounds(answer, download, file)
                ? null
                : new Miss(
                        null,
                        null,
                        refused("leads to more than " + download.maxBytes() + " bytes", at, status, download));
    }

    private static boolean isWithinBounds(Response answer, Download download, PartFile file) throws IOException {
        if (answer.body().contentLength() > download.maxBytes()) {
            return false;
        }
        try (InputStream in = Okio.buffer(new WholeSource(answer)).inputStream();
                OutputStream out = file.open()) {
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            for (int read = in.read(chunk); read != -1; read = in.read(chunk)) {
                size += read;
                if (size > download.maxBytes()) {
                    return false;
                }
                write(out, chunk, read, file);
            }
            return true;
        }
    }

    /** What fails here is this machine, not the network. */
    private static void write(OutputStream out, byte[] chunk, int length, PartFile file) {
        try {
            out.write(chunk, 0, length);
        } catch (IOException e) {
            throw file.failed("cannot write the file", e);
        }
    }

    private static Miss lost(Exception e, ForeignLink at, Download download) {
        CallDetails details = CallDetails.of(download.origin()).build();
        if (Thread.currentThread().isInterrupted()) {
            return new Miss(
                    null,
                    null,
                    new CallCancelledException(
                            "the calling thread was interrupted", Outcome.UNKNOWN, details, null, e));
        }
        String what =
                "the file at " + at + " did not arrive whole (" + e.getClass().getSimpleName() + ")";
        return new Miss(Failure.ANSWER_LOST, null, new TransportException(what, Outcome.UNKNOWN, details, null, e));
    }

    private static DownloadException refused(String why, ForeignLink at, @Nullable Integer status, Download download) {
        String advice = status == null || status < 400 || status >= 500
                ? null
                : "links are good for a short time: ask for new ones and download at once";
        return new DownloadException(
                "the link to the file at " + at + " " + why,
                CallDetails.of(download.origin()).status(status).attempts(1).build(),
                advice,
                null);
    }

    private void pause(Duration wait, Download download) {
        try {
            time.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(
                    "the calling thread was interrupted",
                    Outcome.UNKNOWN,
                    CallDetails.of(download.origin()).build(),
                    null,
                    e);
        }
    }

    /** Closes connections that nobody uses. */
    public void close() {
        watch.close();
        client.connectionPool().evictAll();
    }
}
