export default (): Promise<void> =>
  (globalThis as unknown as { stopTestPostgres: () => Promise<void> }).stopTestPostgres();
