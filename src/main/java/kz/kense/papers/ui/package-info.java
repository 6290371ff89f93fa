/** Drafting a result: its form at the left, the page as it will print at the right. */
@NullMarked
package kz.kense.papers.ui;

import org.jspecify.annotations.NullMarked;
