package org.tugyr.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** How many statements a test's thread has prepared; others, such as the signer's, work beside it. */
public final class Statements {

    private final AtomicInteger count = new AtomicInteger();
    private volatile Thread counted = Thread.currentThread();

    /** How many the calling thread has asked since it last did this. */
    public int asked() {
        counted = Thread.currentThread();
        return count.getAndSet(0);
    }

    private void add() {
        if (Thread.currentThread() == counted) {
            count.incrementAndGet();
        }
    }

    /** The same database, with what is asked of it counted. */
    DataSource counting(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return counting(super.getConnection());
            }
        };
    }

    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().startsWith("prepare")) {
                        add();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
