/** A table of the standing: how its rows are found for a component, and which columns it has. */
export interface DerivedTable {
  name: string;
  key: readonly string[];
  /** Column and SQL type; rows travel as JSON, bytea as hex. */
  columns: Readonly<Record<string, 'uuid' | 'text' | 'int' | 'date' | 'jsonb' | 'bytea' | 'uuid[]'>>;
  /** Condition over $1 bytea[] indexes and $2 uuid[] parties of the component. */
  within: string;
}

/** Subjects that touch the component by number or by party, as stored: also those that are to go. */
const OF_SUBJECTS = (column: string) =>
  `${column} IN (SELECT subject FROM subject_identifier WHERE blind_index = ANY ($1) UNION SELECT subject FROM subject_party WHERE party = ANY ($2))`;

/** As `found` finds it and as `OF_SUBJECTS` does, by key: an OR of the two would read the whole table. */
const ALSO_OF_SUBJECTS = (table: string, key: string, found: string) =>
  `(${key}) IN (SELECT ${key} FROM ${table} WHERE ${found} UNION SELECT ${key} FROM ${table} WHERE ${OF_SUBJECTS('subject')})`;

/** All that only `refresh-components` writes. One list for saving, comparing, rebuilding and verifying. */
export const DERIVED: readonly DerivedTable[] = [
  { name: 'subject', key: ['id'], columns: { id: 'uuid', kind: 'text' }, within: OF_SUBJECTS('id') },
  {
    name: 'subject_party',
    key: ['party'],
    columns: { party: 'uuid', subject: 'uuid' },
    within: ALSO_OF_SUBJECTS('subject_party', 'party', 'party = ANY ($2)'),
  },
  {
    name: 'subject_identifier',
    key: ['subject', 'blind_index'],
    columns: { subject: 'uuid', blind_index: 'bytea' },
    within: ALSO_OF_SUBJECTS('subject_identifier', 'blind_index, subject', 'blind_index = ANY ($1)'),
  },
  {
    name: 'match_case',
    key: ['id'],
    columns: { id: 'text', reason: 'text', sides: 'uuid[]', body: 'jsonb' },
    within: 'sides && $2',
  },
  {
    name: 'finding',
    key: ['party', 'number', 'rule_set'],
    columns: {
      report: 'uuid',
      number: 'int',
      party: 'uuid',
      rule_set: 'text',
      member: 'uuid',
      body: 'jsonb',
    },
    within: 'party = ANY ($2)',
  },
  {
    name: 'ending',
    key: ['report'],
    columns: { report: 'uuid', erasable_on: 'date', facts_new_after: 'date' },
    within: 'report IN (SELECT report FROM claim WHERE party = ANY ($2))',
  },
  {
    name: 'listing',
    key: ['subject', 'criterion', 'from_on'],
    columns: { subject: 'uuid', criterion: 'text', from_on: 'date', body: 'jsonb' },
    within: OF_SUBJECTS('subject'),
  },
  {
    name: 'cell.card',
    key: ['blind_index'],
    columns: { blind_index: 'bytea', body: 'text' },
    within: 'blind_index = ANY ($1)',
  },
];

export type Row = Record<string, unknown>;
/** Rows of each derived table, by table name. */
export type Standing = Record<string, Row[]>;

/** A row's columns as they travel: bytea as hex, the rest as they are. */
export const selected = (table: DerivedTable): string =>
  Object.entries(table.columns)
    .map(([column, type]) =>
      type === 'bytea'
        ? `encode(${column}, 'hex') AS ${column}`
        : type === 'date'
          ? `${column}::text`
          : column,
    )
    .join(', ');
