package dev.channelkit.benchmarks.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okhttp3.OkHttpClient;
import stock.ses.ApiClient;
import stock.ses.ApiException;
import stock.ses.api.CustomersApi;
import stock.ses.model.Customer;
import stock.ses.model.CustomerResponse;

/** The client that openapi-generator makes of the same spec, with its own {@code ApiClient}. */
final class Stock implements Caller<Customer> {
    private final CustomersApi customers;

    Stock(OkHttpClient client, String baseUrl) {
        ApiClient api = new ApiClient(client);
        api.setBasePath(baseUrl);
        api.setUsername(Sample.KEY);
        api.setPassword(Sample.SECRET);
        customers = new CustomersApi(api);
    }

    @Override
    public Customer call() throws ApiException {
        CustomerResponse answer = customers.getCustomer(Sample.ID, null);
        if (!Boolean.TRUE.equals(answer.getSuccess())) {
            throw new ApiException("refused: " + answer.getMessage());
        }
        return answer.getData().getCustomer().get(0);
    }

    @Override
    public List<Object> values(Customer c) {
        var a = c.getAddress();
        List<Object> values = new ArrayList<>(Arrays.asList(
                c.getId(), c.getName(), c.getCompany(), c.getEmail(), c.getTitle(), c.getPhone(), a.getStreet()));
        values.addAll(Arrays.asList(a.getCity(), a.getState(), a.getPostalCode(), a.getCountry(), c.getGroupId()));
        values.addAll(Arrays.asList(
                c.getStatus().getValue(), c.getCurrency(), c.getSpendThreshold(), c.getCreatedAt(), c.getUpdatedAt()));
        c.getCloudAccounts().forEach(k -> {
            values.addAll(Arrays.asList(k.getCloudAccountId(), k.getAccountNumber(), k.getBillingStartDate()));
            values.addAll(Arrays.asList(
                    k.getPayerAccount(),
                    k.getProvider().getId(),
                    k.getProvider().getName()));
        });
        c.getPriceBooksLinks().forEach(l -> values.addAll(Arrays.asList(l.getPriceBookId(), l.getProviderId())));
        return values;
    }
}
