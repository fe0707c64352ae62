@NullMarked
package org.kelisim.command;

import org.jspecify.annotations.NullMarked;
