import { overRedis } from '../queue/back-ends.ts';
import { keepsSecrets } from './canaries/canaries.ts';

keepsSecrets(overRedis);
