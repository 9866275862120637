package org.tugyr.platform;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: all modules wired by Spring. */
@SpringBootApplication
public class TugyrApplication {}
