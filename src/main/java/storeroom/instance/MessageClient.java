package storeroom.instance;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/** Speaks to whoever listens at a port, for a limited time. */
final class MessageClient {

    private static final Logger LOG = System.getLogger(MessageClient.class.getName());

    @FunctionalInterface
    private interface Conversation {
        Optional<String> with(Socket socket) throws IOException;
    }

    private MessageClient() {}

    /** The id that the holder says it holds; empty when it does not greet as we do. */
    static Optional<String> heldId(int port, Limits limits) {
        return speak(port, limits, socket -> Greeting.heldId(ask(socket, Greeting.QUESTION)));
    }

    /**
     * Greets, then delivers the message; not to a holder of another id, and not to a stranger who
     * did not answer the greeting with a frame.
     */
    static Optional<String> send(int port, String id, String message, Limits limits) {
        return speak(
                port,
                limits,
                socket -> {
                    Optional<String> heldId = Greeting.heldId(ask(socket, Greeting.QUESTION));
                    if (heldId.isPresent() && !heldId.get().equals(id)) {
                        return Optional.empty();
                    }
                    return Optional.of(AsciiText.decode(ask(socket, AsciiText.encode(message))));
                });
    }

    private static Optional<String> speak(int port, Limits limits, Conversation conversation) {
        try (Socket socket = new Socket()) {
            return TimeLimit.within(
                    limits.exchange(),
                    socket,
                    () -> {
                        socket.setTcpNoDelay(true);
                        socket.connect(new InetSocketAddress(MessageServer.loopback(), port));
                        return conversation.with(socket);
                    });
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Nobody of ours answers at port " + port, e);
            return Optional.empty();
        }
    }

    private static String ask(Socket socket, String text) throws IOException {
        Frame.write(socket.getOutputStream(), text);
        return Frame.read(socket.getInputStream());
    }
}
