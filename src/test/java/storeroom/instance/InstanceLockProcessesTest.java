package storeroom.instance;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.instance.InstanceLockTest.ECHO;
import static storeroom.instance.InstanceLockTest.ID;
import static storeroom.instance.InstanceLockTest.command;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import storeroom.instance.InstanceLock.Result.Acquired;
import storeroom.instance.InstanceLock.Result.AlreadyLocked;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Several Storerooms that want the same id. */
@Timeout(120)
class InstanceLockProcessesTest {

    @TempDir Path folder;

    @Test
    void ofEightProcessesThatAskAtOnceOneTakesTheLock() {
        List<ChildJvm> processes = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                processes.add(start());
            }
            // Each is up and listens before the first is asked.
            processes.forEach(
                    process ->
                            assertThat(command(process, "send " + ID + " show"))
                                    .isEqualTo("not delivered"));
            processes.forEach(process -> process.say("acquire " + ID));
            List<String> results = processes.stream().map(ChildJvm::line).toList();
            assertThat(results).filteredOn("Acquired"::equals).hasSize(1);
            assertThat(results).filteredOn("AlreadyLocked"::equals).hasSize(7);
            processes.forEach(
                    process ->
                            assertThat(command(process, "send " + ID + " show"))
                                    .isEqualTo("storeroom got show"));
        } finally {
            processes.forEach(ChildJvm::close);
        }
    }

    @Test
    void afterKillMinusNineTheLeftFilesMeanNothing() throws Exception {
        try (ChildJvm holder = start()) {
            assertThat(command(holder, "acquire " + ID)).isEqualTo("Acquired");
            assertThat(acquire()).isEqualTo(new AlreadyLocked());
            holder.kill();
            String name = LockName.of(ID).text();
            assertThat(folder.resolve(name + ".lock")).exists();
            assertThat(folder.resolve(name + ".port")).exists();
            assertThat(InstanceLock.send(folder, ID, "show", Limits.USUAL)).isEmpty();
            try (InstanceLock lock = ((Acquired) acquire()).lock()) {
                assertThat(lock.id()).isEqualTo(ID);
                assertThat(InstanceLock.send(folder, ID, "show", Limits.USUAL))
                        .contains("got show");
            }
            assertThat(folder).isDirectoryNotContaining("glob:**" + name + "*");
        }
    }

    @Test
    void theLockGoesFromProcessToProcess() {
        try (ChildJvm one = start();
                ChildJvm two = start()) {
            for (int i = 0; i < 20; i++) {
                assertThat(command(one, "acquire " + ID)).isEqualTo("Acquired");
                assertThat(command(two, "acquire " + ID)).isEqualTo("AlreadyLocked");
                assertThat(command(one, "release")).isEqualTo("released");
                assertThat(command(two, "acquire " + ID)).isEqualTo("Acquired");
                assertThat(command(one, "send " + ID + " show")).isEqualTo("storeroom got show");
                assertThat(command(two, "release")).isEqualTo("released");
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "skipped: no process can be frozen there")
    void aHolderThatIsFrozenKeepsItsLockAndHoldsUpNobody() throws Exception {
        try (ChildJvm holder = start()) {
            assertThat(command(holder, "acquire " + ID)).isEqualTo("Acquired");
            int stopped =
                    new ProcessBuilder("kill", "-STOP", Long.toString(holder.pid()))
                            .inheritIO()
                            .start()
                            .waitFor();
            assertThat(stopped).isZero();
            long began = System.nanoTime();
            assertThat(acquire()).isEqualTo(new AlreadyLocked());
            assertThat(InstanceLock.send(folder, ID, "show", Limits.USUAL)).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(8));
        }
    }

    private ChildJvm start() {
        return ChildJvm.start(StoreroomPeer.class, folder.toString());
    }

    private InstanceLock.Result acquire() {
        return InstanceLock.acquire(folder, ID, ECHO, Limits.USUAL);
    }
}
