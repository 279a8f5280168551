-- Schema 3 as released, with one row of each kind.
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

-- What comes after an attempt: the writer's own levels, what the writer disputes of a score, and
-- the moves that a review recommended, pinned to the next attempt.

-- How the writer judged a stage before the score was shown; a stage that was not judged has no row.
CREATE TABLE own_level (
    card_id INTEGER NOT NULL REFERENCES card (id) ON DELETE CASCADE,
    stage TEXT NOT NULL,
    level REAL NOT NULL CHECK (level BETWEEN 0 AND 4),
    PRIMARY KEY (card_id, stage)
) STRICT, WITHOUT ROWID;

-- "Not so": a judgement of a card that the writer disputes. `stage` is empty for a finding that
-- spans stages; `subject` is the criterion's id, or the finding's, with '#2' for the second alike.
CREATE TABLE dissent (
    card_id INTEGER NOT NULL REFERENCES card (id) ON DELETE CASCADE,
    stage TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (card_id, stage, kind, subject)
) STRICT, WITHOUT ROWID;

-- `criterion` is an id of the attempt's own rubric, `general` the framework's that it is or refines.
CREATE TABLE pinned_move (
    attempt_id INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    stage TEXT NOT NULL,
    criterion TEXT NOT NULL,
    general TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (attempt_id, position)
) STRICT, WITHOUT ROWID;

-- The drill room: what was answered, what is remembered, and questions of the user's own. A question
-- is named by its id; one whose content is gone keeps its reviews.

-- One answer. `level` is null where it was not scored, `state` the card's before the answer.
CREATE TABLE drill_review (
    id INTEGER PRIMARY KEY,
    question TEXT NOT NULL,
    reviewed_at INTEGER NOT NULL,
    grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
    level REAL,
    milliseconds INTEGER NOT NULL,
    state TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (question, reviewed_at)
) STRICT;
CREATE INDEX drill_review_by_time ON drill_review (reviewed_at);

-- The state that FSRS keeps of a question; it follows from the reviews.
CREATE TABLE drill_card (
    question TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    step INTEGER NOT NULL,
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    days INTEGER NOT NULL,
    reviews INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    reviewed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A question of the user's own; it has no criteria and is graded by hand.
CREATE TABLE drill_question (
    id TEXT PRIMARY KEY,
    category TEXT NOT NULL,
    text TEXT NOT NULL,
    answer TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    listens_for TEXT NOT NULL,
    follow_up TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO attempt VALUES(1,'6f1c0a52-7a11-4c7e-9a53-0d3f2b6c1e90','parking-spots','Free parking spots','','writing','guided','problem',0,1700000000000,1700000100000,NULL);
INSERT INTO note VALUES(1,1,'problem',6,1700000100000,'Where will a spot be free?');
INSERT INTO revision VALUES(1,1,'problem','stage-left',1700000050000,'Where is a spot?');
INSERT INTO stage_time VALUES(1,'problem',90000);
INSERT INTO asked VALUES(1,1,'How many drivers?','[1,3]',1700000060000);
INSERT INTO card VALUES(1,1,'2026.1',0.5,'[3.5,0,0,0,0,0,0]',1700000100000,'{"format":1,"prompt":"parking-spots","rubric":"2026.1","level":0.5,"stages":[],"findings":[],"strands":[]}');
INSERT INTO star VALUES('parking-spots',1700000000000);
INSERT INTO preference VALUES('theme','dark',1700000000000);
INSERT INTO own_level VALUES(1,'problem',3.0);
INSERT INTO dissent VALUES(1,'problem','criterion','error-costs',1700000200000);
INSERT INTO pinned_move VALUES(1,0,'problem','error-costs','error-costs','What does an error cost?');
INSERT INTO drill_review VALUES(1,'bias-variance',1700000000000,3,2.5,60000,'new','Two errors.');
INSERT INTO drill_card VALUES('bias-variance','learning',1,2.3065,2.11810397,0,1,0,1700000600000,1700000000000);
INSERT INTO drill_question VALUES('own','features','Why?','Because.',120,'','',1700000000000);
PRAGMA application_id = 1347568204;
PRAGMA user_version = 3;
