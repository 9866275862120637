package org.tugyr.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where to connect and as whom.
 *
 * @param url a JDBC URL, {@code jdbc:postgresql://host:port/database}
 */
public record Login(String url, String user, String password) {

    /** A page that comes later than this is of no use. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A source of new connections, without a pool. */
    DataSource unpooled() {
        var source = new DriverManagerDataSource(url, user, password);
        source.setConnectionProperties(properties());
        return source;
    }

    /** A pool of connections; one that cannot be had within {@link #PATIENCE} is an error. */
    HikariDataSource pooled(String name, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setDataSourceProperties(properties());
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(PATIENCE.toMillis());
        return new HikariDataSource(config);
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "tugyr");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    /** Names the role but never the password, so that a login may appear in a log. */
    @Override
    public String toString() {
        return user + " at " + url.replaceFirst("\\?.*", "");
    }
}
