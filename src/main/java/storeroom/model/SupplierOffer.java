package storeroom.model;

/**
 * How an item is bought from a supplier, with the names that both have now.
 *
 * @param supplierIsActive false once the supplier is retired: nothing is ordered there
 */
public record SupplierOffer(
        SupplierItem terms,
        String sku,
        String itemName,
        String unit,
        String supplierName,
        boolean supplierIsActive) {}
