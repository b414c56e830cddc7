-- SPDX-License-Identifier: Apache-2.0
-- What schema version 3 held of encrypted contents, written by that version with the key of thirty-two
-- octets 0x11: sent, sent and purged, unencrypted, received. {x:...} are octets.
INSERT INTO delivery (id, owner, submission_key, digest, berichtsoort, aansluiting, omgeving, oin, nummer, nummer_type, subject, rol, aanleverkenmerk, berichtkenmerk, adapter, adapter_version, descriptor, preview_nl, preview_en, created, state, explanation_nl, explanation_en, action_nl, action_en, updated, touched, attempts, tries, polls, doubt, attention, resend_after, claim_instance, claim_until, version, encrypted)
  VALUES ('84bf3aa7-78f0-4998-a93e-f6b8cc6678f6', 'erp', 'UWV-x', '5adac4c7f40336643ce0e7cb0c85c90b292b347b3b2a7d0a9c7f2cf502802093', 'UWV-x', 'default', 'simulator', 'OIN', 'UWV-x', 'LHnr', 'UWV-X', 'Werkgever', 'A-UWV-x', 'B-UWV-x', 'adapter', '1', 'd', '-', '-', 1790841600000, 'REJECTED', 'fout [311 ********]', 'fout [311 ********]', 'fout [311 ********]', 'fout [311 ********]', 1790841600000, 1790841600000, 1, 0, 0, 0, 0, 1790841960000, 'bce651bb-8e5f-47a3-8739-750c5f9c2120', 1790842100000, 2, 1);
INSERT INTO delivery (id, owner, submission_key, digest, berichtsoort, aansluiting, omgeving, oin, nummer, nummer_type, subject, rol, aanleverkenmerk, berichtkenmerk, adapter, adapter_version, descriptor, preview_nl, preview_en, created, state, explanation_nl, explanation_en, action_nl, action_en, updated, touched, attempts, tries, polls, doubt, attention, resend_after, claim_instance, claim_until, version, purged, encrypted)
  VALUES ('f4690a0d-9fbd-4c58-be78-3004ab6861cd', 'erp', 'UWV-purged', 'cc5aa211723e1be9826ecf66db52bfffa888224f1f46249c444743b175f7ce98', 'UWV-purged', 'default', 'simulator', 'OIN', 'UWV-purged', 'LHnr', 'UWV-PURGED', 'Werkgever', 'A-UWV-purged', 'B-UWV-purged', 'adapter', '1', 'd', '-', '-', 1790841600000, 'REJECTED', 'fout [311 ********]', 'fout [311 ********]', 'fout [311 ********]', 'fout [311 ********]', 1790841600000, 1790841600000, 1, 0, 0, 0, 0, 1790841960000, 'bce651bb-8e5f-47a3-8739-750c5f9c2120', 1790842100000, 3, 1790841600000, 1);
INSERT INTO delivery (id, owner, submission_key, digest, berichtsoort, aansluiting, omgeving, oin, nummer, nummer_type, subject, rol, aanleverkenmerk, berichtkenmerk, adapter, adapter_version, descriptor, preview_nl, preview_en, created, state, explanation_nl, explanation_en, action_nl, action_en, updated, touched, attempts, tries, polls, doubt, attention, resend_after, claim_instance, claim_until, version, encrypted)
  VALUES ('5fcf235f-809b-4971-8130-c43363e5264c', 'erp', 'OB', 'digest', 'OB', 'default', 'simulator', 'OIN', 'OB', 'LHnr', 'OB', 'Werkgever', 'A-OB', 'B-OB', 'adapter', '1', 'd', 'Melding Open', 'Report Open', 1790841600000, 'REJECTED', 'fout [311 123456782]', 'fout [311 123456782]', 'fout [311 123456782]', 'fout [311 123456782]', 1790841600000, 1790841600000, 1, 0, 0, 0, 0, 1790841960000, 'bce651bb-8e5f-47a3-8739-750c5f9c2120', 1790842100000, 2, 0);
INSERT INTO content (delivery_id, position, mime_type, bestandsnaam, length, sha256)
  VALUES ('5fcf235f-809b-4971-8130-c43363e5264c', 0, 'text/xml', 'a.xml', 4, 'ed077f3d8125d60dca1979c7133601bd187d47c73ed9975028f677e49e709942');
INSERT INTO content (delivery_id, position, mime_type, bestandsnaam, length, sha256)
  VALUES ('5fcf235f-809b-4971-8130-c43363e5264c', 1, 'text/xml', 'a.xml', 4, 'ed077f3d8125d60dca1979c7133601bd187d47c73ed9975028f677e49e709942');
INSERT INTO content (delivery_id, position, mime_type, bestandsnaam, length, sha256, key_id)
  VALUES ('84bf3aa7-78f0-4998-a93e-f6b8cc6678f6', 0, 'text/xml', 'a.xml', 16, 'ab06c9d4348049cd56fea8593bd6632675fadf4d50aad2ce9a97f67b3bd5df6a', 'bcc1-a40f');
INSERT INTO content (delivery_id, position, mime_type, bestandsnaam, length, sha256, key_id)
  VALUES ('84bf3aa7-78f0-4998-a93e-f6b8cc6678f6', 1, 'text/xml', 'a.xml', 16, 'ab06c9d4348049cd56fea8593bd6632675fadf4d50aad2ce9a97f67b3bd5df6a', 'bcc1-a40f');
INSERT INTO content (delivery_id, position, mime_type, bestandsnaam, length, sha256)
  VALUES ('f4690a0d-9fbd-4c58-be78-3004ab6861cd', 0, 'text/xml', 'a.xml', 13, '8f8d459b19436b3e34c9f9d239902d8fc5d6f31440f640733d0a503af2ecc045');
INSERT INTO content (delivery_id, position, mime_type, bestandsnaam, length, sha256)
  VALUES ('f4690a0d-9fbd-4c58-be78-3004ab6861cd', 1, 'text/xml', 'a.xml', 13, '8f8d459b19436b3e34c9f9d239902d8fc5d6f31440f640733d0a503af2ecc045');
INSERT INTO content_chunk (delivery_id, position, chunk, octets)
  VALUES ('84bf3aa7-78f0-4998-a93e-f6b8cc6678f6', 0, 0, {x:b42e4366897ef82d568851ea5dfcebbecbbb931cd0afed6b43dff0dd8ea39ba6e7f288f140d6547d34648de6});
INSERT INTO content_chunk (delivery_id, position, chunk, octets)
  VALUES ('84bf3aa7-78f0-4998-a93e-f6b8cc6678f6', 1, 0, {x:a1d681d94271c3100b0e5a1c8131e1433a26677f35f6db3be03acfe373d286276120afe35cee038ef76b75ba});
INSERT INTO content_chunk (delivery_id, position, chunk, octets)
  VALUES ('5fcf235f-809b-4971-8130-c43363e5264c', 0, 0, {x:4f70656e});
INSERT INTO content_chunk (delivery_id, position, chunk, octets)
  VALUES ('5fcf235f-809b-4971-8130-c43363e5264c', 1, 0, {x:4f70656e});
INSERT INTO attempt (delivery_id, number, message_id, created, expires, outcome, endpoint, first_byte, answered, http_status, request_sha256, signer, answer, request, detail_nl, detail_en, key_id)
  VALUES ('84bf3aa7-78f0-4998-a93e-f6b8cc6678f6', 1, 'urn:token-84bf3aa7-78f0-4998-a93e-f6b8cc6678f6-0', 1790841600000, 1790841900000, 'REFUSED', 'https://x', '2026-10-01T08:00:00Z', '2026-10-01T08:00:00Z', 200, '370b41c9c03d419eb0e2ca94cce7188111db66a3aac3a7b16d0fd34ad1ac0faf', 'CN=x', {x:a2a8f12233ff9a998b28fc9baf36b4aad92fadf9bd79b28148bf923c9693af53da15ed3b1d9f008b847ed67740a53ee8c791824bc824f5}, {x:4d977ce2ae630baead245e2831a6fb642f5281032faa257eaee51741dae738a8ac37679537cfeb7aeed6d6a7a4b35f94f28bc214ae5549}, 'fout [311 ********]', 'fout [311 ********]', 'bcc1-a40f');
INSERT INTO attempt (delivery_id, number, message_id, created, expires, outcome, endpoint, first_byte, answered, http_status, request_sha256, signer, detail_nl, detail_en)
  VALUES ('f4690a0d-9fbd-4c58-be78-3004ab6861cd', 1, 'urn:token-f4690a0d-9fbd-4c58-be78-3004ab6861cd-0', 1790841600000, 1790841900000, 'REFUSED', 'https://x', '2026-10-01T08:00:00Z', '2026-10-01T08:00:00Z', 200, '370b41c9c03d419eb0e2ca94cce7188111db66a3aac3a7b16d0fd34ad1ac0faf', 'CN=x', 'fout [311 ********]', 'fout [311 ********]');
INSERT INTO attempt (delivery_id, number, message_id, created, expires, outcome, endpoint, first_byte, answered, http_status, request_sha256, signer, answer, request, detail_nl, detail_en)
  VALUES ('5fcf235f-809b-4971-8130-c43363e5264c', 1, 'urn:token-5fcf235f-809b-4971-8130-c43363e5264c-0', 1790841600000, 1790841900000, 'REFUSED', 'https://x', '2026-10-01T08:00:00Z', '2026-10-01T08:00:00Z', 200, '0000000000000000000000000000000000000000000000000000000000000000', 'CN=x', {x:3c7261773e4f70656e3c2f7261773e}, {x:3c7261773e4f70656e3c2f7261773e}, 'fout [311 123456782]', 'fout [311 123456782]');
INSERT INTO status (delivery_id, kenmerk, statuscode, tijdstempel, statusomschrijving, foutcode, foutbeschrijving, key_id, sealed)
  VALUES ('84bf3aa7-78f0-4998-a93e-f6b8cc6678f6', 'K', '311', '2026-10-01T08:00:00Z', 'fout', 'F', '', 'bcc1-a40f', {x:cf061f4897eac7f4341b5e330706c7926f4b39710f52eb9739a2217b1f27d0f4400b7be42e4b82d46b58ef08d8cb690742fef129346b943d0b50abab9de677c2387ed685193c52});
INSERT INTO status (delivery_id, kenmerk, statuscode, tijdstempel, statusomschrijving, foutcode, foutbeschrijving)
  VALUES ('f4690a0d-9fbd-4c58-be78-3004ab6861cd', 'K', '311', '2026-10-01T08:00:00Z', 'fout', 'F', '');
INSERT INTO status (delivery_id, kenmerk, statuscode, tijdstempel, statusomschrijving, foutcode, foutbeschrijving, statusdetails)
  VALUES ('5fcf235f-809b-4971-8130-c43363e5264c', 'K', '311', '2026-10-01T08:00:00Z', 'fout', 'F', 'Open', '<d>Open');
INSERT INTO status_answer (delivery_id, answered, answer, key_id)
  VALUES ('84bf3aa7-78f0-4998-a93e-f6b8cc6678f6', '2026-10-01T08:00:00Z', {x:612c31fcdbef67ed03d5b98bf4dbc346997ce5d8f00d2e1beeb2d20e357bc123f46765148d8b601c7dd9819d3c272352884f2190254228}, 'bcc1-a40f');
INSERT INTO status_answer (delivery_id, answered)
  VALUES ('f4690a0d-9fbd-4c58-be78-3004ab6861cd', '2026-10-01T08:00:00Z');
INSERT INTO status_answer (delivery_id, answered, answer)
  VALUES ('5fcf235f-809b-4971-8130-c43363e5264c', '2026-10-01T08:00:00Z', {x:3c7261773e4f70656e3c2f7261773e});
INSERT INTO finding (delivery_id, source, position, severity, code, location, text_nl, text_en, action_nl, action_en, key_id, sealed)
  VALUES ('84bf3aa7-78f0-4998-a93e-f6b8cc6678f6', 'adapter', 0, 'WARNING', 'X', '', '', '', '', '', 'bcc1-a40f', {x:668855a6b06ac98c2757a467482a0d8ca31a5f07c59afe16c8497053f0716fedcb013769d11729c433f75d6b60f488acf77f2213e1ec4f551091f8aa437557bf6749f4438a84e160baeb7bb9bbd86ea871cfc3811ce7ace63f1dc77ad15476f283b65577d55258e515a57fdf974e6ce4abdc66677ee9});
INSERT INTO finding (delivery_id, source, position, severity, code, location, text_nl, text_en, action_nl, action_en, key_id, sealed)
  VALUES ('84bf3aa7-78f0-4998-a93e-f6b8cc6678f6', 'verdict', 0, 'ERROR', 'V', '', '', '', '', '', 'bcc1-a40f', {x:d0ba162836c84d82076b69e7a9d42392e93287c7ef774cdc2bce2c810a209736915c9d87c73b03da9bccfe5391e91839bb542a181122adf077ea80deddc4924fdee6067c5b25dce56cb58dfe7731ad8db05cf6e7ee91c80d14ec5d4f0d93adaf77947714106d33121a26e3b78e7e7d3363});
INSERT INTO finding (delivery_id, source, position, severity, code, location, text_nl, text_en, action_nl, action_en)
  VALUES ('5fcf235f-809b-4971-8130-c43363e5264c', 'adapter', 0, 'WARNING', 'X', '/bsn', 'naam van 123456782', 'name of 123456782', 'Geen actie nodig.', 'Nothing to do.');
INSERT INTO finding (delivery_id, source, position, severity, code, location, text_nl, text_en, action_nl, action_en)
  VALUES ('5fcf235f-809b-4971-8130-c43363e5264c', 'verdict', 0, 'ERROR', 'V', '/x', 'Open', 'Open', 'Geen actie nodig.', 'Nothing to do.');
INSERT INTO event (delivery_id, at, actor, type, state, text_nl, text_en)
  VALUES ('84bf3aa7-78f0-4998-a93e-f6b8cc6678f6', 1790841600000, 'erp', 'STORED', 'READY', 'woorden', 'words');
INSERT INTO event (delivery_id, at, actor, type, state, text_nl, text_en)
  VALUES ('84bf3aa7-78f0-4998-a93e-f6b8cc6678f6', 1790841600000, 'system', 'SENDING', 'SENDING', 'Wordt nu verstuurd.', 'Is being sent now.');
INSERT INTO event (delivery_id, at, actor, type, state, statuscode, text_nl, text_en)
  VALUES ('84bf3aa7-78f0-4998-a93e-f6b8cc6678f6', 1790841600000, 'system', 'STATUS', 'SENDING', '311', 'fout [311 ********]', 'fout [311 ********]');
INSERT INTO event (delivery_id, at, actor, type, state, text_nl, text_en)
  VALUES ('84bf3aa7-78f0-4998-a93e-f6b8cc6678f6', 1790841600000, 'system', 'REJECTED', 'REJECTED', 'fout [311 ********]', 'fout [311 ********]');
INSERT INTO event (delivery_id, at, actor, type, state, text_nl, text_en)
  VALUES ('f4690a0d-9fbd-4c58-be78-3004ab6861cd', 1790841600000, 'erp', 'STORED', 'READY', 'woorden', 'words');
INSERT INTO event (delivery_id, at, actor, type, state, text_nl, text_en)
  VALUES ('f4690a0d-9fbd-4c58-be78-3004ab6861cd', 1790841600000, 'system', 'SENDING', 'SENDING', 'Wordt nu verstuurd.', 'Is being sent now.');
INSERT INTO event (delivery_id, at, actor, type, state, statuscode, text_nl, text_en)
  VALUES ('f4690a0d-9fbd-4c58-be78-3004ab6861cd', 1790841600000, 'system', 'STATUS', 'SENDING', '311', 'fout [311 ********]', 'fout [311 ********]');
INSERT INTO event (delivery_id, at, actor, type, state, text_nl, text_en)
  VALUES ('f4690a0d-9fbd-4c58-be78-3004ab6861cd', 1790841600000, 'system', 'REJECTED', 'REJECTED', 'fout [311 ********]', 'fout [311 ********]');
INSERT INTO event (delivery_id, at, actor, type, state, text_nl, text_en)
  VALUES ('f4690a0d-9fbd-4c58-be78-3004ab6861cd', 1790841600000, 'system', 'PURGED', 'REJECTED', 'woorden', 'words');
INSERT INTO event (delivery_id, at, actor, type, state, text_nl, text_en)
  VALUES ('5fcf235f-809b-4971-8130-c43363e5264c', 1790841600000, 'erp', 'STORED', 'READY', 'woorden', 'words');
INSERT INTO event (delivery_id, at, actor, type, state, text_nl, text_en)
  VALUES ('5fcf235f-809b-4971-8130-c43363e5264c', 1790841600000, 'system', 'SENDING', 'SENDING', 'Wordt nu verstuurd.', 'Is being sent now.');
INSERT INTO event (delivery_id, at, actor, type, state, statuscode, text_nl, text_en)
  VALUES ('5fcf235f-809b-4971-8130-c43363e5264c', 1790841600000, 'system', 'STATUS', 'SENDING', '311', 'fout [311 123456782]', 'fout [311 123456782]');
INSERT INTO event (delivery_id, at, actor, type, state, text_nl, text_en)
  VALUES ('5fcf235f-809b-4971-8130-c43363e5264c', 1790841600000, 'system', 'REJECTED', 'REJECTED', 'fout [311 123456782]', 'fout [311 123456782]');
INSERT INTO received (id, seq, aansluiting, omgeving, oin, kenmerk, berichtkenmerk, digest, berichtsoort, aanleverkenmerk, aangeleverd, nummer, nummer_type, rol, aanleveraar, ontvanger_nummer, ontvanger_type, rol_ontvanger, fetched, readable, reads, read_due, explanation_nl, explanation_en, action_nl, action_en)
  VALUES ('1951676b-fe1c-462c-b3eb-5183f44babbf', 1, 'default', 'simulator', 'OIN', 'K1', 'B1', '6bfb8a1c3459199a162a6621e2ebe54b7d97df710143959ff2fefcd3bbbddc23', 'SBA', 'aanlever-B1', '2026-10-01T08:00:00Z', '001000044', 'RSIN', 'Bedrijf', '00000004000000059000', '00000003123456780000', 'OIN', 'Intermediair', 1790841600000, 'UNREAD', 0, 1790841600000, 'woorden', 'words', 'woorden', 'words');
INSERT INTO received (id, seq, aansluiting, omgeving, oin, kenmerk, berichtkenmerk, digest, berichtsoort, aanleverkenmerk, aangeleverd, nummer, nummer_type, rol, aanleveraar, ontvanger_nummer, ontvanger_type, rol_ontvanger, fetched, readable, reads, read_due, explanation_nl, explanation_en, action_nl, action_en)
  VALUES ('2b11757e-155d-44eb-8ae0-9c53c68726e1', 2, 'default', 'simulator', 'OIN', 'K2', 'B1', '7058dbe22b98fb92f579b67adb22c247eb3cae683020932cfe109078a68bbc42', 'SBA', 'aanlever-B1', '2026-10-01T08:00:00Z', '001000044', 'RSIN', 'Bedrijf', '00000004000000059000', '00000003123456780000', 'OIN', 'Intermediair', 1790841600000, 'UNREAD', 0, 1790841600000, 'woorden', 'words', 'woorden', 'words');
INSERT INTO received_content (received_id, position, mime_type, bestandsnaam, length, sha256, key_id)
  VALUES ('1951676b-fe1c-462c-b3eb-5183f44babbf', 0, 'text/xml', 'inhoud.xml', 19, 'b469d4749494c95725171654e49cfe1400052ea404ae612eefe936284f8cc045', 'bcc1-a40f');
INSERT INTO received_content (received_id, position, mime_type, bestandsnaam, length, sha256, key_id)
  VALUES ('1951676b-fe1c-462c-b3eb-5183f44babbf', 1, 'text/xml', 'bijlage-1.xml', 3, '5b4412d8fe0dc5095a5d241531c2261dcdc9ab4f09bfb1899a735667824cf445', 'bcc1-a40f');
INSERT INTO received_content (received_id, position, mime_type, bestandsnaam, length, sha256, key_id)
  VALUES ('1951676b-fe1c-462c-b3eb-5183f44babbf', 2, 'text/xml', 'bijlage-2.xml', 4, 'faa726fef974e6d86e8d6aadc490e2438fb7ef9f48adfeeba10dbaaa400381ad', 'bcc1-a40f');
INSERT INTO received_content (received_id, position, mime_type, bestandsnaam, length, sha256)
  VALUES ('2b11757e-155d-44eb-8ae0-9c53c68726e1', 0, 'text/xml', 'inhoud.xml', 9, '807a6bdcb85790ff25a55a731e9ffc3d9c2b729db0cc75c817e1cca8d9fa18d7');
INSERT INTO received_content (received_id, position, mime_type, bestandsnaam, length, sha256)
  VALUES ('2b11757e-155d-44eb-8ae0-9c53c68726e1', 1, 'text/xml', 'bijlage-1.xml', 3, '5b4412d8fe0dc5095a5d241531c2261dcdc9ab4f09bfb1899a735667824cf445');
INSERT INTO received_content (received_id, position, mime_type, bestandsnaam, length, sha256)
  VALUES ('2b11757e-155d-44eb-8ae0-9c53c68726e1', 2, 'text/xml', 'bijlage-2.xml', 4, 'faa726fef974e6d86e8d6aadc490e2438fb7ef9f48adfeeba10dbaaa400381ad');
INSERT INTO received_chunk (received_id, position, chunk, octets)
  VALUES ('1951676b-fe1c-462c-b3eb-5183f44babbf', 0, 0, {x:2febad20b63025c727d73fa48385bfff1cbcb779822b0d4e4e9de14dbc5ab4828a5b3563da1dd4020905199827ec46});
INSERT INTO received_chunk (received_id, position, chunk, octets)
  VALUES ('1951676b-fe1c-462c-b3eb-5183f44babbf', 1, 0, {x:233ae87c5ccf7646b3bfd12c134e99d6ba7aadca67e71d61695382fd85b4e6});
INSERT INTO received_chunk (received_id, position, chunk, octets)
  VALUES ('1951676b-fe1c-462c-b3eb-5183f44babbf', 2, 0, {x:82a2a6ae3a5cfb1999c69c982eb34faf4df1f2fdf574be9ed68ce6e0f3e79161});
INSERT INTO received_chunk (received_id, position, chunk, octets)
  VALUES ('2b11757e-155d-44eb-8ae0-9c53c68726e1', 0, 0, {x:5a6963687462616172});
INSERT INTO received_chunk (received_id, position, chunk, octets)
  VALUES ('2b11757e-155d-44eb-8ae0-9c53c68726e1', 1, 0, {x:65656e});
INSERT INTO received_chunk (received_id, position, chunk, octets)
  VALUES ('2b11757e-155d-44eb-8ae0-9c53c68726e1', 2, 0, {x:74776565});
INSERT INTO received_note (received_id, kind, position, name, value, key_id, sealed)
  VALUES ('1951676b-fe1c-462c-b3eb-5183f44babbf', 'CONSTATERING', 0, 'C1', '', 'bcc1-a40f', {x:68c8b64f83cdf4c41dc19bdc89f777f998d98137aa9a25e2342381adb5c7476310c6a48348da79b87dde0337e07db468});
INSERT INTO received_note (received_id, kind, position, name, value, key_id, sealed)
  VALUES ('1951676b-fe1c-462c-b3eb-5183f44babbf', 'CONSTATERING', 1, 'C2', '', 'bcc1-a40f', {x:f00a5f871b48a1a544529b581ea7d1eb7aabf3e159fe5100f7f0e1fa3c3256c1});
INSERT INTO received_note (received_id, kind, position, name, value, key_id, sealed)
  VALUES ('1951676b-fe1c-462c-b3eb-5183f44babbf', 'ELEMENT', 2, 'jaar', '', 'bcc1-a40f', {x:299a05b5a4938328c11ec097ffd16d6da74514749f6b922152f44347747bfd86884305b2});
INSERT INTO received_note (received_id, kind, position, name, value)
  VALUES ('2b11757e-155d-44eb-8ae0-9c53c68726e1', 'CONSTATERING', 0, 'C1', 'een constatering');
INSERT INTO received_note (received_id, kind, position, name, value)
  VALUES ('2b11757e-155d-44eb-8ae0-9c53c68726e1', 'CONSTATERING', 1, 'C2', '');
INSERT INTO received_note (received_id, kind, position, name, value)
  VALUES ('2b11757e-155d-44eb-8ae0-9c53c68726e1', 'ELEMENT', 2, 'jaar', '2026');
UPDATE received_sequence SET seq = 2;
