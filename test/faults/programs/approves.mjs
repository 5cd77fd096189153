// An officer's machine that approves a proposal, armed as a process of the service is. DESK is JSON: the desk's address and
// keys, the proposal's id and the signature.
import process from 'node:process';

const lib = name => import(new URL(`../../../dist/libs/${name}/src/index.js`, import.meta.url));
const [{ armFailpoints, readConfiguration }, { approveDecision, openDesk }] = await Promise.all([
  lib('platform'),
  lib('registry'),
]);
armFailpoints(readConfiguration({ FAILPOINTS: process.env.FAILPOINTS }).FAILPOINTS);
const { id, signature, indexRoot, ...options } = JSON.parse(process.env.DESK);
const desk = await openDesk({ ...options, indexRoot: Buffer.from(indexRoot, 'hex') });
await approveDecision(desk, { id, signature });
process.exit(0);
