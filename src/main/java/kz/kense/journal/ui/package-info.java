/**
 * The lists of the chancellery: the incoming journal, hand-over, the register of results and the
 * terms of open cases.
 */
package kz.kense.journal.ui;
