/**
 * The query language of the simulated BillingPlatform: one SELECT over one entity, or a predicate alone, read into a tree and written
 * anew as a statement with parameters. Nothing of a caller's text reaches the database but as the value of a parameter.
 *
 * <p>Understood: fields and paths to parents ({@code AccountTypeIdObj.AccountType}), aggregates, aliases with and without {@code AS},
 * {@code DISTINCT}, {@code WHERE}, {@code GROUP BY}, {@code HAVING}, {@code ORDER BY}, {@code OFFSET}, {@code FETCH}, {@code ROWNUM} as a
 * condition of its own, {@code UPPER} and {@code LOWER}. Refused, though clients were seen to send some of it: {@code *}, joins,
 * {@code CASE}, subqueries of any kind (how rows of children look in an answer is not public), comments, several statements, and all that writes.
 *
 * <p>Depends on the model of the tenant, and on no database.
 */
@NullMarked
package dev.channelkit.sandbox.internal.billingplatform.sql;

import org.jspecify.annotations.NullMarked;
