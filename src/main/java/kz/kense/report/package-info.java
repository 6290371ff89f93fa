/** Tables as files: comma-separated values, spreadsheets; and what is counted over many cases. */
package kz.kense.report;
