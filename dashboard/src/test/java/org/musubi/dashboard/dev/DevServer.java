package org.musubi.dashboard.dev;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.musubi.dashboard.http.PageFiles;
import org.musubi.dashboard.http.WebServer;

/** The dashboard over invented data, for work on the page: no Kafka, and live events. */
public final class DevServer {
    private DevServer() {}

    /**
     * Runs until the process is ended. With the system property {@code web} the page's files come from that folder.
     *
     * @param arguments the port; 8090 if there is none
     */
    public static void main(String[] arguments) throws InterruptedException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8090;
        String folder = System.getProperty("web", "");
        PageFiles files = folder.isEmpty() ? PageFiles.packaged() : PageFiles.of(Path.of(folder));
        try (WebServer server = WebServer.start(new InetSocketAddress("localhost", port), files)) {
            System.out.println("The dashboard over invented data: " + server.url());
            Thread.currentThread().join();
        }
    }
}
