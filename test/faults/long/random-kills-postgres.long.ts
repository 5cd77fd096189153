import { overPostgres } from '../../queue/back-ends.ts';
import { survivesRandomKills } from './random-kills.ts';

survivesRandomKills('PostgreSQL', overPostgres);
