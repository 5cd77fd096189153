import { jest } from '@jest/globals';
import { overPostgres } from './back-ends.ts';
import { carriesStatements } from './conformance.ts';
import { keepsWhatFailed } from './failing.ts';
import { PATIENCE_MS } from './until.ts';

jest.setTimeout(PATIENCE_MS);
carriesStatements(overPostgres);
keepsWhatFailed(overPostgres);
