package storeroom.ui.documents;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.Document;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentLine;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.LineDetails;
import storeroom.model.Money;
import storeroom.model.MovementKind;
import storeroom.model.PartnerDetails;
import storeroom.model.PartnerId;
import storeroom.model.Percent;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.operation.Goods;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A shop that trades, in few words. */
final class Shop {

    static final LocalDate TODAY = TestCompany.TODAY;

    private final Company company;

    Shop(Company company) {
        this.company = company;
    }

    PartnerId supplier(String name) {
        return company.savePartner()
                .add(PartnerDetails.supplier(name).address("Via Roma 12\n40121 Bologna").build())
                .partner();
    }

    PartnerId customer(String name) {
        return company.savePartner()
                .add(PartnerDetails.customer(name).address("Main Street 5\nDublin").build())
                .partner();
    }

    /** An item at a cost of 4 and a price of 7.50, with so many in stock. */
    ItemId item(String sku, String name, long onHand) {
        ItemId item =
                company.saveItem()
                        .add(
                                ItemDetails.builder(sku, name)
                                        .cost(Money.parse("4"))
                                        .price(Money.parse("7.5"))
                                        .build())
                        .item();
        if (onHand > 0) {
            company.receive()
                    .receive(MovementKind.OPENING, Goods.of(item, Quantity.of(onHand), TODAY));
        }
        return item;
    }

    LineDetails line(ItemId id, long quantity, String price) {
        try (Reader reader = company.connections().reader()) {
            Item item = company.items().find(reader, id).orElseThrow();
            return LineDetails.of(id, item.name(), Quantity.of(quantity), Money.parse(price))
                    .with(Percent.ZERO, Percent.of(22));
        }
    }

    Document draft(DocumentKind kind, PartnerId partner, LineDetails... lines) {
        return company.paperwork()
                .drafts()
                .add(DocumentHeader.of(kind, partner, TODAY), List.of(lines))
                .document();
    }

    /** An order that was sent some days ago, and is due. */
    Document order(PartnerId supplier, int daysAgo, Optional<LocalDate> due, LineDetails... lines) {
        Document draft =
                company.paperwork()
                        .drafts()
                        .add(
                                DocumentHeader.of(
                                                DocumentKind.PURCHASE_ORDER,
                                                supplier,
                                                TODAY.minusDays(daysAgo))
                                        .withDue(due),
                                List.of(lines))
                        .document();
        return company.paperwork().orders().send(draft).document();
    }

    /** What came of the first line of an order. */
    Document receive(Document order, String reference, long quantity) {
        DocumentLine first = lines(order.id()).getFirst();
        return company.paperwork()
                .receive()
                .receive(
                        DocumentHeader.of(
                                        DocumentKind.RECEIPT,
                                        order.header().partner().orElseThrow(),
                                        TODAY)
                                .withReference(reference),
                        List.of(
                                first.details()
                                        .withQuantity(Quantity.of(quantity))
                                        .withSource(Optional.of(first.id()))))
                .document();
    }

    Document deliver(DocumentKind kind, PartnerId customer, LineDetails... lines) {
        return company.paperwork()
                .deliver()
                .deliver(DocumentHeader.of(kind, customer, TODAY), List.of(lines))
                .document();
    }

    List<DocumentLine> lines(DocumentId document) {
        try (Reader reader = company.connections().reader()) {
            return company.paperwork().lines().list(reader, document);
        }
    }

    Document now(DocumentId document) {
        try (Reader reader = company.connections().reader()) {
            return company.paperwork().documents().find(reader, document).orElseThrow();
        }
    }

    String onHand(ItemId item) {
        try (Reader reader = company.connections().reader()) {
            return company.levels().asOf(reader, item, TODAY).toString();
        }
    }

    String onOrder(ItemId item) {
        try (Reader reader = company.connections().reader()) {
            return company.paperwork().lines().onOrder(reader, item).toString();
        }
    }
}
