import fs from 'node:fs';
import type { Case } from './cases';
import { differences, type Outcome } from './compare';
import type { Detector } from './detector';

/** Opens every case in turn in one browser and compares. */
export async function runCases(detector: Detector, cases: Case[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of cases) {
    const started = performance.now();
    const detection = await detector.detect(one.url, fs.readFileSync(one.file, 'utf8'));
    const total = performance.now() - started;
    const found = differences(one, detection);
    const uncovered = detection.site === null && one.expect !== null;
    const outcome = uncovered ? 'uncovered' : found.length ? 'miss' : 'hit';
    outcomes.push({ case: one, detection, outcome, differences: uncovered ? [] : found, total });
  }
  return outcomes;
}
