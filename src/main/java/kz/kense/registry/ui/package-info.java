/**
 * Recording what registers, the notary system and the payment gateway answered: forms that the
 * registration and the case card both show, and the import of extracts.
 */
package kz.kense.registry.ui;
