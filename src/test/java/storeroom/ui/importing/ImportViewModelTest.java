package storeroom.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.exchange.DateOrder;
import storeroom.exchange.Field;
import storeroom.exchange.ImportReport;
import storeroom.exchange.ImportReport.Outcome;
import storeroom.exchange.ImportRequest.Kind;
import storeroom.exchange.ReportTexts;
import storeroom.model.Changes;
import storeroom.model.ItemDetails;
import storeroom.model.MovementKind;
import storeroom.operation.Company;
import storeroom.safety.BackupFolder;
import storeroom.safety.BackupKind;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.ImportUndoTexts;
import storeroom.ui.common.Job;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;
import storeroom.ui.importing.ImportViewModel.Step;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ImportViewModelTest {

    @TempDir Path folder;
    Company company;
    TestDialogs dialogs = new TestDialogs();
    OpenCompany open;
    ImportViewModel model;
    List<Changes> heard = new ArrayList<>();

    @BeforeEach
    void openTheCompany() {
        company = TestCompany.in(folder);
        open = TestDesk.of(company, dialogs);
        open.changes().subscribe(heard::add);
        model = new ImportViewModel(open);
    }

    @AfterEach
    void close() {
        company.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int items() {
        try (Reader reader = company.connections().reader()) {
            return company.items().count(reader);
        }
    }

    @Test
    void aFileOfItemsIsRecognisedCheckedAndImported() throws IOException {
        model.choose(file("items.csv", "sku,name,onHand\nA-1,Anchor,5\nB-1,Bolt,6\n"));
        assertThat(model.step().get()).isEqualTo(Step.COLUMNS);
        assertThat(model.choices().kind().get()).isEqualTo(Kind.ITEMS);
        assertThat(model.choices().column(Field.SKU)).contains("sku");
        model.check();
        assertThat(model.report().get().orElseThrow().outcome()).isEqualTo(Outcome.CHECKED);
        assertThat(items()).isZero();
        assertThat(heard).isEmpty();
        model.start();
        assertThat(model.report().get().orElseThrow().outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(items()).isEqualTo(2);
        assertThat(heard).hasSize(1);
    }

    @Test
    void aBackupComesFirstOnceThereIsSomething() throws IOException {
        model.choose(file("items.csv", "sku,name\nA-1,Anchor\n"));
        model.start();
        BackupFolder backups = open.safekeeping().backups().folder();
        assertThat(backups.list()).isEmpty();
        model.choose(file("more.csv", "sku,name\nB-1,Bolt\n"));
        model.check();
        assertThat(backups.list()).isEmpty();
        model.start();
        assertThat(items()).isEqualTo(2);
        assertThat(backups.list())
                .singleElement()
                .satisfies(
                        made -> {
                            assertThat(made.note().kind()).isEqualTo(BackupKind.IMPORT);
                            assertThat(made.note().reason()).isEqualTo("more.csv");
                            assertThat(made.note().contents().items()).isEqualTo(1);
                        });
        assertThat(open.safekeeping().state().get().newest()).contains(backups.list().getFirst());
    }

    @Test
    void withoutABackupItIsNotStartedUntilThePersonSaysSo() throws IOException {
        model.choose(file("items.csv", "sku,name\nA-1,Anchor\n"));
        model.start();
        file("backups", "in the way");
        model.choose(file("more.csv", "sku,name\nB-1,Bolt\n"));
        model.start();
        assertThat(items()).isEqualTo(1);
        assertThat(model.step().get()).isEqualTo(Step.COLUMNS);
        assertThat(dialogs.questions())
                .singleElement()
                .satisfies(
                        question -> {
                            assertThat(question.title()).isEqualTo("Import more.csv: not started");
                            assertThat(question.sentence()).contains("cannot be written to");
                        });
        dialogs.answer(0);
        assertThat(items()).isEqualTo(1);
        model.start();
        dialogs.answer(1);
        assertThat(items()).isEqualTo(2);
        assertThat(dialogs.defects()).isEmpty();
    }

    @Test
    void aColumnCanBePutRight() throws IOException {
        model.choose(file("items.csv", "number,label\nA-1,Anchor\n"));
        model.choices().setColumn(Field.SKU, Optional.of("number"));
        model.choices().setColumn(Field.NAME, Optional.of("label"));
        model.start();
        assertThat(model.report().get().orElseThrow().outcome()).isEqualTo(Outcome.IMPORTED);
    }

    @Test
    void badRowsStandInTheWayUntilTheGoodOnesAreAskedFor() throws IOException {
        model.choose(file("items.csv", "sku,name,onHand\nA-1,Anchor,5\nB-1,Bolt,many\n"));
        model.start();
        assertThat(model.report().get().orElseThrow().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(items()).isZero();
        model.back();
        model.choices().goodRows().set(true);
        model.start();
        assertThat(model.report().get().orElseThrow().outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(items()).isEqualTo(1);
    }

    @Test
    void aFileOfMovementsIsRecognisedAndEveryRowCanBeASale() throws IOException {
        model.choose(file("items.csv", "sku,name,onHand\nA-1,Anchor,5\n"));
        model.start();
        model = new ImportViewModel(open);
        model.choose(file("sales.csv", "date,sku,quantity\n2026-11-20,A-1,2\n"));
        assertThat(model.choices().kind().get()).isEqualTo(Kind.MOVEMENTS);
        model.choices().everyRowIs().set(Optional.of(MovementKind.SALE));
        model.start();
        assertThat(model.report().get().orElseThrow().movements()).isEqualTo(1);
    }

    @Test
    void whatTheFileDoesNotTellCanBeTold() throws IOException {
        model.choose(file("items.csv", "sku,name,onHand\nA-1,Anchor,50\n"));
        model.start();
        model = new ImportViewModel(open);
        Path sales = folder.resolve("sales.csv");
        Files.write(
                sales,
                "sku,quantity,date,document,note\nA-1,2,03/04/2026,S1,caff\u00e8\nPOST,1,05/06/2026,S2,\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        model.choose(sales);
        model.choices().options().encoding().set(Optional.of(StandardCharsets.ISO_8859_1));
        assertThat(model.step().get()).isEqualTo(Step.COLUMNS);
        model.choices().everyRowIs().set(Optional.of(MovementKind.SALE));
        model.choices().options().skip().text().set("post");
        model.start();
        assertThat(model.report().get()).as("the dates can be read two ways").isEmpty();
        assertThat(model.refusal().get())
                .endsWith("Say under “More options” in which order dates are written.")
                .doesNotContain("--");
        model.choices().options().dates().set(Optional.of(DateOrder.DMY));
        model.start();
        assertThat(model.report().get().orElseThrow().outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(model.report().get().orElseThrow().movements()).isEqualTo(1);
    }

    @Test
    void aCodeToLeaveOutMayHaveBlanksWithin() throws IOException {
        String rows =
                """
                date,sku,quantity
                2026-11-20,BANK CHARGES,1
                2026-11-20,POST,1
                2026-11-20,A,1
                """;
        model.choose(file("sales.csv", rows));
        model.choices().everyRowIs().set(Optional.of(MovementKind.SALE));
        model.choices().options().skip().text().set("POST, bank charges");
        model.choices().createItems().set(true);
        model.choices().allowNegative().set(true);
        model.start();
        assertThat(model.report().get().orElseThrow().movements()).isEqualTo(1);
    }

    @Test
    void aDayForRowsWithoutADateIsCheckedBeforeAnythingRuns() throws IOException {
        model.choose(file("items.csv", "sku,name,onHand\nA-1,Anchor,5\n"));
        model.choices().options().day().text().set("22/11/2026");
        model.start();
        assertThat(model.step().get()).isEqualTo(Step.COLUMNS);
        assertThat(model.choices().options().day().error().get()).contains("lies in the future");
        model.choices().options().day().text().set("1/11/2026");
        model.start();
        assertThat(model.report().get().orElseThrow().outcome()).isEqualTo(Outcome.IMPORTED);
    }

    @Test
    void whatIsNoTableIsRefusedInWords() throws IOException {
        model.choose(file("empty.csv", ""));
        assertThat(model.step().get()).isEqualTo(Step.FILE);
        assertThat(model.refusal().get()).isNotBlank();
        assertThat(dialogs.defects()).isEmpty();
    }

    @Test
    void theRowsAreCountedByWhatTheyDoAndTheFirstOfEachAreShown() throws IOException {
        model.choose(file("items.csv", "sku,name,price\nA-1,Anchor,1\nB-1,Bolt,2\n"));
        model.start();
        model.choose(
                file("more.csv", "sku,name,price\nA-1,Anchor,1\nB-1,Bolt,3\nC-1,Cup,4\nD-1,,5\n"));
        model.check();
        ImportReport report = model.report().get().orElseThrow();
        assertThat(report.samples())
                .extracting(row -> row.line() + " " + row.effect() + " " + row.sku())
                .containsExactlyInAnyOrder("2 UNCHANGED A-1", "3 CHANGED B-1", "4 NEW C-1");
        assertThat(report.samples())
                .filteredOn(row -> !row.changes().isEmpty())
                .singleElement()
                .extracting(new SampleTexts(open.words())::changes)
                .isEqualTo("Unit price 2.00 → 3.00");
        assertThat(report.badRows()).isEqualTo(1);
    }

    @Test
    void wrongRowsBecomeAFileThatCanBeMendedAndImported() throws IOException {
        model.choose(
                file(
                        "items.csv",
                        """
                        sku;name;onHand;colour
                        A-1;Anchor;5;red
                        B-1;"Bolt; long";many;blue
                        ;none;1;
                        C-1;Cup
                        """));
        model.check();
        model.startWithGoodRows();
        assertThat(model.report().get().orElseThrow().outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(items()).isEqualTo(1);
        assertThat(model.badRowsName()).isEqualTo("items – to mend.csv");
        Path wrong = folder.resolve("wrong.csv");
        model.saveBadRows(wrong);
        assertThat(open.notice().get()).isEqualTo("3 rows saved in wrong.csv");
        assertThat(Files.readAllLines(wrong))
                .containsExactly(
                        "sku;name;onHand;colour;Why not",
                        "B-1;\"Bolt; long\";many;blue;onHand: This is no number.",
                        ";none;1;;sku: There is nothing here, but it is needed.",
                        "C-1;Cup;;;The row has 2 columns, the header has 4.");
        Files.writeString(
                wrong, Files.readString(wrong).replace("many", "6").replace(";none", "N-1;None"));
        model.choose(wrong);
        model.start();
        assertThat(items()).isEqualTo(4);
    }

    @Test
    void anImportIsTakenBackFromItsReportAndLaterFromTheDialog() throws IOException {
        model.choose(file("items.csv", "sku,name,onHand\nA-1,Anchor,5\nB-1,Bolt,\n"));
        model.start();
        model.undo();
        assertThat(items()).as("the history knows one of them").isEqualTo(1);
        assertThat(ImportUndoTexts.say(model.undoing().undone().get().orElseThrow(), open.words()))
                .first()
                .isEqualTo("1 item was removed, 1 retired, 0 put back as before.");
        assertThat(new ImportViewModel(open).undoing().last().get()).isEmpty();
        model = new ImportViewModel(open);
        model.choose(file("items.csv", "sku,name\nC-1,Cup\n"));
        model.start();
        ImportUndo later = new ImportViewModel(open).undoing();
        var last = later.last().get().orElseThrow();
        assertThat(last.file()).isEqualTo("items.csv");
        later.undo(last.id(), last.file());
        assertThat(items()).isEqualTo(1);
        assertThat(dialogs.problems()).isEmpty();
    }

    @Test
    void anImportHearsThatItWasTakenBackFromAnotherDialog() throws IOException {
        model.choose(file("items.csv", "sku,name\nA-1,Anchor\n"));
        model.start();
        open.changes().subscribe(_ -> model.lookWhetherTakenBack());
        open.changes().publish(Changes.EVERYTHING);
        assertThat(model.takenBack().get()).as("something else was saved").isFalse();
        ImportUndo other = new ImportViewModel(open).undoing();
        other.undo(other.last().get().orElseThrow().id(), "items.csv");
        assertThat(model.takenBack().get()).isTrue();
    }

    @Test
    void theReportSpeaksAsTheWindowDoesAndItsRowsTellWhatMoves() throws IOException {
        model.choose(
                file(
                        "sales.csv",
                        """
                        sku,quantity,date,kind
                        A-1,5,2026-01-02,receipt
                        A-1,3,2026-01-03,sale
                        """));
        model.choices().createItems().set(true);
        model.check();
        ImportReport report = model.report().get().orElseThrow();
        assertThat(
                        new ReportTexts(
                                        open.words().formats(),
                                        field -> open.words().say("field." + field))
                                .details(report))
                .first()
                .isEqualTo("Read: SKU = sku, Kind = kind, Quantity = quantity, Date = date.");
        SampleTexts texts = new SampleTexts(open.words());
        assertThat(report.samples())
                .extracting(texts::kind, texts::quantity, texts::day)
                .containsExactly(
                        tuple("Receipt", "+5", "02/01/2026"), tuple("Sale", "−3", "03/01/2026"));
    }

    @Test
    void aWorkbookThatIsDamagedIsNamedAsThatAndNoEncodingIsProposed() throws IOException {
        for (byte[] bytes :
                List.of(
                        new byte[] {'P', 'K', 3, 4, (byte) 0xC3, 'x'},
                        new byte[] {(byte) 0xFF, 1, (byte) 0xC3, 'x'})) {
            model.choose(Files.write(folder.resolve("stock.xlsx"), bytes));
            assertThat(model.refusal().get())
                    .isEqualTo(
                            "stock.xlsx is no table as text: it is a workbook, or it is damaged."
                                    + " Open it in the program that made it and save it as CSV.");
        }
        model.choose(file("text.xlsx", "sku,name\nA-1,Anchor\n"));
        assertThat(model.refusal().get()).isEmpty();
    }

    /** A model whose reads and writes wait until they are let go. */
    private final Deque<Runnable> reads = new ArrayDeque<>();

    private final Deque<Runnable> writes = new ArrayDeque<>();

    private OpenCompany held() {
        return TestDesk.with(new Tasks(reads::add, writes::add, Runnable::run), open);
    }

    private static void letGo(Deque<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void whileAFileIsLookedAtNothingIsImportedAndTheLookNeverComesBehindTheImport()
            throws IOException {
        model = new ImportViewModel(held());
        model.choose(file("items.csv", "sku,name,onHand\nA-1,Anchor,5\n"));
        letGo(reads);
        model.choices().kind().set(Kind.MOVEMENTS);
        assertThat(model.looking().get()).isTrue();
        model.start();
        assertThat(writes).as("the columns that are shown are those of items").isEmpty();
        assertThat(model.step().get()).isEqualTo(Step.COLUMNS);
        model.choices().kind().set(Kind.ITEMS);
        letGo(reads);
        assertThat(model.looking().get()).isFalse();
        model.start();
        assertThat(model.step().get()).isEqualTo(Step.RUNNING);
        model.choices().kind().set(Kind.MOVEMENTS);
        model.choose(file("other.csv", "sku,name\nB-1,Bolt\n"));
        letGo(reads);
        assertThat(model.step().get()).as("it cannot be begun again").isEqualTo(Step.RUNNING);
        model.start();
        assertThat(writes).hasSize(1);
        letGo(writes);
        assertThat(model.report().get().orElseThrow().file()).hasFileName("items.csv");
        assertThat(items()).isEqualTo(1);
    }

    @Test
    void aFileThatWasChangedAfterTheCheckIsCheckedAgainInsteadOfImported() throws IOException {
        Path rows = file("items.csv", "sku,name\nA-1,Anchor\n");
        model.choose(rows);
        model.check();
        file("items.csv", "sku,name\nA-2,Ancors\n"); // as long, and in the same moment
        model.start();
        assertThat(items()).isZero();
        assertThat(model.report().get().orElseThrow().outcome()).isEqualTo(Outcome.CHECKED);
        assertThat(model.changed().get())
                .startsWith("The file was changed after it was checked. Nothing is imported yet");
        assertThat(model.report().get().orElseThrow().samples())
                .extracting(row -> row.sku())
                .containsExactly("A-2");
        model.start();
        assertThat(model.changed().get()).isEmpty();
        assertThat(items()).isEqualTo(1);
    }

    @Test
    void whatWasSavedSinceTheCheckIsAskedAboutWhereTheFileWouldDoSomethingElse()
            throws IOException {
        model.choose(file("items.csv", "sku,name\nA-1,Anchor\nB-1,Bolt\n"));
        model.check();
        company.saveItem().add(ItemDetails.builder("Z-9", "Another").build());
        model.start();
        assertThat(items()).as("it does the same as before").isEqualTo(3);
        model.choose(file("items.csv", "sku,name\nC-1,Cup\nD-1,Dish\n"));
        model.check();
        assertThat(model.report().get().orElseThrow().newItems()).isEqualTo(2);
        company.saveItem().add(ItemDetails.builder("C-1", "Beaker").build());
        model.start();
        assertThat(items()).isEqualTo(4);
        assertThat(model.changed().get()).startsWith("Items or stock have changed since");
        assertThat(model.report().get().orElseThrow().changedItems()).isEqualTo(1);
        model.start();
        assertThat(items()).isEqualTo(5);
        assertThat(model.report().get().orElseThrow().outcome()).isEqualTo(Outcome.IMPORTED);
    }

    @Test
    void theFileItselfIsNeverReplacedByItsWrongRows() throws IOException {
        String text = "sku,name\nA-1,Anchor\n,none\n";
        Path rows = file("items.csv", text);
        model.choose(rows);
        model.check();
        model.saveBadRows(folder.resolve(".").resolve("items.csv"));
        assertThat(rows).hasContent(text);
        assertThat(model.refusal().get()).startsWith("items.csv is the file that is imported.");
        file("items.csv", text + "C-1,Cup\n");
        model.saveBadRows(folder.resolve("wrong.csv"));
        assertThat(folder.resolve("wrong.csv")).doesNotExist();
        assertThat(model.refusal().get()).startsWith("items.csv was changed since it was read.");
        model.check();
        model.saveBadRows(folder.resolve("wrong.csv"));
        assertThat(model.refusal().get()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("wrong.csv"))).hasSize(2);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).noneMatch(path -> path.toString().endsWith(".part"));
        }
        assertThat(dialogs.defects()).isEmpty();
    }

    @Test
    void anImportIsAJobWithANameThatTellsHowFarItIs() throws IOException {
        OpenCompany held = held();
        model = new ImportViewModel(held);
        model.choose(file("items.csv", "sku,name\nA-1,Anchor\n"));
        letGo(reads);
        model.start();
        Job job = held.tasks().jobs().underWay().getFirst();
        assertThat(job.what()).isEqualTo("Import items.csv");
        assertThat(job.canCancel()).isTrue();
        assertThat(job.progress().get()).isEqualTo(Job.UNKNOWN);
        letGo(writes);
        assertThat(job.progress().get()).isEqualTo(1);
        assertThat(held.tasks().jobs().underWay()).isEmpty();
    }
}
