/**
 * The one door to the database file: who may read and write it, when, and what happens if not.
 *
 * <p>No word of inventory in it. Knows jOOQ, JDBC and {@code instance}; its {@link
 * storeroom.db.ConnectionFactory} states the guarantees.
 */
@NullMarked
package storeroom.db;

import org.jspecify.annotations.NullMarked;
