/**
 * The commands: what the window can do, for people at a terminal and for programs.
 *
 * <p>One class for each command. Knows {@code operation}, {@code repository}, {@code safety},
 * {@code exchange}, {@code text} and {@code model}; no window.
 */
@NullMarked
package storeroom.cli;

import org.jspecify.annotations.NullMarked;
