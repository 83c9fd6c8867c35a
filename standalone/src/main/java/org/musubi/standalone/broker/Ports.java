package org.musubi.standalone.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Free TCP ports of the loopback interface. */
public final class Ports {
    /** The address that every embedded part listens on. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final byte[] LOOPBACK_BYTES = {127, 0, 0, 1};

    private Ports() {}

    /**
     * The preferred port if nobody listens there, else any free one.
     *
     * @param preferred port, 0 for any
     */
    public static int preferring(int preferred) {
        return preferred > 0 && isFree(preferred) ? preferred : any();
    }

    /** Any free port. */
    public static int any() {
        try (var socket = bound(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on " + LOOPBACK, e);
        }
    }

    private static boolean isFree(int port) {
        try (var socket = bound(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        var socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK_BYTES), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
