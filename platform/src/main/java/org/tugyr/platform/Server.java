package org.tugyr.platform;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.tugyr.platform.access.Founding;
import org.tugyr.platform.database.Database;

/** The running site over an open database, until the process is asked to end. */
public final class Server {

    private final Database database;
    private final Map<String, Object> settings = new HashMap<>();

    /**
     * A server that is not running yet; it closes the database when it ends.
     *
     * @param data the data folder, for keys and files
     * @param port the port to listen on; 0 for any
     * @param bind the address to listen on
     * @param site the address under which readers reach it; null where nobody has said
     */
    public Server(Database database, Path data, int port, String bind, @Nullable String site) {
        this.database = database;
        settings.put("tugyr.data", data.toString());
        settings.put("server.port", port);
        settings.put("server.address", bind);
        if (site != null) {
            settings.put("tugyr.web.address", site);
        }
    }

    /** Starts; whoever calls closes the context, then the database. */
    public ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(TugyrApplication.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command line", settings))); // before variables such as TUGYR_DATA
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(Database.class, () -> database, definition -> definition.setDestroyMethodName("")));
        return application.run();
    }

    /** Serves until the process is asked to end (SIGTERM, Ctrl-C), then ends in order. */
    public void run() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        try {
            ConfigurableApplicationContext context = start();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                context.close();
                                database.close();
                                ended.countDown();
                            },
                            "end"));
            announce(context);
            ended.await();
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    @SuppressWarnings("SystemOut") // the operator waits for this line
    private static void announce(ConfigurableApplicationContext context) {
        String here = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        context.getBean(Founding.class)
                .offer()
                .ifPresent(path -> System.out.printf(
                        "Nobody administers this site yet. Whoever opens this link becomes its administrator; it works once,"
                                + " within a day:%n%s%s%n",
                        context.getEnvironment().getProperty("tugyr.web.address", here), path));
        System.out.println("Tugyr is at " + here + "/");
    }
}
