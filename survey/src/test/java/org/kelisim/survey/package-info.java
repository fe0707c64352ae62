@NullMarked
package org.kelisim.survey;

import org.jspecify.annotations.NullMarked;
