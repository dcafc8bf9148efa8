-- What an action says beside its tip, text and reason: the fields of its body, JSON; NULL where there are none.
ALTER TABLE action ADD COLUMN detail TEXT;
