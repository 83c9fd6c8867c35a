package org.musubi.dashboard.dev;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.musubi.dashboard.Dashboard;
import org.musubi.dashboard.Settings;
import org.musubi.dashboard.http.PageFiles;
import org.musubi.dashboard.state.DashboardState;

/** The dashboard over invented data, for work on the page: no Kafka, and live events. */
public final class DevServer {
    private static final int TICK_MILLIS = 400;

    private DevServer() {}

    /**
     * Runs until the process is ended. The system property {@code musubi.home} is the project's folder; with the property {@code
     * web} the page's files come from that folder.
     *
     * @param arguments the port; 8090 if there is none
     */
    public static void main(String[] arguments) throws InterruptedException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8090;
        String folder = System.getProperty("web", "");
        PageFiles files = folder.isEmpty() ? PageFiles.packaged() : PageFiles.of(Path.of(folder));
        var state = new DashboardState(20_000, Clock.systemUTC());
        var data = new InventedData(state, 7, 300, 3000);
        data.publish(Path.of(System.getProperty("musubi.home", ".")));
        FakeMatcher matcher = FakeMatcher.start(data.market().shortlists(), 0, 1, 1);
        var settings = new Settings("", "", "localhost", port, List.of(matcher.url()), 20_000, Settings.MAX_STREAMS);
        try (matcher;
                Dashboard dashboard = Dashboard.over(state, settings, files, () -> () -> {})) {
            System.out.println("The dashboard over invented data: " + dashboard.url());
            for (int tick = 0; ; tick++) {
                Thread.sleep(TICK_MILLIS);
                data.change(1);
                if (tick % 5 == 0) {
                    data.count();
                }
            }
        }
    }
}
