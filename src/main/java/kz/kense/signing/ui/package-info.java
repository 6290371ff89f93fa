/** Signing results with a key, one or a batch, and telling what signatures are worth. */
@NullMarked
package kz.kense.signing.ui;

import org.jspecify.annotations.NullMarked;
