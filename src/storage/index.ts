/** Rule sets and drafts over a key-value port. */
export { draftSize, forgetDraft, forgetDrafts, readDraft, saveDraft, type Draft } from './draft-store';
export { TRANSACTION_MOST, type Condition, type KeyValue, type StoredEntity, type Write } from './key-value';
export {
  commitPublished,
  forgetVersions,
  listVersions,
  readStored,
  readVersion,
  StoredRulesError,
  storedSize,
  VALUE_LIMIT,
  wasCommitted,
  type StoredRules,
} from './rule-set-store';
