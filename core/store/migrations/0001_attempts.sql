-- The first schema: attempts with their notes, revisions, times, questions and score cards.
-- Times (..._at) are UTC milliseconds; stages are the ids of the framework, such as 'problem'.

-- One row: the lowest schema number whose program may still write to this file.
CREATE TABLE schema_info (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    lowest_compatible INTEGER NOT NULL
) STRICT;
INSERT INTO schema_info (id, lowest_compatible) VALUES (1, 1);

CREATE TABLE attempt (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    prompt TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    preamble TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'writing' CHECK (state IN ('writing', 'finished')),
    mode TEXT NOT NULL DEFAULT 'guided',
    current_stage TEXT NOT NULL DEFAULT 'problem',
    sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    started_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    deleted_at INTEGER
) STRICT;
CREATE INDEX attempt_by_start ON attempt (started_at DESC, id DESC);
CREATE INDEX attempt_by_prompt ON attempt (prompt, started_at DESC);

-- What stands in each stage now. `words` is kept, before the text, so that lists need not read it.
CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    attempt_id INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    stage TEXT NOT NULL,
    words INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (attempt_id, stage)
) STRICT;

CREATE TABLE revision (
    id INTEGER PRIMARY KEY,
    attempt_id INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    stage TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX revision_by_stage ON revision (attempt_id, stage, id);

CREATE TABLE stage_time (
    attempt_id INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    stage TEXT NOT NULL,
    milliseconds INTEGER NOT NULL,
    PRIMARY KEY (attempt_id, stage)
) STRICT, WITHOUT ROWID;

-- A question to the interviewer; `facts` is a JSON array of fact numbers.
CREATE TABLE asked (
    id INTEGER PRIMARY KEY,
    attempt_id INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    facts TEXT NOT NULL,
    asked_at INTEGER NOT NULL
) STRICT;
CREATE INDEX asked_by_attempt ON asked (attempt_id, id);

CREATE TABLE parked (
    attempt_id INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    stage TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (attempt_id, position)
) STRICT, WITHOUT ROWID;

-- Keys of an imported document's front matter that mean nothing to us and are kept.
CREATE TABLE front_matter (
    attempt_id INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (attempt_id, position)
) STRICT, WITHOUT ROWID;

-- Marked sections of an imported document, which are never the user's notes.
CREATE TABLE kept_section (
    attempt_id INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (attempt_id, position)
) STRICT, WITHOUT ROWID;

-- A score as it was given. `levels` is a JSON array with a number or null for each stage, in order,
-- for lists; `card` is the whole of it.
CREATE TABLE card (
    id INTEGER PRIMARY KEY,
    attempt_id INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    rubric TEXT NOT NULL,
    level REAL,
    levels TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    card TEXT NOT NULL
) STRICT;
CREATE INDEX card_by_attempt ON card (attempt_id, id);
CREATE TRIGGER card_is_never_changed BEFORE UPDATE ON card BEGIN
    SELECT RAISE(ABORT, 'a score card is never changed');
END;

CREATE TABLE star (
    prompt TEXT PRIMARY KEY,
    starred_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE preference (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Full-text search. The index holds no copy of the texts; the triggers keep it in step.
CREATE VIRTUAL TABLE note_search USING fts5 (text, content = 'note', content_rowid = 'id');
CREATE TRIGGER note_search_insert AFTER INSERT ON note BEGIN
    INSERT INTO note_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER note_search_delete AFTER DELETE ON note BEGIN
    INSERT INTO note_search (note_search, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER note_search_update AFTER UPDATE OF text ON note BEGIN
    INSERT INTO note_search (note_search, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO note_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE VIRTUAL TABLE title_search USING fts5 (title, content = 'attempt', content_rowid = 'id');
CREATE TRIGGER title_search_insert AFTER INSERT ON attempt BEGIN
    INSERT INTO title_search (rowid, title) VALUES (new.id, new.title);
END;
CREATE TRIGGER title_search_delete AFTER DELETE ON attempt BEGIN
    INSERT INTO title_search (title_search, rowid, title) VALUES ('delete', old.id, old.title);
END;
CREATE TRIGGER title_search_update AFTER UPDATE OF title ON attempt BEGIN
    INSERT INTO title_search (title_search, rowid, title) VALUES ('delete', old.id, old.title);
    INSERT INTO title_search (rowid, title) VALUES (new.id, new.title);
END;
