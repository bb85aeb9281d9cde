package dev.channelkit.billingplatform.extract;

import dev.channelkit.billingplatform.model.CsvLineEnd;

/** How CSV is written. When it is read, every line end is one. */
record CsvForm(char delimiter, char qualifier, CsvLineEnd lineEnd) {}
