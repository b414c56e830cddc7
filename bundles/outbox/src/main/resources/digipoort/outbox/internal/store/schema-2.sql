-- SPDX-License-Identifier: Apache-2.0
-- From version 1 to 2. Numbers, moments and yes/no (0, 1) are BIGINT, texts TEXT; {identity} is a key
-- that counts up, {blob} holds octets; what only one database takes is marked with its name. Each
-- statement ends with a semicolon at the end of a line, and nothing else does.

CREATE INDEX delivery_created ON delivery (created, seq);

-- archive: the request as sent without its contents; raw answers with statuses; when contents were removed
ALTER TABLE attempt ADD COLUMN request {blob};

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
