package dev.channelkit.commons.codec.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** ASCII text of a known length at most, in which dates and times of four-digit years are written digit by digit. */
public final class Digits {
    private static final int MILLI = 1_000_000;

    private final byte[] bytes;
    private int length;

    /** @param most what the text comes to at most */
    public Digits(int most) {
        bytes = new byte[most];
    }

    /** Whether years like this one are written in four digits. */
    public static boolean isPlain(int year) {
        return year >= 0 && year <= 9999;
    }

    /** Adds {@code 2026-02-03}. */
    public Digits date(LocalDate date) {
        int year = date.getYear();
        two(year / 100);
        two(year % 100);
        and('-').two(date.getMonthValue());
        and('-').two(date.getDayOfMonth());
        return this;
    }

    /** Adds {@code 2026-02-03T09:12:10}. */
    public Digits toTheSecond(LocalDateTime time) {
        date(time.toLocalDate());
        and('T').two(time.getHour());
        and(':').two(time.getMinute());
        and(':').two(time.getSecond());
        return this;
    }

    /** Adds {@code 2026-02-03T09:12:10.250}. */
    public Digits toTheMillisecond(LocalDateTime time) {
        toTheSecond(time);
        and('.').three(time.getNano() / MILLI);
        return this;
    }

    /** Adds as many decimals of a second as it takes, in groups of three: {@code .250}, or nothing. */
    public Digits decimals(int nanos) {
        if (nanos == 0) {
            return this;
        }
        and('.').three(nanos / MILLI);
        if (nanos % MILLI != 0) {
            three(nanos / 1_000 % 1_000);
        }
        if (nanos % 1_000 != 0) {
            three(nanos % 1_000);
        }
        return this;
    }

    /** Adds a sign of ASCII. */
    public Digits and(char sign) {
        bytes[length++] = (byte) sign;
        return this;
    }

    /** Adds text that is ASCII. */
    public Digits and(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    private void three(int value) {
        bytes[length++] = (byte) ('0' + value / 100);
        two(value % 100);
    }

    private void two(int value) {
        bytes[length++] = (byte) ('0' + value / 10);
        bytes[length++] = (byte) ('0' + value % 10);
    }

    /** The text so far. */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
