/** What people see and click, in a real Chromium, with the reference year behind it. */
@NullMarked
package org.kelisim.browser;

import org.jspecify.annotations.NullMarked;
