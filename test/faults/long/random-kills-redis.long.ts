import { overRedis } from '../../queue/back-ends.ts';
import { survivesRandomKills } from './random-kills.ts';

survivesRandomKills('Redis', overRedis);
