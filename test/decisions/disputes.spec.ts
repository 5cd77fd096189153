import { listCases } from '#registry';
import { expect, test } from '@jest/globals';
import { overdue, party } from '../life/bodies.ts';
import type { Stories } from '../life/diary.ts';
import { someone } from '../life/people.ts';
import { asks, corrects, reports, settles, views, withdraws, type Step } from '../life/steps.ts';
import {
  decides,
  decidesDispute,
  decidesOn,
  decisionsIn,
  deskOf,
  disputes,
  idOf,
  replies,
  revokes,
} from './steps.ts';

const DAY = '2031-03-03';
const reported = (n: number, reference = `D-${String(n)}`) =>
  overdue(DAY, [party(someone(n), DAY)], { reference });
/** Of 11 and 12, both borrowers. */
const ofTwo = (reference: string) =>
  overdue(DAY, [party(someone(11), DAY), party(someone(12), DAY, { role: 'CO_BORROWER' })], { reference });
const told = (n: number) => [DAY, reports(reported(n)), '1 RECEIVED'] as const;

/** Whether `cases` lists a dispute, and as what. */
const waits =
  (dispute: string): Step =>
  async world => {
    const cases = await listCases((await deskOf(world)).desk);
    const found = cases.find(({ id }) => id === idOf(world, dispute));
    return found ? `${found.kind} ${found.what} by ${String(found.by)}` : 'waits for nobody';
  };

const unmatched = (name: string, decision: 'UPHOLD' | 'REFUSE' | 'UNRESOLVED', dispute: string): Step =>
  decides(name, world => Promise.resolve({ decision, dispute: idOf(world, dispute) }));

const stories: Stories = {
  'UPHOLD takes the listing away, and bars the same conduct; its REVOKE brings both back': [
    told(1),
    ['2031-03-04', disputes('d1', 'D-1'), 'taken'],
    ['2031-03-04', asks(someone(1)), 'REVIEW · LISTED_IN_DOUBT DISPUTED'],
    ['2031-03-05', decidesDispute('D-1', 'UPHOLD', 'd1', { version: 2 }), 'DECISION_PARTY /version'],
    ['2031-03-05', decidesDispute('D-1', 'UPHOLD', 'd1'), 'said'],
    ['2031-03-05', asks(someone(1)), 'CLEAR'],
    ['2031-03-05', views('D-1'), 'UPHELD'],
    ['2031-03-05', decidesDispute('D-1', 'REFUSE', 'd1'), 'DECISION_ALREADY'],
    ['2031-03-06', reports(reported(1)), 'REPORT_SAME_CONDUCT'],
    ['2031-03-07', revokes('d1 UPHOLD'), 'said'],
    ['2031-03-07', asks(someone(1)), 'REVIEW · LISTED_IN_DOUBT DISPUTED'],
    ['2031-03-07', decidesDispute('D-1', 'REFUSE', 'd1'), 'said'],
    ['2031-03-07', asks(someone(1)), 'BLOCK · LISTED'],
  ],
  'whose part officers took away is not reported again for the same, though his report was withdrawn for another’s sake':
    [
      [DAY, reports(ofTwo('D-11')), '1 RECEIVED'],
      ['2031-03-04', disputes('d11', 'D-11', { party: 0 }), 'taken'],
      ['2031-03-05', decidesDispute('D-11', 'UPHOLD', 'd11'), 'said'],
      ['2031-03-05', asks(someone(11)), 'CLEAR'],
      ['2031-03-05', asks(someone(12)), 'BLOCK · LISTED'],
      ['2031-03-06', withdraws('D-11', 'WRONG_FACTS'), '4 WITHDRAWN'],
      ['2031-03-06', reports(ofTwo('D-11')), 'REPORT_SAME_CONDUCT'],
      ['2031-03-06', reports(reported(12, 'D-11')), '1 RECEIVED'],
      ['2031-03-06', asks(someone(12)), 'BLOCK · LISTED'],
    ],
  'of a dispute that was taken along words are released as well, but not where there are none': [
    told(15),
    [DAY, disputes('silent', 'D-15'), 'taken'],
    [DAY, disputes('spoken', 'D-15', { words: '贷款已于去年结清' }), 'taken'],
    [DAY, withdraws('D-15', 'WRONG_FACTS'), '4 WITHDRAWN'],
    [DAY, reports(reported(15)), '1 RECEIVED'],
    [DAY, decidesDispute('D-15', 'RELEASE_WORDS', 'silent'), 'DECISION_NOT_FITTING'],
    [DAY, decidesDispute('D-15', 'RELEASE_WORDS', 'spoken'), 'said'],
  ],
  'an end that officers set stands though the report was withdrawn and made again': [
    told(13),
    ['2031-03-05', decidesOn('D-13', 'ENDED_ON', { endedOn: '2031-02-10' }), 'said'],
    ['2031-03-06', withdraws('D-13', 'WRONG_FACTS'), '3 WITHDRAWN'],
    ['2031-03-06', reports(reported(13)), 'REPORT_SAME_CONDUCT'],
    ['2031-03-06', reports(reported(14, 'D-13')), '1 RECEIVED'],
  ],
  'UNRESOLVED leaves its own doubt in place of the others': [
    told(2),
    ['2031-03-04', disputes('d2', 'D-2'), 'taken'],
    ['2031-03-05', decidesDispute('D-2', 'UNRESOLVED', 'd2'), 'said'],
    ['2031-03-05', asks(someone(2)), 'REVIEW · LISTED_IN_DOUBT UNRESOLVED'],
    ['2031-03-30', asks(someone(2)), 'REVIEW · LISTED_IN_DOUBT UNRESOLVED'],
  ],
  'without a reply it is suspended after day 15, and waits for officers through day 20': [
    told(3),
    ['2031-03-04', disputes('d3', 'D-3'), 'taken'],
    ['2031-03-04', waits('d3'), 'DISPUTE WRONG_FACTS by 2031-03-24'],
    ['2031-03-19', asks(someone(3)), 'REVIEW · LISTED_IN_DOUBT DISPUTED'],
    ['2031-03-20', asks(someone(3)), 'CLEAR'],
    ['2031-03-21', replies('D-3', 'd3'), '3 LISTED'],
    ['2031-03-21', asks(someone(3)), 'REVIEW · LISTED_IN_DOUBT DISPUTED'],
    ['2031-03-25', asks(someone(3)), 'REVIEW · LISTED_IN_DOUBT DISPUTED,DECISION_LATE'],
    ['2031-03-25', waits('d3'), 'DISPUTE WRONG_FACTS by 2031-03-24'],
    ['2031-03-26', decidesDispute('D-3', 'REFUSE', 'd3'), 'said'],
    ['2031-03-26', asks(someone(3)), 'BLOCK · LISTED'],
    ['2031-03-26', waits('d3'), 'waits for nobody'],
  ],
  'words are released into answers, but not those with a number or a known name': [
    told(4),
    [DAY, disputes('no words', 'D-4'), 'taken'],
    [DAY, disputes('number', 'D-4', { words: '请打电话138 0013 8000找我' }), 'taken'],
    [DAY, disputes('numerals', 'D-4', { words: '电话一三八〇〇一三八〇〇〇' }), 'taken'],
    [DAY, disputes('name', 'D-4', { words: `我不是${someone(4).name}` }), 'taken'],
    [DAY, disputes('spaced', 'D-4', { words: `我不是${[...someone(4).name].join(' ')}` }), 'taken'],
    [DAY, disputes('words', 'D-4', { words: '贷款已于去年结清' }), 'taken'],
    ['2031-03-04', decidesDispute('D-4', 'RELEASE_WORDS', 'no words'), 'DECISION_NOT_FITTING'],
    ['2031-03-04', decidesDispute('D-4', 'RELEASE_WORDS', 'number'), 'DISPUTE_WORDS /dispute'],
    ['2031-03-04', decidesDispute('D-4', 'RELEASE_WORDS', 'numerals'), 'DISPUTE_WORDS /dispute'],
    ['2031-03-04', decidesDispute('D-4', 'RELEASE_WORDS', 'name'), 'DISPUTE_WORDS /dispute'],
    ['2031-03-04', decidesDispute('D-4', 'RELEASE_WORDS', 'spaced'), 'DISPUTE_WORDS /dispute'],
    [
      '2031-03-04',
      asks(someone(4), { fields: ['reason', 'customerWords'] }),
      'REVIEW · LISTED_IN_DOUBT undefined',
    ],
    ['2031-03-04', decidesDispute('D-4', 'RELEASE_WORDS', 'words'), 'said'],
    [
      '2031-03-04',
      asks(someone(4), { fields: ['reason', 'customerWords'] }),
      'REVIEW · LISTED_IN_DOUBT 贷款已于去年结清',
    ],
    ['2031-03-04', decidesDispute('D-4', 'RELEASE_WORDS', 'words'), 'DECISION_ALREADY'],
    ['2031-03-05', revokes('words RELEASE_WORDS'), 'said'],
    [
      '2031-03-05',
      asks(someone(4), { fields: ['reason', 'customerWords'] }),
      'REVIEW · LISTED_IN_DOUBT undefined',
    ],
  ],
  'ENDED_ON stands against a later settlement, until its REVOKE': [
    told(5),
    ['2031-04-03', decidesOn('D-5', 'ENDED_ON', { endedOn: '2031-04-04' }), 'DECISION_DATE /endedOn'],
    ['2031-04-03', decidesOn('D-5', 'ENDED_ON', { endedOn: '2031-02-10' }), 'said'],
    ['2031-04-03', views('D-5'), 'SETTLED'],
    [
      '2031-04-03',
      asks(someone(5), { fields: ['reason', 'endedOn', 'how'] }),
      'REVIEW · SETTLED 2031-02-10 PAID',
    ],
    ['2031-05-03', settles('D-5', '2031-05-01', { how: 'ASSIGNED' }), 'REPORT_SETTLED'],
    ['2031-05-04', revokes('D-5'), 'said'],
    ['2031-05-04', asks(someone(5)), 'BLOCK · LISTED'],
    ['2031-05-05', settles('D-5', '2031-05-01', { how: 'ASSIGNED' }), '4 SETTLED'],
    ['2031-05-06', decidesOn('D-5', 'ENDED_ON', { endedOn: '2031-04-01', name: 'again' }), 'said'],
    [
      '2031-05-06',
      asks(someone(5), { fields: ['reason', 'endedOn', 'how'] }),
      'REVIEW · SETTLED 2031-04-01 ASSIGNED',
    ],
  ],
  'ENDED_ON stands against a correction': [
    told(6),
    ['2031-04-03', decidesOn('D-6', 'ENDED_ON', { endedOn: '2031-02-10' }), 'said'],
    [
      '2031-04-04',
      corrects({ ...reported(6), facts: { ...reported(6).facts, asOf: '2031-04-03' } }),
      '3 RECEIVED',
    ],
    ['2031-04-04', asks(someone(6), { fields: ['reason', 'endedOn'] }), 'REVIEW · SETTLED 2031-02-10'],
  ],
  'a missing settlement is upheld by saying when the conduct ended': [
    told(7),
    ['2031-03-04', disputes('d7', 'D-7', { ground: 'MISSING_SETTLEMENT' }), 'taken'],
    ['2031-03-05', decidesDispute('D-7', 'UPHOLD', 'd7'), 'DECISION_NOT_FITTING'],
    ['2031-03-05', decidesDispute('D-7', 'ENDED_ON', 'd7', { endedOn: '2031-03-01' }), 'said'],
    [
      '2031-03-05',
      asks(someone(7), { fields: ['reason', 'endedOn', 'doubts'] }),
      'REVIEW · SETTLED 2031-03-01',
    ],
    ['2031-03-05', waits('d7'), 'waits for nobody'],
  ],
  'a dispute that matched no report is decided by itself, once': [
    ['2031-03-04', disputes('lost', 'NO-SUCH-LOAN'), 'taken'],
    ['2031-03-04', waits('lost'), 'UNMATCHED_DISPUTE WRONG_FACTS by 2031-03-24'],
    ['2031-03-05', unmatched('u1', 'REFUSE', 'lost'), 'said'],
    ['2031-03-05', waits('lost'), 'waits for nobody'],
    ['2031-03-05', unmatched('u2', 'UPHOLD', 'lost'), 'DECISION_ALREADY /dispute'],
    ['2031-03-06', revokes('u1'), 'said'],
    ['2031-03-06', waits('lost'), 'UNMATCHED_DISPUTE WRONG_FACTS by 2031-03-24'],
    ['2031-03-06', revokes('u1'), 'DECISION_ALREADY /of'],
    ['2031-03-06', unmatched('u2', 'UPHOLD', 'lost'), 'said'],
    ['2031-03-06', unmatched('u3', 'UNRESOLVED', 'nobody'), 'DISPUTE_NOT_FOUND /dispute'],
  ],
  'what stands on a report is decided there': [
    told(8),
    ['2031-03-04', disputes('d8', 'D-8'), 'taken'],
    ['2031-03-04', unmatched('u8', 'REFUSE', 'd8'), 'DECISION_FIELD /report'],
    ['2031-03-04', decidesDispute('D-8', 'REFUSE', 'lost'), 'DISPUTE_NOT_FOUND'],
    [
      '2031-03-04',
      decides('u9', world => Promise.resolve({ decision: 'REFUSE', version: 1, dispute: idOf(world, 'd8') })),
      'DECISION_FIELD /report',
    ],
  ],
};

decisionsIn('what officers decide of a dispute', stories, world => {
  test('what waits is listed by its deadline', async () => {
    const cases = await listCases((await deskOf(world())).desk);
    const days = cases.flatMap(({ by }) => by ?? []);
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual(days.toSorted());
  });
});
