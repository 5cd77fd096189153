import { overPostgres } from '../queue/back-ends.ts';
import { survivesKills } from './matcher-killed.ts';

survivesKills(overPostgres);
