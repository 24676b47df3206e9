-- Every name once, as one JSON array, for the page to put in the order of its pinyin.
SELECT json_group_array(DISTINCT name) AS names FROM applicant WHERE isCurrent = 1;
