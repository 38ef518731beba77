package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.Wiring;
import storeroom.db.DatabaseOptions;
import storeroom.db.Reader;
import storeroom.instance.ChildJvm;
import storeroom.instance.WriteOwnership;
import storeroom.instance.WriteOwnership.Holding;
import storeroom.model.ItemDetails;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Eight processes look on, and all want to take over at the same moment: one may, each time.
 *
 * <p>The moment is a lock that this test holds and all of them wait for together: the operating
 * system wakes them up at once when it is let go.
 */
@Timeout(180)
class StartEditingRaceTest {

    private static final int PROCESSES = 8;
    private static final int ROUNDS = 10;

    @TempDir Path folder;
    private Path file;
    private final List<ChildJvm> children = new ArrayList<>();

    @BeforeEach
    void aCompanyThatNobodyHasOpen() throws IOException {
        file = folder.toRealPath().resolve("shop.storeroom");
        TestCompany.open(file).close();
    }

    @AfterEach
    void end() {
        children.forEach(ChildJvm::close);
    }

    @Test
    void ofEightThatStartEditingAtOnceOneWinsAndAllReadOn() throws Exception {
        for (int i = 0; i < PROCESSES; i++) {
            children.add(ChildJvm.start(List.of("-Xmx64m"), LooksOn.class, file.toString()));
        }
        List<Integer> winners = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            winners.add(round(round));
        }
        System.out.println("8 processes, 10 races to start editing, won by " + winners);
    }

    /** One race; what the winner saves, all of them see; then it looks on again. */
    private int round(int round) throws IOException {
        assertThat(ask("look " + round)).containsOnly((round - 1) + " items");
        assertThat(WriteOwnership.holding(file)).isEqualTo(new Holding.Free());
        List<String> results = race();
        assertThat(results).filteredOn("won"::equals).as("round " + round).hasSize(1);
        assertThat(results)
                .filteredOn("AlreadyOpenException"::equals)
                .as("round " + round + ": " + results)
                .hasSize(PROCESSES - 1);
        int winner = results.indexOf("won");
        assertThat(WriteOwnership.holding(file).toString())
                .contains("pid=" + children.get(winner).pid() + ",");
        assertThat(tell(winner, "save " + round)).isEqualTo("saved");
        assertThat(ask("look")).containsOnly(round + " items");
        assertThat(tell(winner, "release")).isEqualTo("released");
        return winner;
    }

    private List<String> race() throws IOException {
        Path start = folder.resolve("start");
        try (FileChannel channel =
                        FileChannel.open(
                                start, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock gate = channel.lock()) {
            assertThat(gate.isValid()).isTrue();
            assertThat(ask("race " + start)).containsOnly("at the start");
        }
        return children.stream().map(ChildJvm::line).toList();
    }

    /** Tells all of them the same, and hears what each answers. */
    private List<String> ask(String order) {
        children.forEach(child -> child.say(order));
        return children.stream().map(ChildJvm::line).toList();
    }

    private String tell(int child, String order) {
        children.get(child).say(order);
        return children.get(child).line();
    }

    /** A process that looks on, and does what it is told. */
    static final class LooksOn {

        private final Wiring wiring =
                new Wiring(
                                TestCompany.CLOCK,
                                "anna",
                                DatabaseOptions.defaults(TestCompany.CLOCK, "1.0"))
                        .forWindow();
        private final Path file;
        private Company company;

        private LooksOn(Path file) {
            this.file = file;
            this.company = wiring.openReadOnly(file);
        }

        public static void main(String[] args) throws IOException {
            LooksOn looksOn = new LooksOn(Path.of(args[0]));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(looksOn.obey(line.split(" ", 2)));
            }
        }

        private String obey(String[] order) throws IOException {
            return switch (order[0]) {
                case "look" -> look();
                case "race" -> race(Path.of(order[1]));
                case "save" -> {
                    company.saveItem().add(ItemDetails.builder("S" + order[1], "Item").build());
                    yield "saved";
                }
                case "release" -> {
                    company.close();
                    company = wiring.openReadOnly(file);
                    yield "released";
                }
                default -> throw new IllegalArgumentException(order[0]);
            };
        }

        private String look() {
            try (Reader reader = company.connections().reader()) {
                return company.items().count(reader) + " items";
            }
        }

        private String race(Path start) throws IOException {
            System.out.println("at the start");
            try (FileChannel channel = FileChannel.open(start, StandardOpenOption.READ);
                    FileLock go = channel.lock(0, Long.MAX_VALUE, true)) {
                company.startEditing();
                return go.isShared() && company.isEditable() ? "won" : "not editable";
            } catch (AlreadyOpenException e) {
                return company.isEditable() ? "editable" : "AlreadyOpenException";
            }
        }
    }
}
