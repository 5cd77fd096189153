-- What the standing holds of one version of each given report, of all its parties.
--   $1 uuid[] reports, $2 int[] numbers of the versions, $3 text[] rule sets, by place. Index: finding_of_report.
-- Row security: the member's own.
SELECT f.party, f.body
  FROM unnest($1::uuid[], $2::int[], $3::text[]) AS v(report, number, rule_set)
  JOIN finding f USING (report, number, rule_set)
