package storeroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.TODAY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.exchange.ImportReport;
import storeroom.exchange.ImportRequest;
import storeroom.exchange.Importer;
import storeroom.exchange.Progress;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.Money;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.operation.Goods;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.LastChange;
import storeroom.ui.common.Notice;
import storeroom.ui.common.OpenCompany;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class StatusViewModelTest {

    @TempDir Path folder;
    Company company;
    TestDialogs dialogs = new TestDialogs();
    OpenCompany open;
    ItemId drill;

    @BeforeEach
    void openTheCompany() {
        company = TestCompany.in(folder);
        open = TestDesk.of(company, dialogs);
        drill = company.saveItem().add(ItemDetails.builder("DR-SET-19", "Drill").build()).item();
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void undoSaysWhatItWouldTakeBackAndTakesItBack() {
        company.receive().receive(MovementKind.RECEIPT, goods(18));
        StatusViewModel status = new StatusViewModel(open);
        assertThat(status.undoText().get()).contains("receipt of 18 × DR-SET-19");
        status.undo();
        assertThat(status.undoText().get()).isEmpty();
        assertThat(open.notice().get()).isEqualTo("receipt of 18 × DR-SET-19 taken back");
        assertThat(status.isFast()).isTrue();
    }

    @Test
    void whatCannotBeUndoneIsSaidInWords() {
        StatusViewModel status = new StatusViewModel(open);
        status.undo();
        assertThat(dialogs.rules())
                .containsExactly("Not possible: “Undo”: There is nothing to undo.");
    }

    @Test
    void whatWasBookedSinceByAnotherHandIsNotTakenBack() {
        company.receive().receive(MovementKind.RECEIPT, goods(18));
        StatusViewModel status = new StatusViewModel(open);
        company.issue().issue(MovementKind.SALE, goods(2)); // through another door
        status.undo();
        assertThat(dialogs.rules())
                .singleElement()
                .asString()
                .contains("Something else was booked meanwhile");
        assertThat(status.undoText().get()).contains("sale of 2 × DR-SET-19");
        status.undo();
        assertThat(open.notice().get()).isEqualTo("sale of 2 × DR-SET-19 taken back");
    }

    @Test
    void undoOfAnImportSaysWhatItCouldNotTakeBack() throws IOException {
        Path prices =
                Files.writeString(
                        folder.resolve("items.csv"),
                        "sku,name,price,onHand\nDR-SET-19,Drill,3,5\nN-1,New,4,1\n");
        var report =
                new Importer(company, open.words().formats())
                        .run(ImportRequest.items(prices), Progress.NONE);
        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.IMPORTED);
        try (Reader reader = company.connections().reader()) {
            Item now = company.items().find(reader, drill).orElseThrow();
            Money dearer = Money.parse("9");
            company.saveItem()
                    .change(new Item(drill, now.details().toBuilder().price(dearer).build()));
        }
        List<Notice.Toast> toasts = new ArrayList<>();
        var _ = open.notice().listen(toasts::add);
        new StatusViewModel(open).undo();
        String said =
                "Import of items.csv taken back. 1 thing was not taken back, because somebody has"
                        + " worked with it since: DR-SET-19 (was changed again).";
        assertThat(toasts).containsExactly(new Notice.Toast(Notice.Look.WARNING, said));
        assertThat(dialogs.problems()).isEmpty();
    }

    @Test
    void theChangeOfItemsThatWasMadeLastIsTakenBackAndNotTheSaleBeforeIt() {
        company.receive().receive(MovementKind.RECEIPT, goods(18));
        company.issue().issue(MovementKind.SALE, goods(2));
        StatusViewModel status = new StatusViewModel(open);
        offer("change of 1 item");
        assertThat(status.undoText().get()).contains("change of 1 item");
        assertThat(status.undoesBooking()).isFalse();
        status.undo();
        assertThat(open.notice().get()).isEqualTo("undone: change of 1 item");
        assertThat(status.undoText().get()).contains("sale of 2 × DR-SET-19");
        assertThat(status.undoesBooking()).isTrue();
        status.close();
        offer("change after the end");
        assertThat(status.undoText().get()).contains("sale of 2 × DR-SET-19");
    }

    @Test
    void whatIsBookedAfterTheChangeIsTakenBackBeforeIt() {
        company.receive().receive(MovementKind.RECEIPT, goods(18));
        StatusViewModel status = new StatusViewModel(open);
        offer("change of 1 item");
        open.changes().publish(company.issue().issue(MovementKind.SALE, goods(2)).changes());
        assertThat(status.undoText().get()).contains("sale of 2 × DR-SET-19");
        status.undo();
        assertThat(status.undoText().get()).contains("change of 1 item");
        status.undo();
        assertThat(status.undoText().get()).contains("receipt of 18 × DR-SET-19");
    }

    @Test
    void inAnotherLanguageTheSameIsTakenBackFirst() {
        StatusViewModel status = new StatusViewModel(open);
        offer("change of 1 item");
        open.changes()
                .publish(company.receive().receive(MovementKind.RECEIPT, goods(18)).changes());
        StatusViewModel again = status.again();
        assertThat(again.undoText().get()).contains("receipt of 18 × DR-SET-19");
        again.undo();
        assertThat(again.undoText().get()).contains("change of 1 item");
        offer("change after the end");
        assertThat(again.undoText().get()).contains("change after the end");
        assertThat(status.undoText().get())
                .as("the first one is closed")
                .isNotEqualTo(java.util.Optional.of("change after the end"));
    }

    private void offer(String name) {
        Runnable undo =
                () -> {
                    open.lastChange().forget();
                    open.notice().set("undone: " + name);
                };
        open.lastChange()
                .offer(new LastChange.Undoable(() -> "Changed", () -> name, () -> "Undo it", undo));
    }

    private Goods goods(int pieces) {
        return Goods.of(drill, Quantity.of(pieces), TODAY);
    }
}
