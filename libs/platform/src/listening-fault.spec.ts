import { expect, test } from '@jest/globals';
import { ConfigurationError } from './configuration.ts';
import { listeningFault } from './listening-fault.ts';

test.each([
  ['EADDRINUSE', 'PORT is in use (EADDRINUSE)'],
  ['EACCES', 'PORT needs a right that this process has not (EACCES)'],
  ['EADDRNOTAVAIL', 'HOST is no address of this machine (EADDRNOTAVAIL)'],
  ['ENOTFOUND', 'HOST is no address of this machine (ENOTFOUND)'],
  ['EAI_AGAIN', 'HOST is no address of this machine (EAI_AGAIN)'],
])('%s names the setting that is wrong, and no value', (code, fault) => {
  const error = Object.assign(new Error('listen 10.99.99.99:80'), { code });
  expect(listeningFault(error, { port: 'PORT', host: 'HOST' })).toEqual(new ConfigurationError([fault]));
});
