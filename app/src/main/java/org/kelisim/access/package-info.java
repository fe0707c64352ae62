/**
 * Accounts, sign-in and scopes: who someone is, and for which organisations they hold which role. Owns schema {@code access}.
 * What a role lets through is said in the database, table by table.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"platform", "platform::table"})
@NullMarked
package org.kelisim.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
