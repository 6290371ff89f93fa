/** The print dialog: what will come out, on which queue, how many copies. */
@NullMarked
package kz.kense.printing.ui;

import org.jspecify.annotations.NullMarked;
