import { overPostgres } from './back-ends.ts';
import { carriesStatements } from './conformance.ts';
import { keepsWhatFailed } from './failing.ts';

carriesStatements(overPostgres);
keepsWhatFailed(overPostgres);
