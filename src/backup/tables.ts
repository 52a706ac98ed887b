/**
 * Every table of the record, each after those it refers to: the order in which a backup is written
 * and restored. A test compares it with the database. Jobs are not here: what waits is found again.
 */
export const tables = [
  'settings',
  'units',
  'people',
  'sessions',
  'api_tokens',
  'api_imports',
  'invitations',
  'delegations',
  'meetings',
  'meeting_participants',
  'sign_in_failures',
  'known_devices',
  'second_factors',
  'recovery_codes',
  'pending_sign_ins',
  'organs',
  'organ_successions',
  'terms',
  'documents',
  'files',
  'versions',
  'pages',
  'passages',
  'document_references',
  'relations',
  'status_facts',
  'tasks',
  'slip_notes',
  'saved_searches',
  'saved_search_hits',
  'basket_items',
  'answers',
  'answer_events',
  'drafts',
  'draft_sections',
  'draft_sources',
  'draft_versions',
  'draft_writings',
  'draft_events',
  'draft_reviews',
  'review_events',
  'draft_comments',
  'draft_flags',
  'advice_files',
  'unanswered_questions',
  'intakes',
  'audit_events',
  'audit_seals',
] as const;

/**
 * Not in a backup: a restored archive is indexed anew, what it means is asked for again, and what a
 * model took was of that machine.
 */
export const rebuilt = [
  'outbox',
  'fed_documents',
  'passage_meanings',
  'document_meanings',
  'source_checks',
  'model_calls',
] as const;
