/**
 * What is read from and written to the database, in jOOQ and nothing but.
 *
 * <p>Each method takes a {@code Reader} or a {@code Writer} first and works in its transaction;
 * nothing here commits. jOOQ's types end here. Knows {@code db}, the generated tables and {@code
 * model}.
 */
@NullMarked
package storeroom.repository;

import org.jspecify.annotations.NullMarked;
