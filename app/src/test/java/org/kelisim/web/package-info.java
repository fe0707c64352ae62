@NullMarked
package org.kelisim.web;

import org.jspecify.annotations.NullMarked;
