package storeroom.instance;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A bare connection to a lock's server, for what no program of good will sends. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    static Wire to(Path folder, String id) throws IOException {
        Path port = folder.resolve(LockName.of(id).text() + ".port");
        return to(Integer.parseInt(Files.readString(port)));
    }

    static Wire to(int port) throws IOException {
        Socket socket = new Socket(MessageServer.loopback(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new Wire(socket);
    }

    void bytes(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void frame(String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        bytes(ByteBuffer.allocate(4 + body.length).putInt(body.length).put(body).array());
    }

    String reply() throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    /** Waits for the other side to close. */
    boolean isCut() {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /**
     * Sends the same byte again and again, until the other side has had enough.
     *
     * @param pause how long it listens for the other side to close before it sends the next
     */
    void sendUntilCut(byte each, Duration pause) throws IOException {
        socket.setSoTimeout((int) pause.toMillis());
        try {
            do {
                bytes(each);
            } while (!isCut());
        } catch (IOException cut) {
            return;
        } finally {
            socket.setSoTimeout(PATIENCE_MILLIS);
        }
    }

    int localPort() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
