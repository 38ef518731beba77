/**
 * Keeps a company safe, and shows that it is: verification of what the ledger adds up to, and the
 * health of its database.
 *
 * <p>Knows {@code repository}, {@code db} and {@code model}. Beside {@code db} the only place that
 * may speak SQLite's own SQL.
 */
@NullMarked
package storeroom.safety;

import org.jspecify.annotations.NullMarked;
