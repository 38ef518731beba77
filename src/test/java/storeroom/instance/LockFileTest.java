package storeroom.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.instance.LockFile.Region;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

class LockFileTest {

    @Test
    void whoeverMayWriteToTheDatabaseMayLockItWhateverTheUmaskOfTheFirst() throws IOException {
        Path database = Files.createFile(folder.resolve("shared.storeroom"));
        assumeTrue(
                Files.getFileStore(database).supportsFileAttributeView("posix"),
                "no POSIX permissions here");
        Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-rw-rw-"));
        Path file = LockFile.of(database);
        LockFile.tryLock(file, LockFile.Region.OWNERSHIP).orElseThrow().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-rw-");
        Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("r--r-----"));
        LockFile.tryLock(file, LockFile.Region.OWNERSHIP).orElseThrow().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .as("it is never taken away")
                .isEqualTo("rw-rw-rw-");
    }

    @TempDir Path folder;
    Path file;

    @BeforeEach
    void name() {
        file = LockFile.of(folder.resolve("shop.storeroom"));
    }

    @Test
    void theLockFileLiesBesideTheDatabaseAndBearsItsName() {
        assertThat(file).isEqualTo(folder.resolve("shop.storeroom.lock"));
    }

    @Test
    void whoHoldsTheLockKeepsAllOthersOut() throws Exception {
        try (LockFile held = take()) {
            assertThat(held).isNotNull();
            assertThat(LockFile.tryLock(file, Region.INITIALISATION)).isEmpty();
            assertThat(inAnotherThread(() -> LockFile.tryLock(file, Region.INITIALISATION)))
                    .isEmpty();
            try (ChildJvm child = ChildJvm.start(Holder.class, file.toString())) {
                assertThat(child.line()).isEqualTo("refused");
            }
        }
    }

    @Test
    void whatAnotherProcessHoldsIsRefusedUntilThatProcessDies() throws Exception {
        try (ChildJvm child = ChildJvm.start(Holder.class, file.toString())) {
            assertThat(child.line()).isEqualTo("held");
            assertThat(LockFile.tryLock(file, Region.INITIALISATION)).isEmpty();
            child.kill();
            take().close();
        }
    }

    @Test
    void aRefusedAttemptDoesNotDropTheLockOfTheHolder() throws Exception {
        try (LockFile held = take()) {
            assertThat(LockFile.tryLock(file, Region.INITIALISATION)).isEmpty();
            try (ChildJvm child = ChildJvm.start(Holder.class, file.toString())) {
                assertThat(child.line()).isEqualTo("refused");
            }
            assertThat(held).isNotNull();
        }
    }

    @Test
    void oneFileUnderTwoNamesIsOneLock() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
        Path sameFile = link.resolve(file.getFileName());
        try (LockFile held = take()) {
            assertThat(held).isNotNull();
            assertThat(LockFile.tryLock(sameFile, Region.INITIALISATION)).isEmpty();
            try (ChildJvm child = ChildJvm.start(Holder.class, file.toString())) {
                assertThat(child.line()).isEqualTo("refused");
            }
        }
    }

    @Test
    void aReleasedLockIsFreeAndTheFileStays() throws Exception {
        LockFile held = take();
        held.close();
        held.close();
        take().close();
        assertThat(file).exists();
    }

    @Test
    void aSecondReleaseDoesNotFreeTheLockOfTheNextHolder() throws Exception {
        LockFile first = take();
        first.close();
        try (LockFile second = take()) {
            first.close();
            assertThat(second).isNotNull();
            assertThat(LockFile.tryLock(file, Region.INITIALISATION)).isEmpty();
        }
    }

    @Test
    void textInTheFileCanBeReadWhileItIsLocked() throws Exception {
        Files.writeString(file, "anna, till 2");
        try (LockFile held = take()) {
            assertThat(held).isNotNull();
            // By the locked process itself this would drop the lock: others read.
            try (ChildJvm child = ChildJvm.start(Holder.class, file.toString(), "read")) {
                assertThat(child.line()).isEqualTo("anna, till 2");
                assertThat(child.line()).isEqualTo("refused");
            }
        }
    }

    @Test
    void patienceEnds() throws Exception {
        Duration patience = Duration.ofMillis(30);
        try (LockFile held = take()) {
            assertThat(held).isNotNull();
            long began = System.nanoTime();
            assertThat(LockFile.lock(file, Region.INITIALISATION, patience)).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(patience, patience.plusSeconds(2));
        }
    }

    @Test
    void whoWaitsGetsTheLockWhenItIsFree() throws Exception {
        LockFile held = take();
        CountDownLatch waits = new CountDownLatch(1);
        FutureTask<Boolean> waiter =
                new FutureTask<>(
                        () -> {
                            waits.countDown();
                            try (LockFile mine =
                                    LockFile.lock(
                                                    file,
                                                    Region.INITIALISATION,
                                                    Duration.ofMinutes(1))
                                            .orElseThrow()) {
                                return mine != null;
                            }
                        });
        Thread.ofPlatform().start(waiter);
        waits.await();
        held.close();
        assertThat(waiter.get()).isTrue();
    }

    @Test
    void manyThreadsAreInsideOneByOne() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        Callable<Integer> work =
                () -> {
                    int most = 0;
                    for (int i = 0; i < 20; i++) {
                        try (LockFile lock =
                                LockFile.lock(file, Region.INITIALISATION, Duration.ofMinutes(1))
                                        .orElseThrow()) {
                            most = Math.max(most, inside.incrementAndGet());
                            assertThat(lock).isNotNull();
                            inside.decrementAndGet();
                        }
                    }
                    return most;
                };
        FutureTask<Integer> one = new FutureTask<>(work);
        FutureTask<Integer> two = new FutureTask<>(work);
        Thread.ofPlatform().start(one);
        Thread.ofPlatform().start(two);
        assertThat(one.get()).isEqualTo(1);
        assertThat(two.get()).isEqualTo(1);
    }

    @Test
    void whoIsInterruptedStopsWaitingAndStaysInterrupted() throws Exception {
        try (LockFile held = take()) {
            assertThat(held).isNotNull();
            Thread.currentThread().interrupt();
            assertThatThrownBy(
                            () -> LockFile.lock(file, Region.INITIALISATION, Duration.ofMinutes(1)))
                    .isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(LockFile.tryLock(file, Region.INITIALISATION)).isEmpty();
        }
    }

    @Test
    void withoutAFolderThereIsNoLock() {
        Path nowhere = folder.resolve("missing").resolve("shop.storeroom.lock");
        assertThatThrownBy(() -> LockFile.tryLock(nowhere, Region.INITIALISATION))
                .isInstanceOf(NoSuchFileException.class);
    }

    private LockFile take() throws IOException {
        return LockFile.tryLock(file, Region.INITIALISATION).orElseThrow();
    }

    private static <T> T inAnotherThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().start(task);
        return task.get();
    }

    /** Another process: says what it got, and holds it until it is ended. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            if (arguments.length > 1) {
                System.out.println(Files.readString(file));
            }
            Optional<LockFile> lock = LockFile.tryLock(file, Region.INITIALISATION);
            System.out.println(lock.isPresent() ? "held" : "refused");
            System.in.read();
        }
    }
}
