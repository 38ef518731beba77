/**
 * The first start: three ways to begin, and nothing else.
 *
 * <p>Knows no other screen; what each way does is passed in.
 */
@NullMarked
package storeroom.ui.firstrun;

import org.jspecify.annotations.NullMarked;
