/** Checking the code on a paper, without a network. */
@NullMarked
package kz.kense.statement.ui;

import org.jspecify.annotations.NullMarked;
