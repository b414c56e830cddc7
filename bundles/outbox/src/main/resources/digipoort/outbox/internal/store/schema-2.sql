-- SPDX-License-Identifier: Apache-2.0
-- From version 1 to 2. Numbers, moments and yes/no (0, 1) are BIGINT, texts TEXT; {identity} is a key
-- that counts up, {blob} holds octets; what only one database takes is marked with its name. Each
-- statement ends with a semicolon at the end of a line, and nothing else does.

CREATE INDEX delivery_created ON delivery (created, seq);
