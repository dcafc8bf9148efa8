-- Until when an action waits on this desk, where it can be taken back; by this computer's clock; 0: it does not.
ALTER TABLE action ADD COLUMN hold INTEGER NOT NULL DEFAULT 0;
