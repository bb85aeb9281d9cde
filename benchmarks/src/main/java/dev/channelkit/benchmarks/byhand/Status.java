package dev.channelkit.benchmarks.byhand;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.gson.annotations.SerializedName;

/** A customer's status. */
public enum Status {
    @JsonProperty("active")
    @SerializedName("active")
    ACTIVE,
    @JsonProperty("pending")
    @SerializedName("pending")
    PENDING,
    @JsonProperty("suspended")
    @SerializedName("suspended")
    SUSPENDED
}
