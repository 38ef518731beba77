package storeroom.instance;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.instance.InstanceLockTest.ECHO;
import static storeroom.instance.InstanceLockTest.ID;
import static storeroom.instance.InstanceLockTest.command;
import static storeroom.instance.InstanceLockTest.lockOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import storeroom.instance.InstanceLock.Result;
import storeroom.instance.InstanceLock.Result.Acquired;
import storeroom.instance.InstanceLock.Result.AlreadyLocked;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Storeroom and a program with the real library, which want the same id. */
@Timeout(60)
class JUniqueInteroperabilityTest {

    @TempDir Path folder;
    ChildJvm peer;

    @BeforeEach
    void start() {
        peer = ChildJvm.start(JUniquePeer.class, folder.toString());
    }

    @AfterEach
    void end() {
        peer.close();
    }

    @Test
    void whileWeHoldTheLockThePeerIsToldSoAndCanSend() {
        InstanceLock lock = lockOf(acquire()).findFirst().orElseThrow();
        assertThat(command(peer, "acquire " + ID)).isEqualTo("already locked");
        assertThat(command(peer, "send " + ID + " open C:\\users\\anna"))
                .isEqualTo("reply: got open C:\\users\\anna");
        lock.close();
        assertThat(command(peer, "send " + ID + " show")).isEqualTo("null");
        assertThat(command(peer, "acquire " + ID)).isEqualTo("acquired");
    }

    @Test
    void whileThePeerHoldsTheLockWeAreToldSoAndCanSend() {
        assertThat(command(peer, "acquire " + ID)).isEqualTo("acquired");
        assertThat(acquire()).isEqualTo(new AlreadyLocked());
        assertThat(send("open C:\\users\\anna")).contains("peer got open C:\\users\\anna");
        assertThat(send("nothing")).contains("");
        assertThat(command(peer, "release " + ID)).isEqualTo("released");
        assertThat(send("show")).isEmpty();
        Result result = acquire();
        assertThat(result).isInstanceOf(Acquired.class);
        lockOf(result).forEach(InstanceLock::close);
    }

    @Test
    void theReplyIsWholeForWhoeverReadsItAtOnceAndCountsUtf16() {
        String longest = "x".repeat(60 * 1024);
        try (InstanceLock lock = lockOf(acquireAnswering(longest)).findFirst().orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(command(peer, "send " + ID + " show")).isEqualTo("reply: " + longest);
        }
        try (InstanceLock lock = lockOf(acquireAnswering("è€😀")).findFirst().orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(command(peer, "send " + ID + " show"))
                    .isEqualTo("reply: \u001b00e8\u001b20ac\u001bd83d\u001bde00");
        }
    }

    @Test
    void ourMessageArrivesWholeAtWhoeverCountsUtf16() {
        assertThat(command(peer, "acquire " + ID)).isEqualTo("acquired");
        // What the peer gets is ASCII, and so is its answer, in which we find our text again.
        assertThat(send("open è€😀")).contains("peer got open è€😀");
    }

    @Test
    void aPeerWhoseHandlerHangsDoesNotHangUs() {
        assertThat(command(peer, "acquire " + ID)).isEqualTo("acquired");
        long began = System.nanoTime();
        assertThat(send("hang")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aPeerThatWasKilledHoldsNothing() throws Exception {
        assertThat(command(peer, "acquire " + ID)).isEqualTo("acquired");
        peer.kill();
        assertThat(folder.resolve(LockName.of(ID).text() + ".port")).exists();
        assertThat(send("show")).isEmpty();
        Result result = acquire();
        assertThat(result).isInstanceOf(Acquired.class);
        assertThat(send("show")).contains("got show");
        lockOf(result).forEach(InstanceLock::close);
    }

    private Result acquire() {
        return InstanceLock.acquire(folder, ID, ECHO, Limits.USUAL);
    }

    private Result acquireAnswering(String answer) {
        return InstanceLock.acquire(folder, ID, message -> answer, Limits.USUAL);
    }

    private Optional<String> send(String message) {
        return InstanceLock.send(folder, ID, message, Limits.USUAL);
    }
}
