-- SPDX-License-Identifier: Apache-2.0
-- From version 3 to 4: digests of what is encrypted are keyed, since a plain one confirms a guess.
-- digest_key names the key of a digest: none for a plain one, empty for one that was removed. sealed
-- holds the SHA-256 of a content, encrypted. What needs a key for that is done as soon as it is there.

ALTER TABLE delivery ADD COLUMN digest_key TEXT;
ALTER TABLE content ADD COLUMN sealed {blob};
ALTER TABLE received ADD COLUMN digest_key TEXT;
ALTER TABLE received_content ADD COLUMN sealed {blob};
CREATE INDEX content_unsealed ON content (key_id) WHERE key_id IS NOT NULL AND sealed IS NULL;
CREATE INDEX received_content_unsealed ON received_content (key_id)
  WHERE key_id IS NOT NULL AND sealed IS NULL;

UPDATE attempt SET request_sha256 = NULL
  WHERE key_id IS NOT NULL OR delivery_id IN (SELECT id FROM delivery WHERE encrypted = 1);
UPDATE content SET sha256 = '', length = 0
  WHERE delivery_id IN (SELECT id FROM delivery WHERE encrypted = 1 AND purged IS NOT NULL);
UPDATE delivery SET digest = '', digest_key = '' WHERE encrypted = 1 AND purged IS NOT NULL;

-- what an adapter was at when the process ended under it; subject is empty for the adapter itself
CREATE TABLE adapter_crash (
  adapter TEXT NOT NULL,
  version TEXT NOT NULL,
  subject TEXT NOT NULL,
  crashes BIGINT NOT NULL,
  last BIGINT NOT NULL,
  PRIMARY KEY (adapter, version, subject)
);

-- when somebody dealt with a refusal, so that it need not be looked at any more
ALTER TABLE delivery ADD COLUMN handled BIGINT;
CREATE INDEX delivery_rejected ON delivery (updated) WHERE state = 'REJECTED' AND handled IS NULL;
