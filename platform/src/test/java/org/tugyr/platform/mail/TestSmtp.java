package org.tugyr.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A small server that takes mail (RFC 5321), and says of some addresses what a test wants it to say. */
final class TestSmtp implements AutoCloseable {

    private final ServerSocket server;
    private final @Nullable SSLContext tls;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();

    /** What was taken: over which way, for whom, and the message. */
    record Taken(boolean encrypted, String recipient, String message) {}

    /** A server; with a context it offers to go on encrypted. */
    TestSmtp(@Nullable SSLContext tls) {
        this.tls = tls;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** What it says of an address from now on; null for that all is well. */
    void says(String address, @Nullable String answer) {
        if (answer == null) {
            answers.remove(address);
        } else {
            answers.put(address, answer);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> {
                    try (socket) {
                        talk(socket, false);
                    } catch (IOException e) {
                        // the other end has gone
                    }
                });
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket, boolean encrypted) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        if (!encrypted) {
            say(socket, "220 test");
        }
        String recipient = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.replaceAll("\\s.*", "").toUpperCase(java.util.Locale.ROOT);
            switch (command) {
                case "EHLO" -> say(socket, tls != null && !encrypted ? "250-test\r\n250 STARTTLS" : "250 test");
                case "STARTTLS" -> {
                    say(socket, "220 go on");
                    SSLSocket safe = (SSLSocket) java.util.Objects.requireNonNull(tls)
                            .getSocketFactory()
                            .createSocket(socket, "localhost", socket.getPort(), true);
                    safe.setUseClientMode(false);
                    talk(safe, true);
                    return;
                }
                case "RCPT" -> {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(socket, answers.getOrDefault(recipient, "250 well"));
                }
                case "DATA" -> {
                    say(socket, "354 go on");
                    StringBuilder message = new StringBuilder();
                    for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                        message.append(text.startsWith(".") ? text.substring(1) : text)
                                .append("\r\n");
                    }
                    taken.add(new Taken(encrypted, recipient, message.toString()));
                    say(socket, "250 taken");
                }
                case "QUIT" -> {
                    say(socket, "221 bye");
                    return;
                }
                default -> say(socket, "250 well");
            }
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
