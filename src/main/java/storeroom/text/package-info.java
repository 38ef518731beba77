/**
 * Words for people: message bundles, and how numbers, money, days and times are written.
 *
 * <p>Both the window and the commands speak through it. Knows {@code model} and {@code java.*}.
 */
@NullMarked
package storeroom.text;

import org.jspecify.annotations.NullMarked;
