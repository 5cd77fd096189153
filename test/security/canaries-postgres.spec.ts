import { overPostgres } from '../queue/back-ends.ts';
import { keepsSecrets } from './canaries/canaries.ts';

keepsSecrets(overPostgres);
