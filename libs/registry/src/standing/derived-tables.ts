type ColumnType =
  'uuid' | 'text' | 'int' | 'bigint' | 'boolean' | 'date' | 'jsonb' | 'bytea' | 'uuid[]' | 'text[]';

/** A table of the standing: how its rows are found for a component, and which columns it has. */
export interface DerivedTable {
  name: string;
  key: readonly string[];
  /** Column and SQL type; rows travel as JSON, bytea as hex. */
  columns: Readonly<Record<string, ColumnType>>;
  /** Condition over $1 bytea[] indexes and $2 uuid[] parties of the component. */
  within: string;
}

/**
 * All that only `refresh-components` writes. One list for saving, comparing, rebuilding and verifying.
 * A subject goes by the id of one of its parties, and a party that left stays in its component: so a component's parties
 * find also what is to go.
 */
export const DERIVED: readonly DerivedTable[] = [
  {
    name: 'subject_party',
    key: ['party'],
    columns: { party: 'uuid', subject: 'uuid' },
    within: 'party = ANY ($2)',
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
      reasons: 'text[]',
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
    columns: {
      subject: 'uuid',
      criterion: 'text',
      from_on: 'date',
      until_on: 'date',
      state: 'text',
      reports: 'uuid[]',
      parties: 'uuid[]',
      members: 'uuid[]',
      roles: 'text[]',
      grounds: 'text[]',
      since_on: 'date',
      sum_fen: 'bigint',
      doubts: 'text[]',
      in_doubt: 'boolean',
      ended_on: 'date',
      how: 'text',
      words: 'text[]',
    },
    within: 'subject = ANY ($2)',
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
