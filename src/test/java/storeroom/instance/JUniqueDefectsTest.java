package storeroom.instance;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.instance.InstanceLockTest.ECHO;
import static storeroom.instance.InstanceLockTest.ID;
import static storeroom.instance.InstanceLockTest.command;
import static storeroom.instance.InstanceLockTest.lockOf;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import storeroom.instance.InstanceLock.Handler;
import storeroom.instance.InstanceLock.Result;
import storeroom.instance.InstanceLock.Result.Acquired;
import storeroom.instance.InstanceLock.Result.AlreadyLocked;
import storeroom.instance.InstanceLock.Result.Collision;
import storeroom.instance.InstanceLock.Result.Unavailable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** What goes wrong with the real library, and does not with ours. */
@Timeout(60)
class JUniqueDefectsTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** What a loaded machine may add to a limit. */
    private static final Duration LOAD = Duration.ofSeconds(4);

    @TempDir Path folder;

    @Test
    void aFolderThatCannotBeMadeIsAnErrorAtOnce() throws Exception {
        Path inAFile = Files.createFile(folder.resolve("file")).resolve(".junique");
        Result result = InstanceLock.acquire(inAFile, ID, ECHO, Limits.USUAL);
        assertThat(result).isInstanceOf(Unavailable.class);
        assertThat(((Unavailable) result).reason()).contains(inAFile.toString());
        assertThat(((Unavailable) result).cause()).isPresent();
        assertThat(InstanceLock.send(inAFile, ID, "show", Limits.USUAL)).isEmpty();
    }

    @Test
    void aLockFileThatCannotBeOpenedIsUnavailableAndNotAlreadyLocked() throws Exception {
        Files.createDirectory(file(".lock"));
        Result result = acquire(ECHO);
        assertThat(result).isInstanceOf(Unavailable.class);
        assertThat(((Unavailable) result).cause()).isPresent();
    }

    @Test
    void aGlobalLockThatCannotBeOpenedIsUnavailable() throws Exception {
        Files.createDirectory(folder.resolve("global.lock"));
        assertThat(acquire(ECHO)).isInstanceOf(Unavailable.class);
        assertThat(send("show")).isEmpty();
    }

    @Test
    void aPortFileThatCannotBeWrittenIsUnavailableAndLeavesNothingLocked() throws Exception {
        Files.createDirectory(file(".port"));
        assertThat(acquire(ECHO)).isInstanceOf(Unavailable.class);
        Files.delete(file(".port"));
        take(ECHO).close();
    }

    @Test
    void whoSitsOnTheGlobalLockIsWaitedForTwoSecondsByEveryCall() {
        InstanceLock lock = take(ECHO);
        try (ChildJvm sitter = ChildJvm.start(JUniquePeer.class, folder.toString())) {
            assertThat(command(sitter, "global")).isEqualTo("kept");
            long began = System.nanoTime();
            assertThat(acquire(ECHO)).isInstanceOf(Unavailable.class);
            assertThat(since(began)).isBetween(LIMIT, LIMIT.plus(LOAD));

            began = System.nanoTime();
            assertThat(send("show")).isEmpty();
            assertThat(since(began)).isBetween(LIMIT, LIMIT.plus(LOAD));

            began = System.nanoTime();
            lock.close();
            assertThat(since(began)).isBetween(LIMIT, LIMIT.plus(LOAD));
        }
        // The files stayed behind, the lock did not.
        assertThat(file(".lock")).exists();
        take(ECHO).close();
    }

    @Test
    void anIdleClientDoesNotKeepAHolderAliveThatIsToldToEnd() throws Exception {
        try (ChildJvm holder = ChildJvm.start(StoreroomPeer.class, folder.toString())) {
            assertThat(command(holder, "acquire " + ID)).isEqualTo("Acquired");
            try (Wire idle = Wire.to(folder, ID)) {
                idle.frame("hello");
                assertThat(idle.reply()).isEqualTo("storeroom got hello");
                assertThat(holder.terminate(LIMIT.plus(LOAD))).isTrue();
                assertThat(idle.isCut()).isTrue();
            }
            assertThat(file(".port")).doesNotExist();
            take(ECHO).close();
        }
    }

    @Test
    void anIdleClientDoesNotKeepAHolderAliveWhoseMainIsOver() throws Exception {
        try (ChildJvm holder = ChildJvm.start(StoreroomPeer.class, folder.toString())) {
            assertThat(command(holder, "acquire " + ID)).isEqualTo("Acquired");
            try (Wire idle = Wire.to(folder, ID)) {
                idle.frame("hello");
                assertThat(idle.reply()).isEqualTo("storeroom got hello");
                holder.say("end");
                assertThat(idle.isCut()).isTrue();
                assertThat(holder.line()).isEmpty();
            }
            assertThat(file(".lock")).doesNotExist();
            take(ECHO).close();
        }
    }

    @Test
    void aHolderEndsEvenWhileSomebodySitsOnTheGlobalLock() throws Exception {
        try (ChildJvm holder = ChildJvm.start(StoreroomPeer.class, folder.toString());
                ChildJvm sitter = ChildJvm.start(JUniquePeer.class, folder.toString())) {
            assertThat(command(holder, "acquire " + ID)).isEqualTo("Acquired");
            assertThat(command(sitter, "global")).isEqualTo("kept");
            assertThat(holder.terminate(LIMIT.plus(LOAD))).isTrue();
        }
    }

    @Test
    void aHandlerThatHangsCostsTheClientTwoSecondsAndNobodyElseAnything() throws Exception {
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Handler handler =
                message -> {
                    if (message.equals("hang")) {
                        hangs.countDown();
                        awaitQuietly(end);
                    }
                    return "got " + message;
                };
        try (InstanceLock lock = take(handler);
                Wire wire = Wire.to(lock.port())) {
            long began = System.nanoTime();
            wire.frame("hang");
            hangs.await();
            assertThat(send("show")).contains("got show");
            assertThat(wire.isCut()).isTrue();
            assertThat(since(began)).isLessThan(LIMIT.plus(LOAD));

            began = System.nanoTime();
            assertThat(send("hang")).isEmpty();
            assertThat(since(began)).isLessThan(LIMIT.plus(LOAD));
        } finally {
            end.countDown();
        }
    }

    @Test
    void whenEveryMessageHangsTheGreetingIsAnsweredAllTheSame() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Limits limits = shortAnswer(Duration.ofMillis(20));
        try (InstanceLock lock =
                lockOf(InstanceLock.acquire(folder, ID, message -> awaitQuietly(end), limits))
                        .findFirst()
                        .orElseThrow()) {
            for (int i = 0; i < 20; i++) {
                try (Wire wire = Wire.to(lock.port())) {
                    wire.frame("hang");
                    assertThat(wire.isCut()).isTrue();
                }
            }
            assertThat(threads("storeroom-lock-answer")).isLessThanOrEqualTo(16);
            try (ChildJvm other = ChildJvm.start(StoreroomPeer.class, folder.toString())) {
                assertThat(command(other, "acquire " + ID)).isEqualTo("AlreadyLocked");
            }
        } finally {
            end.countDown();
        }
    }

    @Test
    void aHandlerThatThrowsClosesTheConnectionAndServesTheNext() throws Exception {
        Handler handler =
                message -> {
                    if (message.equals("throw")) {
                        throw new IllegalStateException("the window is closing");
                    }
                    return "got " + message;
                };
        try (InstanceLock lock = take(handler);
                Wire wire = Wire.to(lock.port())) {
            wire.frame("throw");
            assertThat(wire.isCut()).isTrue();
            assertThat(send("throw")).isEmpty();
            assertThat(send("show")).contains("got show");
        }
    }

    @Test
    void aFrameThatClaimsTooMuchIsCutOff() throws Exception {
        try (InstanceLock lock = take(ECHO)) {
            for (byte[] stranger : strangers()) {
                try (Wire wire = Wire.to(lock.port())) {
                    wire.bytes(stranger);
                    assertThat(wire.isCut()).isTrue();
                }
            }
            assertThat(send("show")).contains("got show");
        }
    }

    @Test
    void nothingIsAllocatedForAFrameThatClaimsTooMuch() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (byte[] stranger : strangers()) {
            assertThat(catchProtocol(stranger)).contains("a frame of");
            long before = threads.getCurrentThreadAllocatedBytes();
            catchProtocol(stranger);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(64 * 1024);
        }
    }

    @Test
    void ofTwoThousandIdleConnectionsSixteenAreKeptAndThoseForFiveSeconds() throws Exception {
        List<Wire> kept = new ArrayList<>();
        try (InstanceLock lock = take(ECHO)) {
            long began = System.nanoTime();
            for (int i = 0; i < 16; i++) {
                Wire wire = Wire.to(lock.port());
                kept.add(wire);
                wire.frame("hello");
                assertThat(wire.reply()).isEqualTo("got hello");
            }
            for (int i = 16; i < 2000; i++) {
                try (Wire wire = Wire.to(lock.port())) {
                    assertThat(wire.isCut()).isTrue();
                }
            }
            assertThat(since(began)).isLessThan(Duration.ofSeconds(5));
            assertThat(threads("storeroom-lock-client")).isEqualTo(16);
            for (Wire wire : kept) {
                assertThat(wire.isCut()).isTrue();
            }
            assertThat(since(began)).isGreaterThan(Duration.ofSeconds(5));
            assertThat(send("show")).contains("got show");
        } finally {
            for (Wire wire : kept) {
                wire.close();
            }
        }
    }

    @Test
    void aMessageThatComesByteByByteIsNotWaitedForLongerThanAnIdleClient() throws Exception {
        Limits usual = Limits.USUAL;
        Limits limits =
                new Limits(
                        usual.global(),
                        usual.exchange(),
                        usual.answer(),
                        Duration.ofMillis(300),
                        usual.connections());
        try (InstanceLock lock =
                        lockOf(InstanceLock.acquire(folder, ID, ECHO, limits))
                                .findFirst()
                                .orElseThrow();
                Wire wire = Wire.to(lock.port())) {
            wire.bytes(ByteBuffer.allocate(4).putInt(60_000).array());
            long began = System.nanoTime();
            wire.sendUntilCut((byte) 'x', Duration.ofMillis(20));
            assertThat(since(began)).isLessThan(Duration.ofMillis(300).plus(LOAD));
        }
    }

    @Test
    void aSecondAcquireInTheProcessFailsAndTheFirstLockStays() {
        try (InstanceLock first = take(ECHO);
                ChildJvm peer = ChildJvm.start(JUniquePeer.class, folder.toString())) {
            assertThat(first).isNotNull();
            assertThat(acquire(message -> "the second")).isEqualTo(new AlreadyLocked());
            assertThat(send("show")).contains("got show");
            assertThat(command(peer, "acquire " + ID)).isEqualTo("already locked");
        }
    }

    @Test
    void aPortThatWasLeftBehindIsNeverContacted() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 50, MessageServer.loopback())) {
            Files.createFile(file(".lock"));
            PortFile.write(file(".port"), stranger.getLocalPort());
            assertThat(send("show")).isEmpty();
            try (Wire ourselves = Wire.to(stranger.getLocalPort())) {
                // The first who came to the stranger is this test.
                assertThat(stranger.accept().getPort()).isEqualTo(ourselves.localPort());
            }
        }
    }

    @Test
    void aStrangerWhoIsSilentIsLeftAfterTwoSeconds() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 50, MessageServer.loopback());
                ChildJvm holder = ChildJvm.start(JUniquePeer.class, folder.toString())) {
            assertThat(command(holder, "acquire " + ID)).isEqualTo("acquired");
            PortFile.write(file(".port"), stranger.getLocalPort());
            long began = System.nanoTime();
            assertThat(send("show")).isEmpty();
            assertThat(since(began)).isBetween(LIMIT, LIMIT.plus(LOAD));
            assertThat(acquire(ECHO)).isEqualTo(new AlreadyLocked());
        }
    }

    @Test
    void aStrangerWhoSpeaksOtherwiseCountsAsNotDelivered() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 50, MessageServer.loopback());
                ChildJvm holder = ChildJvm.start(JUniquePeer.class, folder.toString())) {
            assertThat(command(holder, "acquire " + ID)).isEqualTo("acquired");
            PortFile.write(file(".port"), stranger.getLocalPort());
            Thread speaker =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try (var client = stranger.accept()) {
                                            client.getOutputStream()
                                                    .write(
                                                            "HTTP/1.1 400 Bad Request"
                                                                    .getBytes(
                                                                            StandardCharsets
                                                                                    .US_ASCII));
                                        } catch (IOException e) {
                                            throw new UncheckedIOException(e);
                                        }
                                    });
            assertThat(send("show")).isEmpty();
            speaker.join();
        }
    }

    @Test
    void aPortThatIsNoPortReachesNobody() throws Exception {
        try (ChildJvm holder = ChildJvm.start(JUniquePeer.class, folder.toString())) {
            assertThat(command(holder, "acquire " + ID)).isEqualTo("acquired");
            for (String text : List.of("", "no port", "0", "-1", "65536", "99999999999999")) {
                Files.writeString(file(".port"), text);
                assertThat(send("show")).isEmpty();
                assertThat(acquire(ECHO)).isEqualTo(new AlreadyLocked());
            }
        }
    }

    @Test
    void twoIdsWithOneHashAreToldApartByTheGreeting() {
        try (ChildJvm holder = ChildJvm.start(StoreroomPeer.class, folder.toString())) {
            assertThat(command(holder, "acquire Aa")).isEqualTo("Acquired");
            assertThat(InstanceLock.acquire(folder, "BB", ECHO, Limits.USUAL))
                    .isEqualTo(new Collision("Aa"));
            assertThat(InstanceLock.send(folder, "BB", "show", Limits.USUAL)).isEmpty();
            assertThat(InstanceLock.send(folder, "Aa", "show", Limits.USUAL))
                    .contains("storeroom got show");
        }
    }

    /** 900 MB, less than nothing, one byte too many, and a browser. */
    private static List<byte[]> strangers() {
        return List.of(
                ByteBuffer.allocate(4).putInt(900_000_000).array(),
                ByteBuffer.allocate(4).putInt(-1).array(),
                ByteBuffer.allocate(4).putInt(64 * 1024 + 1).array(),
                "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String catchProtocol(byte[] bytes) {
        try {
            return Frame.read(new ByteArrayInputStream(bytes));
        } catch (ProtocolException refused) {
            return String.valueOf(refused.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Limits shortAnswer(Duration answer) {
        Limits usual = Limits.USUAL;
        return new Limits(
                usual.global(), usual.exchange(), answer, usual.idle(), usual.connections());
    }

    private static String awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "";
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Path file(String ending) {
        return folder.resolve(LockName.of(ID).text() + ending);
    }

    private Result acquire(Handler handler) {
        return InstanceLock.acquire(folder, ID, handler, Limits.USUAL);
    }

    private InstanceLock take(Handler handler) {
        return ((Acquired) acquire(handler)).lock();
    }

    private Optional<String> send(String message) {
        return InstanceLock.send(folder, ID, message, Limits.USUAL);
    }
}
