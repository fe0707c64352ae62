package org.kelisim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** A test against the whole platform on a real PostgreSQL: one server for all tests, one database for each context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Kelisim.class,
        properties = {
            "kelisim.data=target/test-data-${random.uuid}",
            "kelisim.durability=THROWN_AWAY",
            "kelisim.db.connections=6"
        })
@AutoConfigureMockMvc
public @interface KelisimTest {}
