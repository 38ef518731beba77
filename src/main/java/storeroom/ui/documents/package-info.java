/**
 * The pages of orders and sales: the documents between the company and its suppliers and customers,
 * their lines, and the forms that make them.
 *
 * <p>Knows no other screen.
 */
@NullMarked
package storeroom.ui.documents;

import org.jspecify.annotations.NullMarked;
