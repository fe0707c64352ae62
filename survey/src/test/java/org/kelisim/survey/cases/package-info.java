@NullMarked
package org.kelisim.survey.cases;

import org.jspecify.annotations.NullMarked;
