/** What was found about signatures, in words: for the window, the command line, and on paper. */
@NullMarked
package kz.kense.signing.report;

import org.jspecify.annotations.NullMarked;
