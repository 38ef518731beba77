package storeroom.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.model.NewMovement;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.booking.ScanRow.State;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is typed wrongly, too early or long ago is never booked as something else. */
class OnlyWhatWasMeantTest {

    @TempDir Path folder;
    Company company;
    OpenCompany open;
    BookViewModel model;
    ItemId anchor;

    @BeforeEach
    void tenAnchors() {
        company = TestCompany.open(folder.resolve("test.storeroom"));
        anchor = company.saveItem().add(ItemDetails.builder("A-1", "Anchor").build()).item();
        open = TestDesk.of(company, new TestDialogs());
        model = new BookViewModel(open, (_, _) -> {}, () -> {});
        take("10*A-1");
    }

    @AfterEach
    void close() {
        open.drafts().close();
        company.close();
    }

    private void take(String text) {
        model.take(text, Optional.empty());
    }

    private ScanRow first() {
        return model.rows().all().getFirst();
    }

    private Quantity onHand() {
        try (Reader reader = company.connections().reader()) {
            return company.stock().find(reader, anchor).orElseThrow().onHand();
        }
    }

    private int movements() {
        try (Reader reader = company.connections().reader()) {
            return company.ledger().count(reader, MovementFilter.of(anchor));
        }
    }

    private void reopen() {
        model.close();
        open.drafts().close();
        open = TestDesk.of(company, new TestDialogs());
        model = new BookViewModel(open, (_, _) -> {}, () -> {});
    }

    @Test
    void aCountWithoutItsNumberIsNeverBookedHoweverOftenItIsTriedNorAfterTheNextStart() {
        model.choices().kind().set(MovementKind.COUNT);
        take("A-1");
        model.retry(first());
        model.retryAll();
        reopen();
        assertThat(model.rows().problems().get()).isEqualTo(1);
        model.retry(first());
        model.retryAll();
        assertThat(onHand()).isEqualTo(Quantity.of(10));
        assertThat(model.rows().problems().get()).isEqualTo(1);
    }

    @Test
    void aNumberThatIsNoneIsNeverBookedAsOne() {
        take("1..2*A-1");
        model.choices().quantity().set("many");
        take("A-1");
        model.rows().open().forEach(model::retry);
        model.retryAll();
        reopen();
        model.rows().open().forEach(model::retry);
        assertThat(onHand()).isEqualTo(Quantity.of(10));
        assertThat(model.rows().problems().get()).isEqualTo(2);
    }

    @Test
    void aDocumentThatIsTooLongIsNotLeftOut() {
        model.choices().document().text().set("x".repeat(NewMovement.DOCUMENT_LENGTH + 1));
        take("A-1");
        assertThat(movements()).isEqualTo(1);
        assertThat(first().isProblem()).isTrue();
    }

    @Test
    void ofSixHundredScansTheFirstIsSeenToBeTakenBackElsewhere() {
        for (int i = 0; i < 130; i++) {
            take("A-1");
        }
        ScanRow earliest = model.rows().all().getLast();
        var movement = ((State.Booked) earliest.state().get()).what().movement();
        open.changes().publish(company.reverse().reverse(movement.id(), "").changes());
        assertThat(earliest.state().get()).isInstanceOf(State.TakenBack.class);
    }

    @Test
    void whatIsScannedBeforeThePlacesAreKnownIsListedKeptAndBookedOnceTheyAre() {
        List<Runnable> reads = new ArrayList<>();
        OpenCompany slow = TestDesk.with(new Tasks(reads::add, Runnable::run, Runnable::run), open);
        BookViewModel early = new BookViewModel(slow, (_, _) -> {}, () -> {});
        early.take("5*A-1", Optional.empty());
        assertThat(early.rows().all()).hasSize(1);
        List.copyOf(reads).forEach(Runnable::run);
        assertThat(onHand()).isEqualTo(Quantity.of(15));

        BookViewModel never = new BookViewModel(slow, (_, _) -> {}, () -> {});
        never.take("7*A-1", Optional.empty());
        reopen();
        assertThat(model.rows().problems().get()).isEqualTo(1);
        model.retryAll();
        assertThat(onHand()).isEqualTo(Quantity.of(22));
    }
}
