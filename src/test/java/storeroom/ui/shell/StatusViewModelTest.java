package storeroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.TODAY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.operation.Goods;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.OpenCompany;

import java.nio.file.Path;

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
        assertThat(status.undoText()).contains("receipt of 18 × DR-SET-19");
        status.undo();
        assertThat(status.undoText()).isEmpty();
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
        assertThat(status.undoText()).contains("sale of 2 × DR-SET-19");
        status.undo();
        assertThat(open.notice().get()).isEqualTo("sale of 2 × DR-SET-19 taken back");
    }

    private Goods goods(int pieces) {
        return Goods.of(drill, Quantity.of(pieces), TODAY);
    }
}
