import full from './jest.config.js';

const { globalSetup: _setup, globalTeardown: _teardown, ...rest } = full;

/** Pure code alone: no database, under 20 s. */
export default { ...rest, roots: ['<rootDir>/libs'], testTimeout: 20_000 };
