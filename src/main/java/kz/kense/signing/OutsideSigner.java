package kz.kense.signing;

import java.util.function.UnaryOperator;

/**
 * Somebody who signs with a program of his own, such as NCALayer: Kense gives the bytes and gets a
 * detached CMS back.
 *
 * @param name shown in the block until the signature itself names its signer
 * @param cms bytes that the signature covers to DER
 */
public record OutsideSigner(String name, UnaryOperator<byte[]> cms) {}
