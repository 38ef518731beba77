package storeroom.instance;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who may write to a company: what other people's dialogs tell.
 *
 * @param user who is logged in
 * @param host the computer
 * @param pid the process there
 * @param processStart when it was started
 * @param version of the program
 * @param work what kind of holder it is
 * @param since when it took the right to write
 * @param lastWrite when it last saved something
 */
public record Owner(
        String user,
        String host,
        long pid,
        Instant processStart,
        String version,
        Work work,
        Instant since,
        Optional<Instant> lastWrite) {

    /** How long the right to write is held. */
    public enum Work {
        /** Until a person closes it. */
        WINDOW,
        /** Until it is done, which is soon. */
        COMMAND
    }

    private static final String END = "end";
    private static final int LONGEST = 100;

    /** This process. Asks the system for the computer's name, so not on the window's thread. */
    public static Owner thisProcess(String user, String version, Work work, Instant now) {
        ProcessHandle process = ProcessHandle.current();
        return new Owner(
                user,
                thisHost(),
                process.pid(),
                process.info().startInstant().orElse(now),
                version,
                work,
                now,
                Optional.empty());
    }

    /** The same, with a later write. */
    public Owner wrote(Instant at) {
        return new Owner(user, host, pid, processStart, version, work, since, Optional.of(at));
    }

    /** Whether a message can reach it: the same user on this computer. */
    public boolean isReachableBy(String me) {
        return user.equals(me) && host.equals(thisHost());
    }

    /** As it stands in the lock file. */
    String toText() {
        return line("user", user)
                + line("host", host)
                + line("pid", String.valueOf(pid))
                + line("started", processStart.toString())
                + line("version", version)
                + line("work", work.name().toLowerCase(Locale.ROOT))
                + line("since", since.toString())
                + line("lastWrite", lastWrite.map(Instant::toString).orElse(""))
                + END
                + "\n";
    }

    private static String line(String key, String value) {
        String one = value.codePoints().anyMatch(Character::isISOControl) ? "?" : value;
        return key + "=" + (one.length() > LONGEST ? one.substring(0, LONGEST) : one) + "\n";
    }

    /** Empty for a text that is not whole: it is being written, or somebody else's. */
    static Optional<Owner> of(String text) {
        if (!text.endsWith("\n" + END + "\n")) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        text.lines()
                .forEach(
                        line -> {
                            int equals = line.indexOf('=');
                            if (equals > 0) {
                                values.put(line.substring(0, equals), line.substring(equals + 1));
                            }
                        });
        try {
            return Optional.of(
                    new Owner(
                            values.getOrDefault("user", "?"),
                            values.getOrDefault("host", "?"),
                            Long.parseLong(values.getOrDefault("pid", "")),
                            Instant.parse(values.getOrDefault("started", "")),
                            values.getOrDefault("version", "?"),
                            Work.valueOf(values.getOrDefault("work", "").toUpperCase(Locale.ROOT)),
                            Instant.parse(values.getOrDefault("since", "")),
                            instant(values.get("lastWrite"))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(@Nullable String text) {
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    /** The computer's name, from where it can be had without asking the network. */
    private static String thisHost() {
        return Host.NAME;
    }

    /** Asked for once. */
    private static final class Host {
        private static final String NAME = name();

        private Host() {}

        private static String name() {
            String windows = System.getenv("COMPUTERNAME");
            if (windows != null && !windows.isBlank()) {
                return windows.strip();
            }
            try {
                return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
            } catch (IOException notLinux) {
                return network();
            }
        }

        private static String network() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (IOException e) {
                return "localhost";
            }
        }
    }
}
