/** What pg and Zod put on the errors that a command can meet. */
interface Fault {
  message: string;
  code?: string;
  constraint?: string;
  issues?: { path: PropertyKey[]; message: string }[];
}

/** By code: the operating system's, or PostgreSQL's SQLSTATE. */
const BY_CODE: Record<string, string> = {
  ECONNREFUSED: 'the database does not answer: is the service running?',
  // cannot_connect_now
  '57P03': 'the database is starting or stopping: try again',
  // invalid_schema_name, undefined_table
  '3F000': 'the database has no schema of ours: run lianfang-admin migrate first',
  '42P01': 'the database is not at this release: run lianfang-admin migrate first',
};

const BY_CONSTRAINT: Record<string, string> = {
  clock_check: 'the clock can be moved in a SANDBOX only',
  member_code_key: 'there is a member of this code already, and a code is never used again',
  unit_pkey: 'the member has a unit of this code already',
  connection_key_pkey: 'this key is registered already: every key is made anew, also where one was revoked',
  policy_pkey:
    'the member has a policy of this version already, and a version is never changed: name a new one',
};

/** One line that an operator can act on; where none is known, the error's own. */
export const wordsOfFault = ({ message, code, constraint, issues }: Fault): string => {
  if (issues) return issues.map(i => `${i.path.map(String).join('.') || 'file'}: ${i.message}`).join('; ');
  return BY_CONSTRAINT[constraint ?? ''] ?? BY_CODE[code ?? ''] ?? message;
};
