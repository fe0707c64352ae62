@NullMarked
package org.kelisim.surveycases;

import org.jspecify.annotations.NullMarked;
