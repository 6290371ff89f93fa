/** Keys that never leave their place: in a token (PKCS #11), behind the national client program. */
@NullMarked
package kz.kense.signing.token;

import org.jspecify.annotations.NullMarked;
