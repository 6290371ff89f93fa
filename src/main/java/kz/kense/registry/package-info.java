/**
 * State registers, the notary system and the payment gateway, each behind one port. Today a clerk
 * looks and records what he saw ({@link kz.kense.registry.ManualRegisters}); extracts of the two
 * registers can be imported and answer in his place ({@link kz.kense.registry.ExtractRegisters}).
 */
package kz.kense.registry;
