package org.kelisim;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The platform, as Spring starts it. Commands begin in {@link org.kelisim.command.Main}. */
@SpringBootApplication(proxyBeanMethods = false)
@Modulithic(systemName = "Kelisim")
public class Kelisim {}
