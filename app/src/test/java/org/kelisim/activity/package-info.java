@NullMarked
package org.kelisim.activity;

import org.jspecify.annotations.NullMarked;
