package org.tugyr.platform.mail;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A look into the letters of a site. */
@TestConfiguration(proxyBeanMethods = false)
public class Mailboxes {

    @Bean
    Mailbox mailbox(Rounds rounds, @Value("${tugyr.data}") Path data) {
        return new Mailbox(rounds, data);
    }
}
