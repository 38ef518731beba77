package storeroom.instance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes messages from programs of this machine. All of its threads are daemons: none keeps the
 * process alive. Who connects while all places are taken is sent away at once.
 */
final class MessageServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(MessageServer.class.getName());
    private static final int BACKLOG = 50;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final ServerSocket server;
    private final Answers answers;
    private final Limits limits;
    private final Semaphore places;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    private MessageServer(ServerSocket server, Answers answers, Limits limits) {
        this.server = server;
        this.answers = answers;
        this.limits = limits;
        this.places = new Semaphore(limits.connections());
    }

    /**
     * Listens on a port that the system chooses.
     *
     * @throws IOException when none can be had
     */
    static MessageServer start(Answers answers, Limits limits) throws IOException {
        MessageServer server =
                new MessageServer(new ServerSocket(0, BACKLOG, loopback()), answers, limits);
        Thread.ofPlatform().daemon().name("storeroom-lock-server").start(server::listen);
        return server;
    }

    /** Of IPv4 whatever the JVM prefers, because that is where JUnique listens and looks. */
    static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    int port() {
        return server.getLocalPort();
    }

    /** Stops; connections are cut, a handler at work is left to itself. */
    @Override
    public void close() {
        TimeLimit.closeQuietly(server);
        clients.forEach(TimeLimit::closeQuietly);
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                welcome(server.accept());
            } catch (IOException e) {
                if (!server.isClosed()) { // no file descriptor left, say: that passes
                    LOG.log(Level.WARNING, "A connection could not be taken", e);
                    LockSupport.parkNanos(PAUSE);
                }
            }
        }
    }

    private void welcome(Socket client) {
        if (!places.tryAcquire()) {
            TimeLimit.closeQuietly(client);
            return;
        }
        clients.add(client);
        Thread.ofPlatform()
                .daemon()
                .name("storeroom-lock-client")
                .start(
                        () -> {
                            try {
                                serve(client);
                            } finally {
                                clients.remove(client);
                                places.release();
                            }
                        });
        if (server.isClosed()) {
            TimeLimit.closeQuietly(client);
        }
    }

    /** One message after the other, until either side has enough. */
    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            InputStream in = client.getInputStream();
            OutputStream out = client.getOutputStream();
            while (true) {
                String message = TimeLimit.within(limits.idle(), client, () -> Frame.read(in));
                Optional<String> answer = answers.to(message);
                if (answer.isEmpty()) {
                    return;
                }
                TimeLimit.within(
                        limits.idle(),
                        client,
                        () -> {
                            Frame.write(out, answer.get());
                            return answer;
                        });
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A connection is over", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
