/**
 * Proof that outlives certificates: time-stamps and revocation answers put into a signed PDF (ETSI
 * EN 319 142-1, levels B-T, B-LT and B-LTA), when there is a network or somebody brought the
 * answers.
 */
@NullMarked
package kz.kense.signing.proof;

import org.jspecify.annotations.NullMarked;
