/**
 * Handing a PDF to the system's printer queues: which there are, what they were given, how it went.
 */
@NullMarked
package kz.kense.printing;

import org.jspecify.annotations.NullMarked;
