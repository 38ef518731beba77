package storeroom.operation;

import static storeroom.TestCompany.TODAY;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.Document;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentLine;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.LineDetails;
import storeroom.model.LocationId;
import storeroom.model.Money;
import storeroom.model.MovementKind;
import storeroom.model.PartnerId;
import storeroom.model.Quantity;

import java.util.List;
import java.util.Optional;

/** Short words for tests of documents. */
final class Trading {

    private final Company company;

    Trading(Company company) {
        this.company = company;
    }

    Paperwork papers() {
        return company.paperwork();
    }

    /** Adds a partner who is supplier and customer. */
    PartnerId partner(String name) {
        try (Writer writer = company.connections().writer("Add a partner")) {
            writer.dsl()
                    .execute(
                            """
                            INSERT INTO partner (name, is_supplier, is_customer, contact, address,
                                email, phone, tax_number, payment_days, note, active, search_text,
                                created_at, changed_at)
                            VALUES (?, 1, 1, '', 'Main street 1', '', '', 'IT123', 30, '', 1, '',
                                0, 0)
                            """,
                            name);
            long id = writer.dsl().fetchSingle("SELECT max(id) FROM partner").into(Long.class);
            writer.commit();
            return new PartnerId(id);
        }
    }

    /** Adds a second location. */
    LocationId location(String code) {
        try (Writer writer = company.connections().writer("Add a location")) {
            writer.dsl().execute("INSERT INTO location (code, name) VALUES (?, ?)", code, code);
            long id = writer.dsl().fetchSingle("SELECT max(id) FROM location").into(Long.class);
            writer.commit();
            return new LocationId(id);
        }
    }

    ItemId item(String sku) {
        return company.saveItem().add(ItemDetails.builder(sku, "Item " + sku).build()).item();
    }

    /** Adds an item with so many units at the main location. */
    ItemId item(String sku, long onHand) {
        ItemId item = item(sku);
        company.receive().receive(MovementKind.OPENING, Goods.of(item, Quantity.of(onHand), TODAY));
        return item;
    }

    static LineDetails line(ItemId item, long quantity, String price) {
        return LineDetails.of(item, "Line", Quantity.of(quantity), Money.parse(price));
    }

    static LineDetails taking(DocumentLine source, long quantity) {
        return source.details()
                .withQuantity(Quantity.of(quantity))
                .withSource(Optional.of(source.id()));
    }

    static DocumentHeader header(DocumentKind kind, PartnerId partner) {
        return DocumentHeader.of(kind, partner, TODAY);
    }

    /** An order that was sent. */
    Document order(PartnerId supplier, LineDetails... lines) {
        Document draft =
                papers().drafts()
                        .add(header(DocumentKind.PURCHASE_ORDER, supplier), List.of(lines))
                        .document();
        return papers().orders().send(draft).document();
    }

    Posted receive(PartnerId supplier, String reference, LineDetails... lines) {
        return papers().receive()
                .receive(
                        header(DocumentKind.RECEIPT, supplier).withReference(reference),
                        List.of(lines));
    }

    Posted deliver(PartnerId customer, LineDetails... lines) {
        return papers().deliver()
                .deliver(header(DocumentKind.DELIVERY_NOTE, customer), List.of(lines));
    }

    Posted invoice(PartnerId customer, LineDetails... lines) {
        return papers().deliver().deliver(header(DocumentKind.INVOICE, customer), List.of(lines));
    }

    Document now(DocumentId id) {
        try (Reader reader = company.connections().reader()) {
            return papers().documents().find(reader, id).orElseThrow();
        }
    }

    List<DocumentLine> lines(DocumentId id) {
        try (Reader reader = company.connections().reader()) {
            return papers().lines().list(reader, id);
        }
    }

    DocumentLine line(DocumentId id, int index) {
        return lines(id).get(index);
    }

    String onHand(ItemId item) {
        try (Reader reader = company.connections().reader()) {
            return company.levels().asOf(reader, item, TODAY).toString();
        }
    }

    String onOrder(ItemId item) {
        try (Reader reader = company.connections().reader()) {
            return papers().lines().onOrder(reader, item).toString();
        }
    }

    String reserved(ItemId item) {
        try (Reader reader = company.connections().reader()) {
            return papers().lines().reserved(reader, item).toString();
        }
    }
}
