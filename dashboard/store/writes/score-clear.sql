-- Takes back what was entered of a person's defense.
DELETE FROM score WHERE person = :person;
