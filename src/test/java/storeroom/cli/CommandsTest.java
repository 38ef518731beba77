package storeroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import storeroom.TestCompany;
import storeroom.Wiring;
import storeroom.db.DatabaseOptions;
import storeroom.db.Reader;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.operation.Goods;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class CommandsTest extends CommandCase {

    @Test
    void withoutACommandTheWindowOpens() {
        Ended ended = run("--data", folder.toString(), "--sample");
        assertThat(ended.exit()).isEqualTo(42);
        assertThat(windows)
                .containsExactly(
                        new Environment.Window.Request(Optional.empty(), folder, true, false));
    }

    @Test
    void theVersionAndTheHelpAreSaid() {
        assertThat(run("--version").out().strip()).isEqualTo("Storeroom 9.9");
        assertThat(run("--help").out()).contains("import", "stock", "verify", "undo", "75");
        List<String> commands =
                List.of(
                        "stock",
                        "movements",
                        "receive",
                        "issue",
                        "adjust",
                        "stats",
                        "export-snapshot",
                        "debug-bundle");
        for (String command : commands) {
            assertThat(run(command, "--help").out()).as(command).contains("Usage: storeroom ");
        }
        assertThat(run("import", "movements", "--help").out()).contains("--create-items");
    }

    @Test
    void wrongUsageIsASentenceAndTwo() {
        Ended ended = run("stock", "--bogus");
        assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(ended.err().strip().lines()).singleElement().asString().contains("--bogus");
        assertThat(run("import").exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(run("nonsense").exit()).isEqualTo(ExitCodes.UNUSABLE);
    }

    @Test
    void aCompanyThatIsNotThereIsNotMade() {
        for (List<String> command :
                List.of(
                        List.of("stock"),
                        List.of("movements"),
                        List.of("undo"),
                        List.of("verify"),
                        List.of("receive", "A", "1"),
                        List.of("import", "movements", "x.csv"))) {
            Ended ended = in(command.toArray(String[]::new));
            assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
            assertThat(ended.err()).contains("There is no company").contains("import items");
        }
        assertThat(folder.resolve("shop.storeroom")).doesNotExist();
    }

    @Test
    void anEmptyFileIsNoCompanyAndStaysAsItIs() throws IOException {
        Path empty = Files.createFile(folder.resolve("shop.storeroom"));
        Ended ended = in("stock");
        assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(ended.err()).contains("There is no company");
        assertThat(empty).isEmptyFile();
    }

    @Test
    void itemsMakeACompanyButOnlyWhenTheyAreGood() throws IOException {
        assertThat(in("import", "items", file("sku,name\n")).exit()).isEqualTo(2);
        assertThat(in("import", "items", file("sku,name\nA,\n")).exit()).isEqualTo(1);
        assertThat(in("import", "items", file("sku,name\nA,Anvil\n"), "--dry-run").exit()).isZero();
        assertThat(folder.resolve("shop.storeroom")).doesNotExist();
        assertThat(in("import", "items", file("sku,name\nA,Anvil\n")).exit()).isZero();
        assertThat(in("stock").out()).contains("Anvil");
    }

    @Test
    void goodsComeAndGoAndAreCorrectedAndTakenBack() throws IOException {
        shop();
        assertThat(in("receive", "a", "4.5", "--document", "D1", "--price", "2.10").out())
                .contains("+4.5")
                .contains("on hand now 14.5");
        assertThat(in("issue", "A", "2", "--kind", "waste", "--date", "yesterday").out())
                .contains("Waste on 2026-11-20")
                .contains("now 12.5");
        assertThat(in("adjust", "A", "-3").out()).contains("now 9.5");
        assertThat(in("adjust", "A", "+1").out()).contains("now 10.5");
        assertThat(in("adjust", "A", "--counted", "10").out()).contains("now 10");
        assertThat(in("undo").out()).contains("Taken back: stock adjusted").contains("A Anvil");
        assertThat(in("receive", "40006", "2").out()).contains("+12");
        assertThat(in("verify").exit()).isZero();
    }

    @Test
    void aBrokenRuleIsASentenceAndOne() throws IOException {
        shop();
        Ended ended = in("issue", "A", "11");
        assertThat(ended.exit()).isEqualTo(ExitCodes.REFUSED);
        assertThat(ended.err()).contains("Only 10 pc of Anvil");
        assertThat(in("receive", "nothing", "1").err()).contains("“nothing”");
        assertThat(in("receive", "A", "-1").exit()).isEqualTo(ExitCodes.REFUSED);
        assertThat(in("receive", "A", "1,5").err()).contains("“1,5” is no quantity");
        assertThat(in("adjust", "A").exit()).isEqualTo(ExitCodes.UNUSABLE);
    }

    @Test
    void stockIsATableForPeopleAndCsvAndJsonForPrograms() throws IOException {
        shop();
        assertThat(in("stock").out())
                .isEqualTo(
                        """
                        SKU  Name   Category  Unit  On hand  Reorder at  Moved on    Value
                        ---  -----  --------  ----  -------  ----------  ----------  -----
                        A    Anvil            pc         10           2  2026-11-21   0.00
                        B    Bolt             pc          0           0               0.00
                        2 items.
                        """);
        assertThat(in("stock", "--csv").out())
                .isEqualTo(
                        """
                        sku,name,category,unit,on_hand,reorder_point,moved_on,value
                        A,Anvil,,pc,10,2,2026-11-21,0
                        B,Bolt,,pc,0,0,,0
                        """
                                .replace("\n", "\r\n"));
        assertThat(in("stock", "--json").out())
                .contains(
                        "{\"sku\":\"A\",\"name\":\"Anvil\",\"category\":null,\"unit\":\"pc\","
                            + "\"on_hand\":10,\"reorder_point\":2,\"moved_on\":\"2026-11-21\",\"value\":0}");
        assertThat(in("stock", "--as-of", "2026-11-20", "--csv").out()).contains("A,Anvil,,pc,0");
        assertThat(in("stock", "--sku", "40006", "--csv").out())
                .contains("A,Anvil")
                .hasLineCount(2);
        assertThat(in("stock", "--low", "--csv").out()).hasLineCount(1);
        assertThat(in("stock", "--csv", "--json").exit()).isEqualTo(ExitCodes.UNUSABLE);
    }

    @Test
    void movementsSayHowManyMoreThereAre() throws IOException {
        shop();
        for (int i = 0; i < 3; i++) {
            in("issue", "A", "1", "--document", "R" + i);
        }
        assertThat(in("movements", "--limit", "2").out())
                .contains("R2", "R1", "2 more")
                .doesNotContain("R0");
        assertThat(in("movements", "--kind", "sale", "--csv").out()).hasLineCount(4);
        assertThat(in("movements", "--document", "R1", "--json").out())
                .contains("\"quantity\":-1,\"price\":null,\"document\":\"R1\"");
        assertThat(in("movements", "--kind", "gift").err()).contains("“gift”");
    }

    @Test
    void badRowsAreListedByLineAndTheCommandEndsWithOne() throws IOException {
        shop();
        String sales = file("sku,quantity,date\nA,1,2026-11-20\nA,99,2026-11-20\n");
        Ended refused = in("import", "movements", sales, "--kind", "sale");
        assertThat(refused.exit()).isEqualTo(ExitCodes.REFUSED);
        assertThat(refused.out()).contains("3  quantity  99").contains("nothing was changed");
        Ended taken = in("import", "movements", sales, "--kind", "sale", "--good-rows");
        assertThat(taken.exit()).isEqualTo(ExitCodes.REFUSED);
        assertThat(taken.out()).contains("1 of 2 rows is imported");
        assertThat(in("stock", "--sku", "A", "--csv").out()).contains(",9,");
    }

    @Test
    void aCompanyThatAnotherProgramHoldsIsSeventyFive() throws Exception {
        shop();
        Path file = folder.resolve("shop.storeroom");
        try (var outside = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = outside.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            Ended ended = in("receive", "A", "1");
            assertThat(ended.exit()).isEqualTo(ExitCodes.LOCKED);
            assertThat(ended.err()).contains("Another program");
        }
    }

    @Test
    void whileAWindowHasTheCompanyWritingIsRefusedWithTheFactsAndReadingWorks() throws IOException {
        shop();
        Path file = folder.resolve("shop.storeroom");
        Wiring window = new Wiring(TestCompany.CLOCK, "bruno", options("1.2")).forWindow();
        try (Company open = window.open(file)) {
            Ended ended = in("receive", "A", "1");
            assertThat(ended.exit()).isEqualTo(ExitCodes.LOCKED);
            assertThat(ended.err())
                    .contains("bruno has this company open in a window on ")
                    .contains("since 09:31, no change so far")
                    .contains("process " + ProcessHandle.current().pid() + ", version 1.2")
                    .contains("Nothing was changed");
            assertThat(in("undo").exit()).isEqualTo(ExitCodes.LOCKED);
            assertThat(in("stock", "--sku", "A", "--csv").out()).contains("A,Anvil");
            assertThat(in("movements", "--csv").exit()).isZero();
            assertThat(in("verify").exit()).isZero();
            String items = file("sku,name\nC,Chain\n");
            assertThat(in("import", "items", items).exit()).isEqualTo(ExitCodes.LOCKED);
            assertThat(in("import", "items", items, "--dry-run").exit()).isZero();
            assertThat(open.isEditable()).isTrue();
        }
        assertThat(in("receive", "A", "1").exit()).isZero();
    }

    @Test
    void aWindowThatSavedSomethingSaysWhenItsHolderIsAskedAbout() throws IOException {
        shop();
        Wiring window = new Wiring(TestCompany.CLOCK, "bruno", options("1.2")).forWindow();
        try (Company open = window.open(folder.resolve("shop.storeroom"));
                Reader reader = open.connections().reader()) {
            var item = open.items().findBySku(reader, "A").orElseThrow();
            open.receive()
                    .receive(
                            MovementKind.RECEIPT,
                            Goods.of(item.id(), Quantity.of(1), LocalDate.of(2026, 11, 21)));
            assertThat(in("receive", "A", "1").err()).contains("last change 09:31");
        }
    }

    @Test
    void commandsThatWriteAtTheSameTimeWaitForEachOtherAndAllGetThrough() throws Exception {
        shop();
        DatabaseOptions patient = DatabaseOptions.defaults(TestCompany.CLOCK, "test");
        Company.Opener opener = new Wiring(TestCompany.CLOCK, "anna", patient);
        String file = folder.resolve("shop.storeroom").toString();
        List<Callable<Ended>> commands =
                Collections.nCopies(12, () -> run(opener, "--database", file, "receive", "A", "1"));
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (Future<Ended> ended : threads.invokeAll(commands)) {
                assertThat(ended.get().err()).isEmpty();
                assertThat(ended.get().exit()).isZero();
            }
        }
        assertThat(in("stock", "--sku", "A", "--csv").out()).contains(",22,");
    }

    @Test
    void aFileBeforeACommandIsTheCompanyThatIsMeant() throws IOException {
        shop();
        String file = folder.resolve("shop.storeroom").toString();
        assertThat(run(file, "receive", "A", "5").exit()).isZero();
        assertThat(in("stock", "--sku", "A", "--csv").out()).contains(",15,");
        assertThat(folder.resolve("company.storeroom")).doesNotExist();
        assertThat(in(file, "receive", "A", "5").err()).contains("Two companies are named");
        Ended refused = run("--read-only", file, "receive", "A", "5");
        assertThat(refused.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(refused.err()).contains("With --read-only nothing is changed");
        assertThat(run("--read-only", file, "stock", "--sku", "A", "--csv").out()).contains(",15,");
    }

    @Test
    void aFileAloneOpensItsWindowAndAWordThatIsNeitherFileNorCommandIsAskedAbout()
            throws IOException {
        shop();
        Path file = folder.resolve("shop.storeroom");
        assertThat(run("--read-only", file.toString()).exit()).isEqualTo(42);
        assertThat(windows)
                .singleElement()
                .satisfies(
                        asked -> {
                            assertThat(asked.database()).contains(file);
                            assertThat(asked.readOnly()).isTrue();
                        });
        Ended typo = run("stokc");
        assertThat(typo.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(typo.err()).contains("neither a command nor a file “stokc”");
        assertThat(in(file.toString()).err()).contains("Two companies are named");
    }

    @Test
    void aFileOfAnotherProgramIsLeftAsItIs() throws IOException {
        Path file = folder.resolve("shop.storeroom");
        Files.writeString(file, "Dear diary".repeat(100));
        Ended ended = in("stock");
        assertThat(ended.exit()).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(ended.err()).contains("no company of this program");
        assertThat(file).content().startsWith("Dear diary");
    }

    @Test
    void theSampleIsMadeWhereItIsMissing() {
        Ended ended = run("--data", folder.resolve("new").toString(), "--sample", "stock", "--csv");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out().lines().count()).isGreaterThan(200);
    }
}
