import { overRedis } from '../queue/back-ends.ts';
import { losesNothing } from './service-killed.ts';

losesNothing(overRedis);
