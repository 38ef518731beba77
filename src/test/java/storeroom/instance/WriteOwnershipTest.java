package storeroom.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.instance.Owner.Work;
import storeroom.instance.WriteOwnership.Holding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The right to write: one holder among all processes, gone with its process. */
class WriteOwnershipTest {

    private static final Instant SINCE = Instant.parse("2026-11-21T08:40:00Z");

    @TempDir Path folder;
    private Path database;

    @BeforeEach
    void company() {
        database = folder.resolve("shop.storeroom");
    }

    private static Owner anna() {
        return Owner.thisProcess("anna", "1.2", Work.WINDOW, SINCE);
    }

    @Test
    void theHolderIsDescribedForOthersAndNoMoreOnceItGaveTheRightBack() throws IOException {
        assertThat(WriteOwnership.holding(database)).isEqualTo(new Holding.Free());
        try (WriteOwnership mine = WriteOwnership.take(database, anna()).orElseThrow()) {
            assertThat(mine.owner()).isEqualTo(anna());
            assertThat(WriteOwnership.holding(database))
                    .isEqualTo(new Holding.Held(Optional.of(anna())));
            mine.wrote(SINCE.plusSeconds(60));
            assertThat(held().lastWrite()).contains(SINCE.plusSeconds(60));
        }
        assertThat(WriteOwnership.holding(database)).isEqualTo(new Holding.Free());
        assertThat(LockFile.text(LockFile.of(database))).isEmpty();
    }

    @Test
    void nobodyGetsItTwiceNotEvenWithinOneProcess() throws IOException {
        WriteOwnership first = WriteOwnership.take(database, anna()).orElseThrow();
        assertThat(WriteOwnership.take(database, anna())).isEmpty();
        first.close();
        first.close();
        try (WriteOwnership second = WriteOwnership.take(database, anna()).orElseThrow()) {
            assertThat(second.owner().user()).isEqualTo("anna");
        }
    }

    @Test
    void anotherProcessHoldsItUntilItIsKilledAndThenItIsFree() throws Exception {
        try (ChildJvm child = ChildJvm.start(Holder.class, database.toString())) {
            assertThat(child.line()).isEqualTo("true");
            assertThat(held().user()).isEqualTo("bruno");
            assertThat(held().pid()).isNotEqualTo(ProcessHandle.current().pid());
            assertThat(held().isReachableBy("bruno")).isTrue();
            assertThat(held().isReachableBy("anna")).isFalse();
            assertThat(WriteOwnership.take(database, anna())).isEmpty();
            assertThat(WriteOwnership.holding(database)).isInstanceOf(Holding.Held.class);
            child.kill();
        }
        assertThat(WriteOwnership.holding(database)).isEqualTo(new Holding.Free());
        try (WriteOwnership mine = WriteOwnership.take(database, anna()).orElseThrow()) {
            assertThat(held()).isEqualTo(mine.owner());
        }
    }

    @Test
    void ofEightProcessesThatTakeItAtOnceOneGetsIt() throws Exception {
        List<ChildJvm> children = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                children.add(ChildJvm.start(Holder.class, database.toString(), "wait"));
            }
            for (ChildJvm child : children) {
                assertThat(child.line()).isEqualTo("ready");
            }
            children.forEach(child -> child.say("go"));
            assertThat(children.stream().map(ChildJvm::line).filter("true"::equals)).hasSize(1);
        } finally {
            children.forEach(ChildJvm::close);
        }
    }

    @Test
    void whoOnlyLooksIsNeverTakenForAHolder() throws Exception {
        try (ChildJvm looking = ChildJvm.start(Looker.class, database.toString())) {
            assertThat(looking.line()).isEqualTo("looking");
            for (int i = 0; i < 500; i++) {
                WriteOwnership.take(database, anna()).orElseThrow().close();
            }
        }
    }

    @Test
    void anInterruptedThreadLetsOthersKnowOfItsWriteAndLosesNothing() throws Exception {
        try (WriteOwnership mine = WriteOwnership.take(database, anna()).orElseThrow()) {
            Thread.currentThread().interrupt();
            try {
                mine.wrote(SINCE.plusSeconds(1));
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(held().lastWrite()).contains(SINCE.plusSeconds(1));
            try (ChildJvm child = ChildJvm.start(Holder.class, database.toString())) {
                assertThat(child.line()).isEqualTo("false");
            }
        }
    }

    /**
     * Another process writes the text: had this one closed a descriptor of the file, its own lock
     * would be gone, and the test would prove nothing.
     */
    @Test
    void aTextThatIsNotOursLeavesTheHolderUnknownAndTheLockInForce() throws Exception {
        List<String> texts = List.of("", "Dear diary", "user=anna\npid=x\nend\n", "x".repeat(4000));
        try (WriteOwnership mine = WriteOwnership.take(database, anna()).orElseThrow();
                ChildJvm scribbler = ChildJvm.start(Scribbler.class, database.toString())) {
            for (String text : texts) {
                scribbler.say(Base64.getEncoder().encodeToString(text.getBytes(UTF_8)));
                assertThat(scribbler.line()).isEqualTo("written; taken: false");
                assertThat(LockFile.text(LockFile.of(database))).isEqualTo(text);
                assertThat(WriteOwnership.holding(database))
                        .isEqualTo(new Holding.Held(Optional.empty()));
                assertThat(WriteOwnership.take(database, anna())).isEmpty();
            }
            mine.wrote(SINCE.plusSeconds(1));
            assertThat(held())
                    .as("the next thing that is saved names the holder again")
                    .isEqualTo(anna().wrote(SINCE.plusSeconds(1)));
        }
        assertThat(WriteOwnership.holding(database)).isEqualTo(new Holding.Free());
    }

    @Test
    void aLockFileThatSomebodyRemovedIsMadeAndLockedAnewBeforeTheNextWrite() throws IOException {
        try (WriteOwnership mine = WriteOwnership.take(database, anna()).orElseThrow()) {
            assertThat(mine.isStillHeld()).isTrue();
            Files.delete(LockFile.of(database));
            assertThat(mine.isStillHeld()).isTrue();
            assertThat(held()).isEqualTo(anna());
            try (ChildJvm child = ChildJvm.start(Holder.class, database.toString())) {
                assertThat(child.line()).isEqualTo("false");
            }
        }
        assertThat(WriteOwnership.holding(database)).isEqualTo(new Holding.Free());
    }

    @Test
    void whoWasOvertakenAfterHisLockFileWasRemovedNoLongerHoldsTheRight() throws IOException {
        try (WriteOwnership mine = WriteOwnership.take(database, anna()).orElseThrow()) {
            Files.delete(LockFile.of(database));
            try (ChildJvm child = ChildJvm.start(Holder.class, database.toString())) {
                assertThat(child.line()).isEqualTo("true");
                assertThat(mine.isStillHeld()).isFalse();
                assertThat(held().user()).isEqualTo("bruno");
            }
            assertThat(mine.isStillHeld()).as("he has ended").isTrue();
        }
    }

    @Test
    void aLockFileThatCannotBeMadeIsNotAHolder() throws IOException {
        Path nowhere = folder.resolve("missing").resolve("shop.storeroom");
        assertThatThrownBy(() -> WriteOwnership.take(nowhere, anna()))
                .isInstanceOf(IOException.class);
        Files.createDirectory(LockFile.of(database));
        assertThatThrownBy(() -> WriteOwnership.take(database, anna()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void namesWithLineBreaksAndLongOnesDoNotSpoilTheText() {
        Owner odd =
                new Owner(
                        "an\nna",
                        "h".repeat(5000),
                        7,
                        SINCE,
                        "1",
                        Work.COMMAND,
                        SINCE,
                        Optional.empty());
        Owner read = Owner.of(odd.toText()).orElseThrow();
        assertThat(read.user()).isEqualTo("?");
        assertThat(read.host()).hasSize(100);
        assertThat(read.work()).isEqualTo(Work.COMMAND);
    }

    private Owner held() throws IOException {
        return WriteOwnership.holding(database) instanceof Holding.Held(Optional<Owner> owner)
                ? owner.orElseThrow()
                : anna().wrote(Instant.EPOCH);
    }

    /** Takes the right, says whether it got it, and stays. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            if (args.length > 1) {
                System.out.println("ready");
                System.in.read();
            }
            Owner bruno = Owner.thisProcess("bruno", "1.2", Work.WINDOW, Instant.now());
            Optional<WriteOwnership> taken = WriteOwnership.take(Path.of(args[0]), bruno);
            System.out.println(taken.isPresent());
            while (System.in.read() >= 0) {}
        }
    }

    /** Looks who holds it, all the time. */
    static final class Looker {
        private Looker() {}

        public static void main(String[] args) throws IOException {
            System.out.println("looking");
            while (true) {
                WriteOwnership.holding(Path.of(args[0]));
            }
        }
    }

    /** Writes each text that it is sent over that of the holder, and tries to take the right. */
    static final class Scribbler {
        private Scribbler() {}

        public static void main(String[] args) throws IOException {
            Path database = Path.of(args[0]);
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Files.write(LockFile.of(database), Base64.getDecoder().decode(line));
                Owner me = Owner.thisProcess("bruno", "1.2", Work.WINDOW, Instant.now());
                boolean taken = WriteOwnership.take(database, me).isPresent();
                System.out.println("written; taken: " + taken);
            }
        }
    }
}
