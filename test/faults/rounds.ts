/** How often each failpoint and each fault of a server strikes; five times in `npm run test:long`. */
export const ROUNDS = Array.from({ length: Number(process.env['ROUNDS'] ?? 1) }, (_, at) => at + 1);
