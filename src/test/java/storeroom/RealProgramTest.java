package storeroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import storeroom.instance.ChildJvm;
import storeroom.instance.Owner;
import storeroom.instance.WriteOwnership;
import storeroom.instance.WriteOwnership.Holding;
import storeroom.model.ItemDetails;
import storeroom.operation.Company;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole program, in a process of its own, with the words of its command line. */
@Timeout(180)
class RealProgramTest {

    /** Of a process that is ended by the signal of a logout, on systems that have signals. */
    private static final int ENDED_BY_LOGOUT = 128 + 15;

    @TempDir Path folder;
    private Path data;
    private Path file;
    private String homeBefore = "";
    private final List<ChildJvm> programs = new ArrayList<>();

    @BeforeEach
    void aCompanyAndAHomeOfItsOwn() throws IOException {
        data = folder.toRealPath().resolve("data");
        file = folder.toRealPath().resolve("shop.storeroom");
        try (Company company = TestCompany.open(file)) {
            company.saveItem().add(ItemDetails.builder("A-1", "Anvil").build());
        }
        homeBefore = System.getProperty("user.home");
        System.setProperty("user.home", folder.toString());
    }

    @AfterEach
    void endAndGoHome() {
        programs.forEach(ChildJvm::close);
        System.setProperty("user.home", homeBefore);
    }

    private ChildJvm start(Class<?> main, Object... words) {
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString()));
        for (Object word : words) {
            arguments.add(word.toString());
        }
        ChildJvm program =
                ChildJvm.startLikeThis(
                        List.of("-Duser.home=" + folder), main, arguments.toArray(String[]::new));
        programs.add(program);
        return program;
    }

    private static void requireShown(ChildJvm program, String text) {
        program.say(text);
        assertThat(program.line()).as(text).isEqualTo("shown");
    }

    private static Optional<Owner> holder(Path company) throws IOException {
        return WriteOwnership.holding(company) instanceof Holding.Held(Optional<Owner> owner)
                ? owner
                : Optional.empty();
    }

    private static boolean isHeldBy(ChildJvm program, Path company) throws IOException {
        return holder(company).filter(owner -> owner.pid() == program.pid()).isPresent();
    }

    private static boolean answers(Path company) {
        return OtherWindow.send(company, OtherWindow.PING).filter("ok"::equals).isPresent();
    }

    private static void requireEnd(ChildJvm program) throws InterruptedException {
        assertThat(program.terminate(Duration.ofSeconds(20))).as("it ends").isTrue();
        assertThat(program.exitValue()).isIn(ENDED_BY_LOGOUT, 1); // 1: a system without signals
    }

    @Test
    void aFileOnTheCommandLineIsOpenedForChangesAndTheWindowAnswers() throws Exception {
        ChildJvm program = start(Main.class, file);
        Polling.until("it has the company", () -> isHeldBy(program, file));
        Polling.until("its window answers", () -> answers(file));
        assertThat(holder(file).orElseThrow().work()).isEqualTo(Owner.Work.WINDOW);
        requireEnd(program);
        assertThat(WriteOwnership.holding(file)).isEqualTo(new Holding.Free());
        assertThat(OtherWindow.send(file, OtherWindow.PING)).isEmpty();
        try (Company company = TestCompany.open(file)) {
            assertThat(company.isEditable()).isTrue();
        }
    }

    @Test
    void aSecondStartOfTheFileAsksAndTakesNothingAway() throws Exception {
        ChildJvm first = start(Main.class, file);
        Polling.until("it has the company", () -> isHeldBy(first, file));
        ChildJvm second = start(WatchedProgram.class, file);
        requireShown(second, "This company is already open");
        requireShown(second, "Switch to the open window");
        assertThat(isHeldBy(first, file)).isTrue();
        assertThat(answers(file)).isTrue();
        requireEnd(second);
        assertThat(isHeldBy(first, file)).isTrue();
        requireEnd(first);
    }

    @Test
    void readOnlyHoldsNothingAndFollowsWhatOthersSave() throws Exception {
        ChildJvm program = start(WatchedProgram.class, "--read-only", file);
        requireShown(program, "Read-only, live");
        requireShown(program, "Anvil");
        assertThat(WriteOwnership.holding(file)).isEqualTo(new Holding.Free());
        assertThat(OtherWindow.send(file, OtherWindow.PING)).isEmpty();
        try (Company writer = TestCompany.openInWindowOf("bruno", file)) {
            writer.saveItem().add(ItemDetails.builder("B-1", "Bellows").build());
            requireShown(program, "Bellows");
            requireShown(program, "bruno has this company open on ");
        }
        requireShown(program, "You can make changes now.");
        assertThat(WriteOwnership.holding(file)).isEqualTo(new Holding.Free());
        requireEnd(program);
        assertThat(WriteOwnership.holding(file)).isEqualTo(new Holding.Free());
    }

    @Test
    void readOnlyMakesNoFileThatIsMissing() throws Exception {
        Path missing = folder.toRealPath().resolve("missing.storeroom");
        ChildJvm program = start(WatchedProgram.class, "--read-only", "--database", missing);
        requireShown(program, "could not be opened");
        assertThat(missing).doesNotExist();
        assertThat(missing.resolveSibling("missing.storeroom.lock")).doesNotExist();
        assertThat(data).as("the usual folder").doesNotExist();
        requireEnd(program);
        assertThat(missing).doesNotExist();
    }
}
