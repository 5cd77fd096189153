import { overPostgres } from '../queue/back-ends.ts';
import { losesNothing } from './service-killed.ts';

losesNothing(overPostgres);
