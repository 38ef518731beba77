package storeroom.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.Money;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.StockRow;
import storeroom.operation.Company;
import storeroom.operation.Goods;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.stock.BookingViewModel.Verb;
import storeroom.ui.stock.DraftFinder.Offer;
import storeroom.ui.stock.DraftFinder.Target;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was typed is found again, with what became of it; what was saved is not offered. */
class DraftFinderTest {

    @TempDir Path folder;
    OpenCompany open;

    @BeforeEach
    void openTheCompany() {
        start("shop.storeroom");
        add("DR-SET-19");
    }

    private void start(String file) {
        Company company = TestCompany.open(folder.resolve(file));
        open = TestDesk.of(company, new TestDialogs());
    }

    private void add(String sku) {
        open.company().saveItem().add(ItemDetails.builder(sku, "Drill bit set").build());
    }

    @AfterEach
    void end() {
        open.drafts().close();
        open.company().close();
    }

    private void endAndStartAgain() {
        end();
        start("shop.storeroom");
    }

    private StockRow row() {
        StockViewModel stock = new StockViewModel(open);
        stock.reload();
        return stock.selected().get().orElseThrow();
    }

    private BookingViewModel form(Verb verb) {
        return new BookingViewModel(open, row(), verb);
    }

    private List<Offer> offers() {
        return new DraftFinder(open).find();
    }

    @Test
    void aHalfTypedBookingComesBackAsItWasTypedBadTextIncluded() {
        BookingViewModel form = form(Verb.ADJUST);
        form.kind().set(MovementKind.COUNT);
        form.quantity().text().set("1,8x");
        form.day().text().set("99/99");
        form.document().text().set("C-7");
        form.note().text().set("the wrong shelf, ");
        endAndStartAgain();
        Offer offer = offers().getFirst();
        assertThat(offer.sentence())
                .isEqualTo("Adjust the stock, DR-SET-19: 1,8x, typed today 09:31");
        assertThat(offer.target())
                .isInstanceOfSatisfying(
                        Target.Booking.class,
                        target -> {
                            BookingViewModel again =
                                    new BookingViewModel(
                                            open,
                                            target.row(),
                                            target.about().verb(),
                                            Optional.of(offer.draft()));
                            assertThat(again.kind().get()).isEqualTo(MovementKind.COUNT);
                            assertThat(again.quantity().text().get()).isEqualTo("1,8x");
                            assertThat(again.quantity().error().get()).isNotEmpty();
                            assertThat(again.day().text().get()).isEqualTo("99/99");
                            assertThat(again.document().text().get()).isEqualTo("C-7");
                            assertThat(again.note().text().get()).isEqualTo("the wrong shelf, ");
                        });
    }

    @Test
    void aFormThatWasOnlyOpenedOrEmptiedAgainIsNoDraft() {
        BookingViewModel form = form(Verb.RECEIVE);
        form.quantity().text().set("1");
        form.quantity().text().set("");
        form(Verb.ISSUE);
        endAndStartAgain();
        assertThat(offers()).isEmpty();
    }

    @Test
    void whatWasSavedOrGivenUpIsNotOffered() {
        BookingViewModel saved = form(Verb.RECEIVE);
        saved.quantity().text().set("18");
        saved.book();
        BookingViewModel givenUp = form(Verb.ISSUE);
        givenUp.quantity().text().set("2");
        TestDialogs dialogs = new TestDialogs();
        givenUp.giveUp(dialogs, () -> {});
        dialogs.answer(1);
        endAndStartAgain();
        assertThat(offers()).isEmpty();
        assertThat(row().onHand()).isEqualTo(Quantity.of(18));
    }

    @Test
    void aBookingThatWasSavedJustBeforeTheEndIsOfferedWithTheWarningThatItIsThere() {
        BookingViewModel form = form(Verb.ISSUE);
        form.quantity().text().set("2");
        form.document().text().set("D-1");
        open.company()
                .receive()
                .receive(
                        MovementKind.OPENING,
                        Goods.of(form.item(), Quantity.of(9), TestCompany.TODAY));
        endAndStartAgain();
        assertThat(offers()).as("another movement is not this one").hasSize(1);
        open.company()
                .issue()
                .issue(
                        MovementKind.SALE,
                        new Goods(
                                form.item(),
                                storeroom.model.LocationId.MAIN,
                                Quantity.of(2),
                                TestCompany.TODAY,
                                Optional.empty(),
                                "D-1",
                                ""));
        assertThat(offers().getFirst().target()).isInstanceOf(Target.Booked.class);
    }

    private Target found() {
        return offers().getFirst().target();
    }

    private Goods goods(long quantity) {
        return Goods.of(row().item(), Quantity.of(quantity), TestCompany.TODAY);
    }

    @Test
    void aCountOfTheSameItemIsTheTypedOneOnlyWhereTheSameWasCounted() {
        open.company().receive().receive(MovementKind.OPENING, goods(9));
        BookingViewModel form = form(Verb.ADJUST);
        form.kind().set(MovementKind.COUNT);
        form.quantity().text().set("18");
        endAndStartAgain();
        open.company().adjust().counted(goods(7));
        assertThat(found()).as("seven is not eighteen").isInstanceOf(Target.Booking.class);
        open.company().adjust().counted(goods(18));
        open.company().receive().receive(MovementKind.RECEIPT, goods(5));
        assertThat(found()).isInstanceOf(Target.Booked.class);
    }

    @Test
    void aBookingIsTheTypedOneOnlyWhereEachFieldIsTheSame() {
        BookingViewModel form = form(Verb.RECEIVE);
        form.quantity().text().set("18");
        form.price().text().set("4.50");
        form.day().text().set("20/11/2026");
        form.document().text().set("D-1");
        form.note().text().set("wet");
        endAndStartAgain();
        Optional<Money> price = Optional.of(Money.parse("4.5"));
        ItemId item = row().item();
        LocalDate day = TestCompany.TODAY.minusDays(1);
        Goods typed =
                Goods.of(item, Quantity.of(18), day)
                        .withUnitPrice(price)
                        .withDocument("D-1")
                        .withNote("wet");
        List<Goods> others =
                List.of(
                        typed.withUnitPrice(Optional.empty()),
                        typed.withUnitPrice(Optional.of(Money.parse("4.6"))),
                        typed.withDocument(""),
                        typed.withNote("dry"),
                        Goods.of(item, Quantity.of(17), day)
                                .withUnitPrice(price)
                                .withDocument("D-1")
                                .withNote("wet"),
                        Goods.of(item, Quantity.of(18), TestCompany.TODAY)
                                .withUnitPrice(price)
                                .withDocument("D-1")
                                .withNote("wet"));
        others.forEach(goods -> open.company().receive().receive(MovementKind.RECEIPT, goods));
        open.company().receive().receive(MovementKind.RETURN, typed);
        assertThat(found()).isInstanceOf(Target.Booking.class);
        open.company().receive().receive(MovementKind.RECEIPT, typed);
        assertThat(found()).isInstanceOf(Target.Booked.class);
    }

    @Test
    void aBookingOfAnEarlierDayIsFoundAmongManyLaterOnes() {
        BookingViewModel form = form(Verb.RECEIVE);
        form.quantity().text().set("18");
        form.day().text().set("01/11/2026");
        endAndStartAgain();
        for (int i = 0; i < 20; i++) {
            open.company().receive().receive(MovementKind.RECEIPT, goods(18));
        }
        assertThat(found()).isInstanceOf(Target.Booking.class);
        open.company()
                .receive()
                .receive(
                        MovementKind.RECEIPT,
                        Goods.of(row().item(), Quantity.of(18), LocalDate.of(2026, 11, 1)));
        assertThat(found()).isInstanceOf(Target.Booked.class);
    }

    @Test
    void anItemThatIsGoneIsSaid() throws java.io.IOException {
        form(Verb.RECEIVE).quantity().text().set("18");
        end();
        java.nio.file.Files.delete(folder.resolve("shop.storeroom"));
        start("shop.storeroom"); // a backup from before the item was added, say
        add("OTHER-1");
        assertThat(offers().getFirst().target()).isEqualTo(new Target.Gone());
    }

    @Test
    void aDraftOfAnUnknownFormIsLeftInPeace() {
        open.drafts()
                .keep(
                        new storeroom.ui.common.Draft(
                                "x", "order", TestCompany.CLOCK.instant(), java.util.Map.of()));
        form(Verb.RECEIVE).quantity().text().set("18");
        endAndStartAgain();
        assertThat(offers()).hasSize(1);
        assertThat(open.drafts().list()).hasSize(2);
    }
}
