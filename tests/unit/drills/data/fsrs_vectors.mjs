// Makes fsrs_vectors.csv from the npm package ts-fsrs, version 5.4.2 (FSRS-6), with its default
// parameters and steps, fuzz off. The tests read the file and need no Node. To make it again:
//
//     npm install --no-save ts-fsrs@5.4.2 && node fsrs_vectors.mjs > fsrs_vectors.csv
//
// One line a history: the minute of 2026 at which it starts, then for each review
//     minutes since the one before,grade,stability,difficulty,state,step,lapses,minutes until due
// with ";" between them. States: 1 learning, 2 review, 3 relearning.
import { createEmptyCard, fsrs, FSRSVersion } from 'ts-fsrs';

if (!FSRSVersion.startsWith('v5.4.2 ')) throw new Error(`this is ts-fsrs ${FSRSVersion}`);

// mulberry32: the same histories on every machine.
let seed = 20261124;
const random = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const below = (n) => Math.floor(random() * n);

const minute = 60000;
const year = Date.UTC(2026, 0, 1);
const scheduler = fsrs({ enable_fuzz: false });

// On time, early, late, hours apart, much too late.
const gap = (wait) => {
  const kind = below(6);
  if (kind < 2) return wait;
  if (kind === 2) return below(wait + 1);
  if (kind === 3) return wait + below(wait + 60);
  if (kind === 4) return below(1500);
  return below(2) ? wait : wait + below(400 * 1440);
};

const out = [];
for (let history = 0; history < 10000; ++history) {
  let at = below(365 * 1440);
  let card = createEmptyCard(new Date(year + at * minute));
  let wait = 0;
  const line = [at];
  const reviews = 1 + below(8);
  for (let review = 0; review < reviews; ++review) {
    const since = review === 0 ? 0 : gap(wait);
    at += since;
    // Good is what most answers are; every grade comes often.
    const grade = [1, 2, 3, 3, 3, 4][below(6)];
    card = scheduler.next(card, new Date(year + at * minute), grade).card;
    wait = (card.due.getTime() - year) / minute - at;
    line.push(
      [since, grade, card.stability, card.difficulty, card.state, card.learning_steps, card.lapses,
        wait].join(','));
  }
  out.push(line.join(';'));
}
console.log(out.join('\n'));
