package storeroom.ui.common;

import storeroom.model.ItemId;

import java.util.function.Consumer;

/**
 * What a person can do about an item's master data, from whichever screen. Where the company cannot
 * be changed now, says why instead. On the window's thread.
 */
public interface ItemActions {

    /**
     * Opens the form of a new item.
     *
     * @param code what it begins with: a code that nobody knew, say; empty for none
     * @param added told once the item is saved; not told when the person gives up
     */
    void add(String code, Consumer<ItemId> added);

    /** Opens the form with the item as it is now; says so where it is no longer there. */
    void edit(ItemId item);

    /** Opens the form of a new item that begins as this one is, without its codes. */
    void duplicate(ItemId item);
}
