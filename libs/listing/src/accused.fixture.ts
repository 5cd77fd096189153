import { correction, decision, lifeOf, report } from './lives.fixture.ts';
import type { Said, SaidVersion } from './report-life.ts';

/** A life under an accusing criterion. */
export const accused = (...said: Said[]) => lifeOf(said, { criterion: 'EVASION' });
/** The report of `lives.fixture`, saying two things. */
export const first = report({ says: ['a', 'b'] });
export const confirms = (number: number, receivedOn: string, version = 1) =>
  decision(number, receivedOn, { decision: 'CONFIRM', version });
export const refuses = (number: number, receivedOn: string, version = 1) =>
  decision(number, receivedOn, { decision: 'REFUSE_CONFIRM', version });
/** A correction that says just this. */
export const later = (number: number, receivedOn: string, says: string[], but: Partial<SaidVersion> = {}) =>
  correction(number, receivedOn, { says, ...but });
