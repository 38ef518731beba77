package storeroom.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a column of a file can mean. The names are those of {@code --map name=header}; the synonyms
 * are headers that other programs write, in English, Italian and German, better ones first, without
 * spaces, accents and signs.
 */
public enum Field {
    SKU(
            "sku",
            Use.BOTH,
            "sku itemcode articlecode productcode stockcode itemnumber itemno partnumber partno"
                    + " articleno articlenumber productid itemid code codice codicearticolo"
                    + " codiceprodotto artikelnummer artikelnr artnr productsku variantsku"),
    NAME(
            "name",
            Use.BOTH,
            "name productname itemname articlename description itemdescription productdescription"
                + " title nome descrizione articolo bezeichnung artikelbezeichnung beschreibung"),
    BARCODES(
            "barcodes",
            Use.ITEMS,
            "barcodes barcode ean gtin ean13 upc variantbarcode codiceabarre strichcode"),
    BARCODE(
            "barcode",
            Use.MOVEMENTS,
            "barcode barcodes ean gtin ean13 upc codiceabarre strichcode"),
    CATEGORY(
            "category",
            Use.ITEMS,
            "category categoryname group productgroup itemgroup producttype categoria reparto"
                    + " gruppo warengruppe kategorie"),
    UNIT(
            "unit",
            Use.ITEMS,
            "unit uom unitofmeasure um unitamisura unitadimisura einheit mengeneinheit me"),
    PACK_SIZE("packSize", Use.ITEMS, "packsize packunit confezione verpackungseinheit ve"),
    MINIMUM_ORDER(
            "minimumOrder",
            Use.ITEMS,
            "minimumorder moq minorder minimumorderquantity ordineminimo mindestbestellmenge"),
    COST(
            "cost",
            Use.ITEMS,
            "cost unitcost costprice purchaseprice buyingprice costo prezzoacquisto einkaufspreis"
                    + " ek costperitem"),
    PRICE(
            "price",
            Use.BOTH,
            "price unitprice salesprice sellingprice saleprice listprice prezzo prezzounitario"
                    + " prezzovendita verkaufspreis einzelpreis preis vk variantprice"),
    REORDER_POINT(
            "reorderPoint",
            Use.ITEMS,
            "reorderpoint reorderlevel minimumstock minstock safetystock scortaminima sottoscorta"
                    + " meldebestand mindestbestand"),
    MAXIMUM(
            "maximum",
            Use.ITEMS,
            "maximum maximumstock maxstock scortamassima hoechstbestand hochstbestand max"),
    LEAD_TIME_DAYS(
            "leadTimeDays",
            Use.ITEMS,
            "leadtimedays leadtime deliverydays giorniconsegna tempodiconsegna lieferzeit"),
    SHELF_LIFE_DAYS(
            "shelfLifeDays",
            Use.ITEMS,
            "shelflifedays shelflife giornidurata durata haltbarkeit haltbarkeittage"),
    NOTE(
            "note",
            Use.BOTH,
            "note notes comment comments remark remarks nota osservazioni bemerkung notiz"),
    ACTIVE("active", Use.ITEMS, "active isactive enabled attivo aktiv"),
    DISCONTINUED(
            "discontinued",
            Use.ITEMS,
            "discontinued retired inactive obsolete fuoriproduzione dismesso ausgelaufen inaktiv"),
    MAY_GO_NEGATIVE("mayGoNegative", Use.ITEMS, "maygonegative allownegative"),
    ON_HAND(
            "onHand",
            Use.ITEMS,
            "onhand stock unitsinstock stockonhand qtyonhand quantityonhand instock currentstock"
                    + " availablestock inventory openingstock giacenza esistenza bestand"
                    + " lagerbestand variantinventoryqty quantity qty"),
    KIND(
            "kind",
            Use.MOVEMENTS,
            "kind movementtype movementkind transactiontype type causale tipo tipomovimento"
                    + " bewegungsart art"),
    QUANTITY(
            "quantity",
            Use.MOVEMENTS,
            "quantity qty units pieces pcs quantita qta pezzi menge anzahl stueck stuck"),
    DATE(
            "date",
            Use.MOVEMENTS,
            "date day movementdate bookingdate transactiondate invoicedate orderdate documentdate"
                    + " data datamovimento datadocumento datum buchungsdatum belegdatum"
                    + " rechnungsdatum"),
    DOCUMENT(
            "document",
            Use.MOVEMENTS,
            "document documentno documentnumber invoiceno invoice invoicenumber orderid orderno"
                    + " ordernumber order receiptno reference documento numerodocumento fattura"
                    + " ordine beleg belegnummer belegnr rechnungsnummer rechnung bestellung"),
    LOCATION(
            "location",
            Use.MOVEMENTS,
            "location warehouse store bin magazzino ubicazione lagerort");

    /** Where a field belongs. */
    private enum Use {
        ITEMS,
        MOVEMENTS,
        BOTH
    }

    private final String title;
    private final Use use;
    private final String synonyms;

    Field(String title, Use use, String synonyms) {
        this.title = title;
        this.use = use;
        this.synonyms = synonyms;
    }

    /** Its name in mappings and messages. */
    public String title() {
        return title;
    }

    List<String> synonyms() {
        return List.of(synonyms.split(" ", -1));
    }

    /** The fields that a file of this kind can have, in the order in which people expect them. */
    public static List<Field> of(ImportRequest.Kind kind) {
        Use other = kind == ImportRequest.Kind.ITEMS ? Use.MOVEMENTS : Use.ITEMS;
        return Arrays.stream(values()).filter(field -> field.use != other).toList();
    }

    static Optional<Field> named(String title, ImportRequest.Kind kind) {
        String wanted = Headers.folded(title);
        return of(kind).stream()
                .filter(field -> Headers.folded(field.title).equals(wanted))
                .findFirst();
    }
}
