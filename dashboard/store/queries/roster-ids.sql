-- Who fits the filters: how many, and their ids as one JSON array in the order asked for.
-- A filter that is NULL does not filter; '?' asks for those where it could not be told.
-- :terms JSON array of texts, each of which must stand in the name, a unit's name or the letters of the name.
-- :typed JSON object of column key → text that the cell as typed must hold.
-- :sort a column of applicant, 'findings' or 'place'; :order JSON array of that column's texts in the order wanted,
-- where SQLite does not know it (Chinese); :descending 1 turns the order round.
WITH
ranked AS MATERIALIZED (
  SELECT value, key AS rank FROM json_each(coalesce(:order, '[]'))
),
fitting AS (
  SELECT
    a.id,
    CASE :sort
      WHEN 'verdict' THEN
        CASE a.verdict WHEN 'ineligible' THEN 0 WHEN 'incomplete' THEN 1 WHEN 'unconfirmed' THEN 2 ELSE 3 END
      WHEN 'findings' THEN a.errors * 1000000 + a.warnings * 1000 + a.infos
      WHEN 'fee' THEN a.fee
      WHEN 'birth' THEN a.birth
      WHEN 'place' THEN a.workbookId
      ELSE (
        SELECT rank FROM ranked
        WHERE value = CASE :sort
          WHEN 'name' THEN a.name
          WHEN 'county' THEN a.county
          WHEN 'supervisingUnit' THEN a.supervisingUnit
          WHEN 'unit' THEN a.unit
          WHEN 'unitNature' THEN a.unitNature
          WHEN 'sex' THEN a.sex
          WHEN 'ethnicity' THEN a.ethnicity
          WHEN 'education' THEN a.education
          WHEN 'specialty' THEN a.specialty
          WHEN 'targetTitle' THEN a.targetTitle
          WHEN 'level' THEN a.level
          WHEN 'track' THEN a.track
          WHEN 'defense' THEN a.defense
        END
      )
    END AS rank,
    a.workbookId,
    a.row
  FROM applicant AS a
  WHERE a.isCurrent = 1
    AND (:county IS NULL OR a.county IS nullif(:county, '?'))
    AND (:unitNature IS NULL OR a.unitNature IS nullif(:unitNature, '?'))
    AND (:sex IS NULL OR a.sex IS nullif(:sex, '?'))
    AND (:ethnicity IS NULL OR a.ethnicity IS nullif(:ethnicity, '?'))
    AND (:ageBand IS NULL OR a.ageBand IS nullif(:ageBand, '?'))
    AND (:education IS NULL OR a.education IS nullif(:education, '?'))
    AND (:specialty IS NULL OR a.specialty IS nullif(:specialty, '?'))
    AND (:targetTitle IS NULL OR a.targetTitle IS nullif(:targetTitle, '?'))
    AND (:level IS NULL OR a.level IS nullif(:level, '?'))
    AND (:track IS NULL OR a.track IS nullif(:track, '?'))
    AND (:defense IS NULL OR a.defense IS nullif(:defense, '?'))
    AND (:supervisingUnit IS NULL OR a.supervisingUnit = :supervisingUnit)
    AND (:unit IS NULL OR a.unit = :unit)
    AND (:verdict IS NULL OR a.verdict = :verdict)
    AND (:fee IS NULL OR CAST(a.fee AS TEXT) IS nullif(:fee, '?'))
    AND (:counted IS NULL OR a.verdict <> 'ineligible')
    AND (:workbook IS NULL OR a.workbookId = CAST(:workbook AS INTEGER))
    AND (
      :severity IS NULL
      OR (:severity = 'error' AND a.errors > 0)
      OR (:severity = 'warning' AND a.warnings > 0)
      OR (:severity = 'info' AND a.infos > 0)
      OR (:severity = 'none' AND a.errors + a.warnings + a.infos = 0)
    )
    AND (
      :exemption IS NULL
      OR EXISTS (SELECT 1 FROM exemption AS e WHERE e.applicantId = a.id AND e.reason = :exemption)
    )
    AND (
      :rule IS NULL
      OR a.id IN (SELECT f.applicantId FROM finding AS f WHERE f.isCurrent = 1 AND f.rule = :rule)
    )
    AND (
      :terms IS NULL
      OR NOT EXISTS (
        SELECT 1 FROM json_each(:terms) AS term
        WHERE instr(a.name, term.value) = 0
          AND instr(a.unit, term.value) = 0
          AND instr(a.supervisingUnit, term.value) = 0
          AND instr(a.pinyin, lower(term.value)) = 0
      )
    )
    AND (
      :typed IS NULL
      OR a.id IN (
        SELECT r.applicantId FROM roster_row AS r
        WHERE NOT EXISTS (
          SELECT 1 FROM json_each(:typed) AS wanted
          WHERE instr(coalesce(CASE wanted.key
              WHEN 'sequence' THEN r.sequence
              WHEN 'unit' THEN r.unit
              WHEN 'unitNature' THEN r.unitNature
              WHEN 'name' THEN r.name
              WHEN 'sex' THEN r.sex
              WHEN 'ethnicity' THEN r.ethnicity
              WHEN 'birth' THEN r.birth
              WHEN 'education' THEN r.education
              WHEN 'graduation' THEN r.graduation
              WHEN 'serviceYears' THEN r.serviceYears
              WHEN 'currentTitle' THEN r.currentTitle
              WHEN 'currentTitleDate' THEN r.currentTitleDate
              WHEN 'targetTitle' THEN r.targetTitle
              WHEN 'continuingEducation' THEN r.continuingEducation
              WHEN 'remarks' THEN r.remarks
              WHEN 'idNumber' THEN r.idNumber
              WHEN 'applicationType' THEN r.applicationType
              WHEN 'specialty' THEN r.specialty
              WHEN 'fee' THEN r.fee
              WHEN 'submissions' THEN r.submissions
              WHEN 'displayFrom' THEN r.displayFrom
              WHEN 'displayTo' THEN r.displayTo
              WHEN 'exemptionBasis' THEN r.exemptionBasis
              WHEN 'phone' THEN r.phone
            END, ''), wanted.value) = 0
        )
      )
    )
)
SELECT
  count(*) AS people,
  json_group_array(
    id ORDER BY
      rank IS NULL,
      CASE WHEN :descending = 1 THEN NULL ELSE rank END ASC,
      CASE WHEN :descending = 1 THEN rank END DESC,
      workbookId,
      row
  ) AS ids,
  (SELECT count(*) FROM applicant WHERE isCurrent = 1) AS everyone
FROM fitting;
