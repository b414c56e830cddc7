-- SPDX-License-Identifier: Apache-2.0
-- From version 1 to 2. Numbers, moments and yes/no (0, 1) are BIGINT, texts TEXT; {identity} is a key
-- that counts up, {blob} holds octets; what only one database takes is marked with its name. Each
-- statement ends with a semicolon at the end of a line, and nothing else does.

-- lists and searches, newest first
DROP INDEX delivery_state;
CREATE INDEX delivery_created ON delivery (created, seq);
CREATE INDEX delivery_state ON delivery (state, created, seq);
CREATE INDEX delivery_berichtsoort ON delivery (berichtsoort, created, seq);
CREATE INDEX delivery_nummer ON delivery (nummer, created, seq);
CREATE INDEX delivery_owner ON delivery (owner, created, seq);

-- counts
CREATE INDEX delivery_aansluiting ON delivery (aansluiting, state, created);
CREATE INDEX delivery_open ON delivery (berichtsoort)
  WHERE state IN ('READY', 'SENDING', 'UNCONFIRMED', 'DELIVERED', 'PARKED');
CREATE INDEX delivery_attention ON delivery (state) WHERE attention = 1;

-- what is due, in order
DROP INDEX delivery_due;
CREATE INDEX delivery_due ON delivery (aansluiting, state, due, seq) WHERE due IS NOT NULL;
CREATE INDEX delivery_deadline ON delivery (aansluiting, state, deadline, due, seq)
  WHERE deadline IS NOT NULL;

-- archive: the request as sent without its contents; raw answers with statuses; when contents were removed
ALTER TABLE attempt ADD COLUMN request {blob};

-- what came of an attempt, in both languages
ALTER TABLE attempt ADD COLUMN detail_nl TEXT;
ALTER TABLE attempt ADD COLUMN detail_en TEXT;
UPDATE attempt SET detail_nl = detail, detail_en = detail;
ALTER TABLE attempt DROP COLUMN detail;

CREATE TABLE status_answer (
  seq {identity},
  delivery_id TEXT NOT NULL REFERENCES delivery (id),
  answered TEXT NOT NULL,
  answer {blob}
);
CREATE INDEX status_answer_delivery ON status_answer (delivery_id, seq);

ALTER TABLE delivery ADD COLUMN purged BIGINT;
CREATE INDEX delivery_retention ON delivery (berichtsoort, updated)
  WHERE purged IS NULL AND state IN ('COMPLETED', 'REJECTED', 'CANCELLED');

-- what Digipoort showed of deliveries in doubt; never changed. Its own moments are ISO-8601 text
CREATE TABLE inquiry (
  delivery_id TEXT NOT NULL REFERENCES delivery (id),
  number BIGINT NOT NULL,
  at BIGINT NOT NULL,
  attempt BIGINT NOT NULL,
  result TEXT NOT NULL,
  text_nl TEXT NOT NULL,
  text_en TEXT NOT NULL,
  asked TEXT,
  clock TEXT,
  answered TEXT,
  shown BIGINT NOT NULL,
  control TEXT,
  PRIMARY KEY (delivery_id, number)
);
{sqlite: CREATE TRIGGER inquiry_append_only_update BEFORE UPDATE ON inquiry
BEGIN SELECT RAISE(ABORT, 'inquiries never change'); END;}
{postgresql: CREATE TRIGGER inquiry_append_only_update BEFORE UPDATE ON inquiry FOR EACH ROW
EXECUTE FUNCTION event_never_changes();}
CREATE TABLE inquiry_candidate (
  delivery_id TEXT NOT NULL,
  inquiry BIGINT NOT NULL,
  kenmerk TEXT NOT NULL,
  first_status TEXT,
  certain BIGINT NOT NULL,
  PRIMARY KEY (delivery_id, inquiry, kenmerk),
  FOREIGN KEY (delivery_id, inquiry) REFERENCES inquiry (delivery_id, number)
);
CREATE INDEX attempt_kenmerk ON attempt (kenmerk);
CREATE INDEX delivery_second_kenmerk ON delivery (second_kenmerk);

-- a delivery that sends the content of another once more
ALTER TABLE delivery ADD COLUMN resubmission_of TEXT;
ALTER TABLE delivery ADD COLUMN resubmitted_as TEXT;
-- what was fetched from Digipoort; seq is given in the order of commit, read_due is when an adapter
-- is asked to read it, reader the adapter that was asked last
CREATE TABLE received (
  id TEXT NOT NULL PRIMARY KEY,
  seq BIGINT UNIQUE,
  aansluiting TEXT NOT NULL,
  omgeving TEXT NOT NULL,
  oin TEXT NOT NULL,
  kenmerk TEXT NOT NULL,
  berichtkenmerk TEXT NOT NULL,
  digest TEXT NOT NULL,
  berichtsoort TEXT NOT NULL,
  aanleverkenmerk TEXT,
  eerder_aanleverkenmerk TEXT,
  aangeleverd TEXT NOT NULL,
  nummer TEXT NOT NULL,
  nummer_type TEXT NOT NULL,
  rol TEXT NOT NULL,
  aanleveraar TEXT,
  ontvanger_nummer TEXT,
  ontvanger_type TEXT,
  rol_ontvanger TEXT,
  fetched BIGINT NOT NULL,
  readable TEXT NOT NULL,
  reader TEXT,
  reads BIGINT NOT NULL DEFAULT 0,
  read_due BIGINT,
  explanation_nl TEXT NOT NULL,
  explanation_en TEXT NOT NULL,
  action_nl TEXT NOT NULL,
  action_en TEXT NOT NULL,
  acknowledged BIGINT,
  acknowledged_by TEXT,
  UNIQUE (omgeving, oin, kenmerk, berichtkenmerk, digest)
);
CREATE INDEX received_waiting ON received (seq) WHERE acknowledged IS NULL;
CREATE INDEX received_read_due ON received (read_due) WHERE read_due IS NOT NULL;
CREATE INDEX received_unreadable ON received (berichtsoort) WHERE readable <> 'YES';
CREATE INDEX received_kenmerk ON received (kenmerk);
CREATE INDEX received_berichtkenmerk ON received (berichtkenmerk);
CREATE INDEX received_aanleverkenmerk ON received (aanleverkenmerk);

-- the seq that was given last; whoever changes it goes before all others until the commit
CREATE TABLE received_sequence (
  id BIGINT NOT NULL PRIMARY KEY,
  seq BIGINT NOT NULL
);
INSERT INTO received_sequence (id, seq) VALUES (1, 0);

-- position 0 is the inhoud, 1 and up the bijlagen
CREATE TABLE received_content (
  received_id TEXT NOT NULL REFERENCES received (id),
  position BIGINT NOT NULL,
  mime_type TEXT NOT NULL,
  bestandsnaam TEXT NOT NULL,
  length BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (received_id, position)
);

CREATE TABLE received_chunk (
  received_id TEXT NOT NULL REFERENCES received (id),
  position BIGINT NOT NULL,
  chunk BIGINT NOT NULL,
  octets {blob} NOT NULL,
  PRIMARY KEY (received_id, position, chunk)
);

-- kind is CONSTATERING or ELEMENT
CREATE TABLE received_note (
  received_id TEXT NOT NULL REFERENCES received (id),
  kind TEXT NOT NULL,
  position BIGINT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (received_id, kind, position)
);

-- how far fetching is: reached is on Digipoort's clock; berichtsoort is empty for all of them
CREATE TABLE received_feed (
  aansluiting TEXT NOT NULL,
  omgeving TEXT NOT NULL,
  oin TEXT NOT NULL,
  berichtsoort TEXT NOT NULL,
  reached TEXT,
  due BIGINT NOT NULL,
  tries BIGINT NOT NULL DEFAULT 0,
  failing_since BIGINT,
  trouble_nl TEXT,
  trouble_en TEXT,
  claim_token TEXT,
  claim_until BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (aansluiting, omgeving, oin, berichtsoort)
);

-- a kenmerk that was listed and could not be fetched; without due it was given up
CREATE TABLE received_gap (
  aansluiting TEXT NOT NULL,
  omgeving TEXT NOT NULL,
  oin TEXT NOT NULL,
  berichtsoort TEXT NOT NULL,
  kenmerk TEXT NOT NULL,
  since BIGINT NOT NULL,
  tries BIGINT NOT NULL,
  due BIGINT,
  trouble_nl TEXT NOT NULL,
  trouble_en TEXT NOT NULL,
  PRIMARY KEY (aansluiting, omgeving, oin, berichtsoort, kenmerk)
);

-- told: the seq that was told last for the first time; again, last, due: the round of repetition
CREATE TABLE received_subscriber (
  listener_id TEXT NOT NULL PRIMARY KEY,
  told BIGINT NOT NULL,
  again BIGINT NOT NULL,
  last BIGINT NOT NULL,
  due BIGINT NOT NULL
);


-- one process at a time tells a listener
ALTER TABLE subscriber ADD COLUMN claim_instance TEXT;
ALTER TABLE subscriber ADD COLUMN claim_until BIGINT NOT NULL DEFAULT 0;
