/**
 * Practice: a case played from a script through the same services as the window, and the means a
 * practice office needs (a clock that is set, demo keys, placeholder scans, sample drafts).
 */
package kz.kense.rehearsal;
