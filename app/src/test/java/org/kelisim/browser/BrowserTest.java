package org.kelisim.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.kelisim.Kelisim;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/** A test against the whole platform as it is served, to be looked at with a browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Kelisim.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kelisim.data=target/test-data-${random.uuid}",
            "kelisim.durability=THROWN_AWAY",
            "kelisim.db.connections=10"
        })
@ActiveProfiles("serving")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface BrowserTest {}
