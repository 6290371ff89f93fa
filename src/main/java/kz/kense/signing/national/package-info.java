/**
 * Keys of Kazakhstan's national certification authority (НУЦ РК) for the Java Cryptography
 * Architecture: GOST 34.310-2004 and GOST 34.10-2015 with 512 bits under their Kazakh object
 * identifiers, which neither the JDK nor Bouncy Castle knows. The mathematics is Bouncy Castle's.
 */
@NullMarked
package kz.kense.signing.national;

import org.jspecify.annotations.NullMarked;
