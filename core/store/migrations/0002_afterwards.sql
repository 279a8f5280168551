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
