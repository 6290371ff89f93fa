/** How long a permit takes from its draft to the signed bytes, beside another library. */
@NullMarked
package kz.kense.papers.bench;

import org.jspecify.annotations.NullMarked;
