@NullMarked
package org.kelisim.question;

import org.jspecify.annotations.NullMarked;
