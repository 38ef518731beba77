/**
 * One class for each verb of the user: it opens one writer, keeps the rules, commits, and tells
 * what changed.
 *
 * <p>Knows {@code repository}, the contexts of {@code db} and {@code model}; no window, no file.
 */
@NullMarked
package storeroom.operation;

import org.jspecify.annotations.NullMarked;
