/**
 * Files in and out: reads CSV as it comes from other programs, checks every value, books it through
 * {@code operation}, and tells in words what was and what was not taken over.
 *
 * <p>Knows {@code operation}, {@code repository}, {@code model} and {@code text}; no window, no
 * command line.
 */
@NullMarked
package storeroom.exchange;

import org.jspecify.annotations.NullMarked;
