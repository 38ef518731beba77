/** Starts the program and builds its object graph. */
@NullMarked
package storeroom;

import org.jspecify.annotations.NullMarked;
