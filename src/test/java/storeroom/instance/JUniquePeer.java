package storeroom.instance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.locks.LockSupport;

/**
 * A program with the real JUnique 1.0.4, in a process of its own: does on disk and on the wire what
 * that library does, its habits included. It waits for {@code global.lock} for ever, reads header
 * and body of a frame by one read each, counts UTF-16 units where bytes are meant, and waits for a
 * reply without a limit. Shares no code with what it tests.
 *
 * <p>Reads commands: {@code acquire ID}, {@code release ID}, {@code send ID TEXT}, {@code global}
 * (keeps global.lock); prints one line for each.
 */
final class JUniquePeer {

    private record Held(RandomAccessFile file, FileLock lock, ServerSocket server) {}

    private final Path folder;
    private final Map<String, Held> locks = new HashMap<>();
    private final List<RandomAccessFile> kept = new ArrayList<>();

    private JUniquePeer(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        JUniquePeer peer = new JUniquePeer(Path.of(arguments[0]));
        Scanner commands = new Scanner(System.in, StandardCharsets.UTF_8);
        while (commands.hasNextLine()) {
            String[] command = commands.nextLine().split(" ", 3);
            System.out.println(
                    switch (command[0]) {
                        case "acquire" -> peer.acquire(command[1]);
                        case "release" -> peer.release(command[1]);
                        case "send" -> peer.send(command[1], command[2]);
                        default -> peer.keepGlobalLock();
                    });
        }
    }

    private String acquire(String id) throws IOException {
        Files.createDirectories(folder);
        try (RandomAccessFile global = lockGlobally()) {
            RandomAccessFile file = open(nid(id) + ".lock");
            FileLock lock = global.getChannel().isOpen() ? file.getChannel().tryLock() : null;
            if (lock == null) {
                file.close();
                return "already locked";
            }
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
            Thread.ofPlatform().start(() -> accept(server));
            Files.writeString(port(id), Integer.toString(server.getLocalPort()));
            locks.put(id, new Held(file, lock, server));
            return "acquired";
        }
    }

    private String release(String id) throws IOException {
        try (RandomAccessFile global = lockGlobally()) {
            Held held = locks.remove(id);
            if (held == null || !global.getChannel().isOpen()) {
                return "nothing to release";
            }
            held.server.close();
            held.lock.release();
            held.file.close();
            Files.delete(port(id));
            Files.delete(folder.resolve(nid(id) + ".lock"));
            return "released";
        }
    }

    private String send(String id, String text) throws IOException {
        int port;
        try (RandomAccessFile global = lockGlobally()) {
            if (!global.getChannel().isOpen() || Files.notExists(port(id))) {
                return "null";
            }
            port = Integer.parseInt(Files.readString(port(id)));
        }
        try (Socket socket = new Socket(InetAddress.getByName("localhost"), port)) {
            write(socket.getOutputStream(), text);
            return read(socket.getInputStream()).map(reply -> "reply: " + reply).orElse("null");
        }
    }

    private String keepGlobalLock() throws IOException {
        Files.createDirectories(folder);
        kept.add(lockGlobally());
        return "kept";
    }

    private RandomAccessFile lockGlobally() throws IOException {
        RandomAccessFile file = open("global.lock");
        file.getChannel().lock();
        return file;
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofPlatform().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** The handler of this program knows two messages, and no greeting. */
    private static void serve(Socket client) {
        try (client) {
            while (true) {
                Optional<String> message = read(client.getInputStream());
                if (message.isEmpty()) {
                    return;
                }
                write(
                        client.getOutputStream(),
                        switch (message.get()) {
                            case "hang" -> hang();
                            case "nothing" -> "";
                            default -> "peer got " + message.get();
                        });
            }
        } catch (IOException gone) {
            return;
        }
    }

    private static String hang() {
        while (true) {
            LockSupport.park();
        }
    }

    private static Optional<String> read(InputStream in) throws IOException {
        byte[] header = new byte[4];
        if (in.read(header) != header.length) {
            return Optional.empty();
        }
        byte[] body = new byte[ByteBuffer.wrap(header).getInt()];
        int there = body.length == 0 ? 0 : in.read(body);
        return there < 0
                ? Optional.empty()
                : Optional.of(new String(body, 0, there, StandardCharsets.UTF_8));
    }

    private static void write(OutputStream out, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        out.write(ByteBuffer.allocate(4 + body.length).putInt(text.length()).put(body).array());
        out.flush();
    }

    private RandomAccessFile open(String name) throws IOException {
        return new RandomAccessFile(folder.resolve(name).toFile(), "rw");
    }

    private Path port(String id) {
        return folder.resolve(nid(id) + ".port");
    }

    private static String nid(String id) {
        return once(once(id));
    }

    private static String once(String text) {
        long hash = text.hashCode();
        return hash < 0 ? "1" + "%08x".formatted(-hash) : "0" + "%08x".formatted(hash);
    }
}
