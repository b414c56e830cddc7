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
