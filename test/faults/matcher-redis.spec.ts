import { overRedis } from '../queue/back-ends.ts';
import { survivesKills } from './matcher-killed.ts';

survivesKills(overRedis);
