import { newSigningKey } from '#access';
import { firstRuleSet } from '#criteria';
import { samplePolicy } from '#listing';
import { newId } from '#platform';
import { Administration, initOperator } from '#registry';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newOfficer } from '../world/new-officer.ts';

export interface SandboxAt {
  ownerUrl: string;
  consoleUrl: string;
  /** The officers' public key (PEM), which the service is made for. */
  sealingKey: string;
  /** Where the connections' configurations and keys go. */
  folder: string;
  /** Address of the gateway. */
  url: string;
}

/**
 * The sandbox's parties are invented; no bank of these names exists here. One only asks (小额贷款公司), so that
 * what is refused to it can be tried.
 */
const MEMBERS = [
  { code: 'RCA', name: '甲县农村合作银行', reports: true, unit: '0012' },
  { code: 'RCB', name: '乙县农村合作银行', reports: true, unit: '0021' },
  { code: 'COM', name: '某商业银行', reports: true, unit: '0045' },
  { code: 'POST', name: '邮政储蓄银行（沙箱）', reports: true, unit: '0031' },
  { code: 'ASK', name: '某小额贷款公司', reports: false, unit: '0099' },
];
const STAFF = '10231';

/** UDC is a union's data centre: one key, one system, each call for one of its cooperatives. */
const CONNECTIONS = [
  { code: 'UDC', name: '联社数据中心', members: ['RCA', 'RCB'] },
  { code: 'COM', name: '商业银行信贷系统', members: ['COM'] },
  { code: 'POST', name: '邮储信贷系统', members: ['POST'] },
  { code: 'ASK', name: '小额贷款系统', members: ['ASK'] },
];

/** Two, since one proposes and another approves. */
const OFFICERS = [
  { name: '认定人员甲', file: 'officer-1' },
  { name: '认定人员乙', file: 'officer-2' },
];

/** Keys and what points to them are for their owner's eyes, in a sandbox too. */
const keep = (file: string, content: string) => {
  writeFileSync(file, content, { mode: 0o600 });
};

const configure = (
  folder: string,
  of: { url: string; connection: string; member: string; keyFile: string },
) => {
  const unit = MEMBERS.find(m => m.code === of.member)?.unit;
  const { url, connection, member, keyFile } = of;
  keep(
    join(folder, `${member}.json`),
    `${JSON.stringify({ url, connection, member, unit, staff: STAFF, keyFile }, null, 2)}\n`,
  );
};

/** A gateway that moved to another port is found there by the configurations of the first start. */
const pointTo = (file: string, url: string) => {
  // A first start that was killed between its transactions; a sandbox holds nothing worth mending.
  if (!existsSync(file))
    throw new Error('the sandbox is half made: delete its data folder (DATA_DIR) and start again');
  const before = JSON.parse(readFileSync(file, 'utf8')) as { url: string };
  if (before.url !== url) keep(file, `${JSON.stringify({ ...before, url }, null, 2)}\n`);
};

const addMembers = async (administration: Administration) => {
  for (const { code, name, reports, unit } of MEMBERS) {
    await administration.addMember({ id: newId(), code, name, reports });
    await administration.addUnit(code, { code: unit, name: `${name}营业部`, inForceFrom: '2000-01-01' });
    await administration.setPolicy(code, samplePolicy);
  }
};

const addConnections = async (administration: Administration, { folder, url }: SandboxAt) => {
  for (const { code, name, members } of CONNECTIONS) {
    const { privatePem, publicJwk, kid } = newSigningKey();
    const id = newId();
    await administration.addConnection({ id, name, members, keys: [{ kid, jwk: publicJwk }] });
    keep(join(folder, `${code}.pem`), privatePem);
    for (const member of members) configure(folder, { url, connection: id, member, keyFile: `${code}.pem` });
  }
};

/** The sandbox, on first start: operator, members, units, connections, sample policies, keys. Safe to repeat. */
export const makeSandbox = async (at: SandboxAt): Promise<void> => {
  const operator = { id: newId(), kind: 'SANDBOX' as const, name: '沙箱运营机构' };
  const { ownerUrl, consoleUrl, sealingKey } = at;
  const made = await initOperator({
    ownerUrl,
    consoleUrl,
    operator,
    ruleSet: firstRuleSet,
    sealingKey,
  });
  if (!made) {
    for (const { code } of MEMBERS) pointTo(join(at.folder, `${code}.json`), at.url);
    return;
  }
  const administration = await Administration.open(consoleUrl);
  try {
    // Keys of officers of a database that is no more, as the demo's of the last time, decide nothing in this one.
    for (const { file } of OFFICERS)
      for (const end of ['json', 'pem']) rmSync(join(at.folder, `${file}.${end}`), { force: true });
    for (const { name, file } of OFFICERS)
      await administration.addOfficer(newOfficer(at.folder, file, { name }));
    await addMembers(administration);
    await addConnections(administration, at);
  } finally {
    await administration.close();
  }
};
