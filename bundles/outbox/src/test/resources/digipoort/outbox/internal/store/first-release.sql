-- SPDX-License-Identifier: Apache-2.0
-- Moments are milliseconds since 1970 UTC; those of Digipoort's own clock are ISO-8601 text, exact.

CREATE TABLE schema_version (
  version INTEGER NOT NULL PRIMARY KEY,
  applied INTEGER NOT NULL
);

-- doubt = 1 from the claim until it is known whether Digipoort has it
CREATE TABLE delivery (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  owner TEXT NOT NULL,
  submission_key TEXT NOT NULL,
  digest TEXT NOT NULL,
  berichtsoort TEXT NOT NULL,
  aansluiting TEXT NOT NULL,
  omgeving TEXT NOT NULL,
  oin TEXT NOT NULL,
  nummer TEXT NOT NULL,
  nummer_type TEXT NOT NULL,
  subject TEXT NOT NULL,
  rol TEXT NOT NULL,
  tijdvak_begin TEXT,
  tijdvak_einde TEXT,
  aanleverkenmerk TEXT NOT NULL,
  berichtkenmerk TEXT NOT NULL UNIQUE,
  eerder_aanleverkenmerk TEXT,
  ontvanger_nummer TEXT,
  ontvanger_type TEXT,
  rol_ontvanger TEXT,
  adapter TEXT NOT NULL,
  adapter_version TEXT NOT NULL,
  descriptor TEXT NOT NULL,
  preview_nl TEXT NOT NULL,
  preview_en TEXT NOT NULL,
  not_before INTEGER,
  deadline INTEGER,
  created INTEGER NOT NULL,
  state TEXT NOT NULL,
  explanation_nl TEXT NOT NULL,
  explanation_en TEXT NOT NULL,
  action_nl TEXT NOT NULL,
  action_en TEXT NOT NULL,
  kenmerk TEXT,
  second_kenmerk TEXT,
  due INTEGER,
  updated INTEGER NOT NULL,
  touched INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  tries INTEGER NOT NULL DEFAULT 0,
  polls INTEGER NOT NULL DEFAULT 0,
  doubt INTEGER NOT NULL DEFAULT 0,
  attention INTEGER NOT NULL DEFAULT 0,
  follow_until INTEGER,
  resend_after INTEGER,
  claim_token TEXT,
  claim_instance TEXT,
  claim_until INTEGER,
  version INTEGER NOT NULL DEFAULT 0,
  UNIQUE (owner, submission_key)
);

-- one at a time: of one belanghebbende at most one delivery may be on its way or in doubt
CREATE UNIQUE INDEX delivery_serial ON delivery (oin, omgeving, berichtsoort, subject) WHERE doubt = 1;
CREATE INDEX delivery_due ON delivery (aansluiting, state, due) WHERE due IS NOT NULL;
CREATE INDEX delivery_state ON delivery (state, seq);
CREATE INDEX delivery_period ON delivery (subject, berichtsoort, tijdvak_begin);
CREATE INDEX delivery_touched ON delivery (touched) WHERE state NOT IN ('COMPLETED', 'REJECTED', 'CANCELLED');
CREATE INDEX delivery_aanleverkenmerk ON delivery (aanleverkenmerk);
CREATE INDEX delivery_kenmerk ON delivery (kenmerk);
CREATE INDEX delivery_submission_key ON delivery (submission_key);

-- position 0 is the inhoud, 1 and up the bijlagen
CREATE TABLE content (
  delivery_id TEXT NOT NULL REFERENCES delivery (id),
  position INTEGER NOT NULL,
  mime_type TEXT NOT NULL,
  bestandsnaam TEXT NOT NULL,
  length INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (delivery_id, position)
) WITHOUT ROWID;

CREATE TABLE content_chunk (
  delivery_id TEXT NOT NULL REFERENCES delivery (id),
  position INTEGER NOT NULL,
  chunk INTEGER NOT NULL,
  octets BLOB NOT NULL,
  PRIMARY KEY (delivery_id, position, chunk)
);

-- only the columns of its outcome ever change
CREATE TABLE attempt (
  delivery_id TEXT NOT NULL REFERENCES delivery (id),
  number INTEGER NOT NULL,
  message_id TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  outcome TEXT,
  detail TEXT,
  kenmerk TEXT,
  endpoint TEXT,
  first_byte TEXT,
  answered TEXT,
  http_status INTEGER,
  request_sha256 TEXT,
  signer TEXT,
  answer BLOB,
  PRIMARY KEY (delivery_id, number)
);

CREATE TABLE status (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  delivery_id TEXT NOT NULL REFERENCES delivery (id),
  kenmerk TEXT NOT NULL,
  statuscode TEXT NOT NULL,
  tijdstempel TEXT NOT NULL,
  statusomschrijving TEXT NOT NULL,
  foutcode TEXT,
  foutbeschrijving TEXT,
  statusdetails TEXT,
  UNIQUE (delivery_id, kenmerk, statuscode, tijdstempel)
);

CREATE TABLE finding (
  delivery_id TEXT NOT NULL REFERENCES delivery (id),
  source TEXT NOT NULL,
  position INTEGER NOT NULL,
  severity TEXT NOT NULL,
  code TEXT NOT NULL,
  location TEXT NOT NULL,
  text_nl TEXT NOT NULL,
  text_en TEXT NOT NULL,
  action_nl TEXT NOT NULL,
  action_en TEXT NOT NULL,
  PRIMARY KEY (delivery_id, source, position)
);

CREATE TABLE event (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  delivery_id TEXT NOT NULL REFERENCES delivery (id),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  type TEXT NOT NULL,
  state TEXT NOT NULL,
  statuscode TEXT,
  text_nl TEXT NOT NULL,
  text_en TEXT NOT NULL
);
CREATE INDEX event_delivery ON event (delivery_id, sequence);
CREATE TRIGGER event_append_only_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events never change'); END;

CREATE TABLE subscriber (
  listener_id TEXT NOT NULL PRIMARY KEY,
  sequence INTEGER NOT NULL
);

-- faults in a row without anything accepted between
CREATE TABLE suspension (
  aansluiting TEXT NOT NULL PRIMARY KEY,
  faults INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL
);
