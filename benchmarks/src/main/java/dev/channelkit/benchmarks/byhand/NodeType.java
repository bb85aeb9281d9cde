package dev.channelkit.benchmarks.byhand;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.gson.annotations.SerializedName;

/** What a node of a billing report stands for. */
public enum NodeType {
    @JsonProperty("customer")
    @SerializedName("customer")
    CUSTOMER,
    @JsonProperty("aws_linked_account")
    @SerializedName("aws_linked_account")
    AWS_LINKED_ACCOUNT,
    @JsonProperty("product")
    @SerializedName("product")
    PRODUCT,
    @JsonProperty("usage_type")
    @SerializedName("usage_type")
    USAGE_TYPE
}
