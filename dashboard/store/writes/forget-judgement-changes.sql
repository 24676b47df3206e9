DELETE FROM judgement_change;
