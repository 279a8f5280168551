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
