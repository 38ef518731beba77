/**
 * The items: their list, the form that adds, changes and copies one, pictures, and changes of many
 * at once. Knows no other screen and nothing of movements.
 */
@NullMarked
package storeroom.ui.items;

import org.jspecify.annotations.NullMarked;
