/**
 * Who may work on a company file: locks that the operating system takes back when a process dies.
 *
 * <p>Knows {@code java.*} only.
 */
@NullMarked
package storeroom.instance;

import org.jspecify.annotations.NullMarked;
