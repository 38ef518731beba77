package storeroom.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.UnixOperatingSystemMXBean;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import storeroom.instance.InstanceLock.Handler;
import storeroom.instance.InstanceLock.Result;
import storeroom.instance.InstanceLock.Result.Acquired;
import storeroom.instance.InstanceLock.Result.AlreadyLocked;
import storeroom.instance.InstanceLock.Result.Collision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

@Timeout(60)
class InstanceLockTest {

    static final String ID = "storeroom:/home/anna/shop.storeroom";
    static final Handler ECHO = message -> "got " + message;

    @TempDir Path folder;

    @Test
    void whileItIsHeldTheFolderHoldsTheGlobalFileTheLockAndThePort() throws Exception {
        String name = LockName.of(ID).text();
        try (InstanceLock lock = take(ID)) {
            assertThat(names()).containsExactly(name + ".lock", name + ".port", "global.lock");
            assertThat(folder.resolve("global.lock")).isEmptyFile();
            assertThat(folder.resolve(name + ".port")).hasContent(Integer.toString(lock.port()));
        }
        assertThat(names()).containsExactly("global.lock");
    }

    @Test
    void theFolderIsMadeInTheHomeFolderWhereItIsMissing() throws Exception {
        try (ChildJvm one = ChildJvm.start(StoreroomPeer.class, folder.toString(), "usual");
                ChildJvm two = ChildJvm.start(JUniquePeer.class, folder + "/.junique")) {
            assertThat(command(one, "send " + ID + " show")).isEqualTo("not delivered");
            assertThat(folder.resolve(".junique")).doesNotExist();
            assertThat(command(one, "acquire " + ID)).isEqualTo("Acquired");
            assertThat(command(two, "acquire " + ID)).isEqualTo("already locked");
            assertThat(command(one, "send " + ID + " show")).isEqualTo("storeroom got show");
        }
    }

    @Test
    void aMessageReachesTheHolderAndItsAnswerComesBackWholeInAnyScript() {
        try (InstanceLock lock = take(ID)) {
            assertThat(lock).isNotNull();
            assertThat(send(ID, "open C:\\udead\\è€😀.storeroom"))
                    .contains("got open C:\\udead\\è€😀.storeroom");
        }
        assertThat(send(ID, "show")).isEmpty();
    }

    @Test
    void anEmptyAnswerIsDeliveredAndNoAnswerIsNot() {
        try (InstanceLock lock = take(ID, message -> "")) {
            assertThat(lock).isNotNull();
            assertThat(send(ID, "")).contains("");
        }
        assertThat(send(ID, "")).isEmpty();
    }

    @Test
    void severalMessagesMayUseOneConnection() throws Exception {
        try (InstanceLock lock = take(ID);
                Wire wire = Wire.to(lock.port())) {
            for (int i = 0; i < 100; i++) {
                wire.frame("message " + i);
                assertThat(wire.reply()).isEqualTo("got message " + i);
            }
        }
    }

    @Test
    void theServerGreetsWithTheWholeIdBeforeAnyHandler() throws Exception {
        try (InstanceLock lock = take("storeroom:/è");
                Wire wire = Wire.to(lock.port())) {
            wire.frame("storeroom?");
            assertThat(wire.reply()).isEqualTo("storeroom storeroom:/\u001b00e8");
        }
    }

    @Test
    void theLongestMessageIsDeliveredAndALongerOneRefused() {
        try (InstanceLock lock = take(ID, message -> message)) {
            assertThat(lock).isNotNull();
            String longest = "x".repeat(64 * 1024);
            assertThat(send(ID, longest)).contains(longest);
            assertThatThrownBy(() -> send(ID, longest + "x"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anAnswerThatIsTooLongIsNotSent() {
        try (InstanceLock lock = take(ID, message -> "è".repeat(64 * 1024))) {
            assertThat(lock).isNotNull();
            assertThat(send(ID, "show")).isEmpty();
        }
    }

    @Test
    void twoIdsAreTwoLocks() {
        try (InstanceLock one = take(ID, message -> "one");
                InstanceLock two = take(ID + "2", message -> "two")) {
            assertThat(one.port()).isNotEqualTo(two.port());
            assertThat(send(ID, "show")).contains("one");
            assertThat(send(ID + "2", "show")).contains("two");
        }
    }

    @Test
    void oneFolderUnderTwoNamesIsOneFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
        try (InstanceLock lock = take(ID);
                ChildJvm other = ChildJvm.start(StoreroomPeer.class, folder.toString())) {
            assertThat(lock).isNotNull();
            assertThat(InstanceLock.acquire(link, ID, ECHO, Limits.USUAL))
                    .isEqualTo(new AlreadyLocked());
            assertThat(command(other, "acquire " + ID)).isEqualTo("AlreadyLocked");
        }
    }

    @Test
    void aSecondReleaseDoesNotFreeTheLockOfTheNextHolder() {
        InstanceLock first = take(ID);
        first.close();
        try (InstanceLock second = take(ID)) {
            first.close();
            assertThat(second).isNotNull();
            assertThat(acquire(ID)).isEqualTo(new AlreadyLocked());
            assertThat(send(ID, "show")).contains("got show");
        }
    }

    @Test
    void ofManyThreadsOneTakesTheLock() throws Exception {
        int threads = 8;
        CyclicBarrier together = new CyclicBarrier(threads);
        List<FutureTask<Result>> attempts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            FutureTask<Result> attempt =
                    new FutureTask<>(
                            () -> {
                                together.await();
                                return acquire(ID);
                            });
            Thread.ofPlatform().start(attempt);
            attempts.add(attempt);
        }
        List<Result> results = new ArrayList<>();
        for (FutureTask<Result> attempt : attempts) {
            results.add(attempt.get());
        }
        List<InstanceLock> locks = results.stream().flatMap(InstanceLockTest::lockOf).toList();
        assertThat(locks).hasSize(1);
        assertThat(results).filteredOn(new AlreadyLocked()::equals).hasSize(threads - 1);
        locks.getFirst().close();
    }

    @Test
    void anInterruptedThreadTakesSendsAndReleasesAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        InstanceLock lock = take(ID);
        Optional<String> answer = send(ID, "show");
        lock.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(answer).contains("got show");
        assertThat(names()).containsExactly("global.lock");
    }

    @Test
    void afterAHundredRoundsNoFileDescriptorIsLeft() throws Exception {
        Assumptions.assumeTrue(
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean,
                "skipped: this system does not count a process's file descriptors");
        round();
        Set<Thread> before = Thread.getAllStackTraces().keySet(); // those of other tests, too
        long atRest = openFiles();
        for (int i = 0; i < 100; i++) {
            round();
        }
        // A closed socket leaves when the thread that waits on it has woken up, and it ends then.
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("storeroom-lock-") && !before.contains(thread)) {
                assertThat(thread.join(Duration.ofSeconds(20))).as(thread.getName()).isTrue();
            }
        }
        assertThat(openFiles()).isLessThanOrEqualTo(atRest);
    }

    private void round() {
        try (InstanceLock lock = take(ID)) {
            assertThat(lock).isNotNull();
            assertThat(acquire(ID)).isEqualTo(new AlreadyLocked());
            assertThat(send(ID, "show")).contains("got show");
        }
        assertThat(send(ID, "show")).isEmpty();
    }

    @Test
    void twoIdsWithOneHashInOneProcessAreToldApart() {
        try (InstanceLock lock = take("Aa")) {
            assertThat(lock).isNotNull();
            assertThat(acquire("BB")).isEqualTo(new Collision("Aa"));
            assertThat(send("BB", "show")).isEmpty();
            assertThat(send("Aa", "show")).contains("got show");
        }
    }

    private static long openFiles() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getOpenFileDescriptorCount();
    }

    private Result acquire(String id) {
        return InstanceLock.acquire(folder, id, ECHO, Limits.USUAL);
    }

    private InstanceLock take(String id) {
        return take(id, ECHO);
    }

    private InstanceLock take(String id, Handler handler) {
        return lockOf(InstanceLock.acquire(folder, id, handler, Limits.USUAL))
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> send(String id, String message) {
        return InstanceLock.send(folder, id, message, Limits.USUAL);
    }

    static Stream<InstanceLock> lockOf(Result result) {
        return result instanceof Acquired acquired ? Stream.of(acquired.lock()) : Stream.empty();
    }

    static String command(ChildJvm child, String command) {
        child.say(command);
        return child.line();
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("link"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
