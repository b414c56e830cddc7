// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

/**
 * What is demanded of the signature of an answer.
 *
 * @param trust who may sign
 * @param sha1 whether the signature itself may be made with SHA-1
 * @param tls whether the key of the TLS server may sign
 * @param freshness how old an answer may be, and how long it may claim to be valid
 */
public record AnswerRules(SignerTrust trust, Sha1 sha1, TlsCertificate tls, Freshness freshness) {}
