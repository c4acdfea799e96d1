/** Rule sets and drafts over a key-value port. */
export {
  draftSize,
  forgetDraft,
  forgetDrafts,
  readDraft,
  revisionOf,
  saveDraft,
  type Draft,
  type FoundDraft,
} from './draft-store';
export { erasePerson, isNamed } from './erase-person';
export { type Condition, type KeyValue, type StoredEntity, type Write } from './key-value';
export { changePerson, forgetPerson, listPersons, type Person } from './person-store';
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
export { transactInParts, transactWhereTrue } from './transact-in-parts';
