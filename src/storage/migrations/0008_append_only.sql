-- The record is append-only, whoever asks. Rows go only up to a checkpoint of retention, and events
-- before their links, by which the checkpoint is compared.
CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE FUNCTION audit_removed_up_to() RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT coalesce(max((value ->> 'seq')::bigint), 0) FROM settings WHERE key = 'audit-base'
$$;
--> statement-breakpoint
CREATE FUNCTION audit_keep_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM audit_seals WHERE event_id = OLD.id AND seq <= audit_removed_up_to()) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the record is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE FUNCTION audit_keep_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.seq <= audit_removed_up_to() THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the record is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER append_only_update BEFORE UPDATE ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_refuse();
--> statement-breakpoint
CREATE TRIGGER append_only_delete BEFORE DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_keep_event();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
--> statement-breakpoint
CREATE TRIGGER append_only_update BEFORE UPDATE ON audit_seals FOR EACH ROW EXECUTE FUNCTION audit_refuse();
--> statement-breakpoint
CREATE TRIGGER append_only_delete BEFORE DELETE ON audit_seals FOR EACH ROW EXECUTE FUNCTION audit_keep_seal();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON audit_seals FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
