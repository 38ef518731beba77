/**
 * The page of suppliers and customers, their form, the card of suppliers' prices, and the card of
 * the company's own details. Knows no other screen and no SQL.
 */
@NullMarked
package storeroom.ui.partners;

import org.jspecify.annotations.NullMarked;
