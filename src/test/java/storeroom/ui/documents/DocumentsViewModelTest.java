package storeroom.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.model.Document;
import storeroom.model.DocumentKind;
import storeroom.model.ItemId;
import storeroom.model.PartnerId;
import storeroom.operation.Company;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.OpenCompany;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the lists show, and what is chosen in them; with a real company. */
class DocumentsViewModelTest {

    @TempDir Path folder;
    private Company company;
    private OpenCompany open;
    private Shop shop;
    private PartnerId acme;
    private ItemId hammer;

    @BeforeEach
    void openTheShop() {
        company = TestCompany.in(folder);
        open = TestDesk.of(company, new TestDialogs());
        shop = new Shop(company);
        acme = shop.supplier("Acme Tools");
        hammer = shop.item("HM-500", "Hammer 500 g", 20);
    }

    @AfterEach
    void close() {
        company.close();
    }

    private DocumentsViewModel shown(Side side) {
        DocumentsViewModel model = new DocumentsViewModel(open, side);
        model.entered();
        return model;
    }

    private static List<String> names(DocumentsViewModel model) {
        return model.rows().get().stream()
                .map(slot -> slot.row().get().orElseThrow().document())
                .map(one -> one.number().isPresent() ? one.name() : "draft")
                .toList();
    }

    @Test
    void howManyOrdersAreOverdueIsKnownBeforeThePageIsShown() {
        shop.order(acme, 9, Optional.of(Shop.TODAY.minusDays(1)), shop.line(hammer, 1, "4"));
        shop.order(acme, 9, Optional.of(Shop.TODAY), shop.line(hammer, 1, "4"));
        DocumentsViewModel model = new DocumentsViewModel(open, Side.BUYING);
        assertThat(model.overdue().get()).isEqualTo(1);
        assertThat(model.rows().get()).isEmpty();
    }

    @Test
    void theQuickFiltersLeaveWhatTheySay() {
        Document late =
                shop.order(
                        acme, 9, Optional.of(Shop.TODAY.minusDays(1)), shop.line(hammer, 10, "4"));
        Document open = shop.order(acme, 2, Optional.empty(), shop.line(hammer, 5, "4"));
        Document receipt = shop.receive(open, "LS-1", 5);
        shop.draft(DocumentKind.PURCHASE_ORDER, acme, shop.line(hammer, 1, "4"));
        DocumentsViewModel model = shown(Side.BUYING);
        assertThat(names(model))
                .containsExactlyInAnyOrder("draft", receipt.name(), open.name(), late.name());
        model.shown().set(Shown.DRAFTS);
        assertThat(names(model)).containsExactly("draft");
        model.shown().set(Shown.OPEN);
        assertThat(names(model)).containsExactly(late.name());
        model.shown().set(Shown.OVERDUE);
        assertThat(names(model)).containsExactly(late.name());
        model.shown().set(Shown.CLOSED);
        assertThat(names(model)).containsExactly(open.name());
        model.shown().set(Shown.RECEIPTS);
        assertThat(names(model)).containsExactly(receipt.name());
        model.shown().set(Shown.ALL);
        model.search().set("ls-1");
        assertThat(names(model)).containsExactly(receipt.name());
        model.search().set("nobody");
        assertThat(model.state().get()).isEqualTo(DocumentsViewModel.State.NO_HITS);
    }

    @Test
    void aDocumentShowsWhatItCameFromAndWhatItLedTo() {
        Document order = shop.order(acme, 2, Optional.empty(), shop.line(hammer, 5, "4"));
        Document receipt = shop.receive(order, "LS-1", 2);
        DocumentsViewModel model = shown(Side.BUYING);
        model.reveal(order.id());
        var detail = model.detail().detail().get().orElseThrow();
        assertThat(detail.stage()).isEqualTo(Stage.BEGUN);
        assertThat(detail.made()).extracting(Document::name).containsExactly(receipt.name());
        model.reveal(receipt.id());
        assertThat(model.detail().detail().get().orElseThrow().from())
                .extracting(Document::name)
                .containsExactly(order.name());
    }

    @Test
    void whatIsSavedElsewhereIsShownAndTheChosenOneStaysChosen() {
        Document order = shop.order(acme, 2, Optional.empty(), shop.line(hammer, 5, "4"));
        DocumentsViewModel model = shown(Side.BUYING);
        assertThat(model.selected().get().map(Document::id)).contains(order.id());
        shop.receive(order, "LS-1", 5);
        open.changes().publish(storeroom.model.Changes.EVERYTHING);
        assertThat(names(model)).hasSize(2);
        assertThat(model.selected().get().map(Document::id)).contains(order.id());
        assertThat(model.detail().detail().get().orElseThrow().stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void salesShowNothingOfOrders() {
        shop.order(acme, 2, Optional.empty(), shop.line(hammer, 5, "4"));
        assertThat(shown(Side.SELLING).state().get()).isEqualTo(DocumentsViewModel.State.EMPTY);
    }

    @Test
    void whatCanBeDoneFollowsTheState() {
        Document draft = shop.draft(DocumentKind.PURCHASE_ORDER, acme, shop.line(hammer, 1, "4"));
        assertThat(fitting(draft))
                .containsExactly(
                        Deed.EDIT, Deed.SEND, Deed.PDF, Deed.PRINT, Deed.DUPLICATE, Deed.DELETE);
        Document sent = company.paperwork().orders().send(draft).document();
        assertThat(fitting(sent))
                .containsExactly(
                        Deed.RECEIVE,
                        Deed.CLOSE,
                        Deed.PDF,
                        Deed.PRINT,
                        Deed.DUPLICATE,
                        Deed.CANCEL);
        PartnerId otto = shop.customer("Otto");
        Document note = shop.deliver(DocumentKind.DELIVERY_NOTE, otto, shop.line(hammer, 1, "7.5"));
        assertThat(fitting(note))
                .containsExactly(
                        Deed.BILL,
                        Deed.TAKE_BACK,
                        Deed.PDF,
                        Deed.PRINT,
                        Deed.DUPLICATE,
                        Deed.CANCEL);
        company.paperwork().cancel().cancel(note.id());
        assertThat(fitting(shop.now(note.id())))
                .containsExactly(Deed.PDF, Deed.PRINT, Deed.DUPLICATE);
    }

    private static List<Deed> fitting(Document document) {
        return List.of(Deed.values()).stream().filter(deed -> deed.fits(document)).toList();
    }
}
