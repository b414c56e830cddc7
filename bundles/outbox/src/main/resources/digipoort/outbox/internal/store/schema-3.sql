-- SPDX-License-Identifier: Apache-2.0
-- From version 2 to 3: contents, and whatever repeats words of them, may be encrypted.
-- key_id names the key; without one the row is as before. sealed holds the texts of the row, which
-- are empty then.

ALTER TABLE delivery ADD COLUMN encrypted BIGINT NOT NULL DEFAULT 0;
ALTER TABLE content ADD COLUMN key_id TEXT;
ALTER TABLE attempt ADD COLUMN key_id TEXT;
ALTER TABLE status_answer ADD COLUMN key_id TEXT;
ALTER TABLE status ADD COLUMN key_id TEXT;
ALTER TABLE status ADD COLUMN sealed {blob};
ALTER TABLE finding ADD COLUMN key_id TEXT;
ALTER TABLE finding ADD COLUMN sealed {blob};
ALTER TABLE received_content ADD COLUMN key_id TEXT;
ALTER TABLE received_note ADD COLUMN key_id TEXT;
ALTER TABLE received_note ADD COLUMN sealed {blob};

-- which keys are in use
CREATE INDEX content_key ON content (key_id) WHERE key_id IS NOT NULL;
CREATE INDEX attempt_key ON attempt (key_id) WHERE key_id IS NOT NULL;
CREATE INDEX status_answer_key ON status_answer (key_id) WHERE key_id IS NOT NULL;
CREATE INDEX received_content_key ON received_content (key_id) WHERE key_id IS NOT NULL;

-- berichtsoorten whose adapter said so; it may not be there when one comes in
CREATE TABLE confidential (
  berichtsoort TEXT NOT NULL PRIMARY KEY
);
