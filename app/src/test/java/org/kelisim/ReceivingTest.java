package org.kelisim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A test of receiving and reviewing, with a small world of its own ({@link World}) and not the reference year beside it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@KelisimTest
@TestPropertySource(properties = "kelisim.test.world=small")
public @interface ReceivingTest {}
