/** The ready practice office that {@code kense --demo} opens. */
package kz.kense.demo;
