/**
 * What the office hands over: permits, refusals, receipts and resolution sheets. A form is a folder
 * of data (fields, XHTML in two languages, CSS) under {@code resources/kz/kense/result}; see {@code
 * FORMS.md} there.
 */
package kz.kense.result;
