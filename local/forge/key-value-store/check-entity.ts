import { ENTITY_INTEGER } from '../limits';
import type { EntityDeclaration } from '../manifest';
import { StoreError } from './store-error';

type AttributeType = EntityDeclaration['attributes'][string]['type'];

/**
 * The declaration of an entity.
 *
 * @throws StoreError when the manifest has none by that name
 */
export function findEntity(entities: readonly EntityDeclaration[], name: string): EntityDeclaration {
  const entity = entities.find((declared) => declared.name === name);
  if (entity === undefined)
    throw invalid('INVALID_ENTITY_TYPE', `The entity "${name}" is not declared in the manifest.`);
  return entity;
}

/**
 * @throws StoreError for a value with another shape than the manifest declares
 * @see https://developer.atlassian.com/platform/forge/storage-reference/handling-errors-customentities
 */
export function checkEntityValue(entity: EntityDeclaration, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid('INVALID_ENTITY_VALUE', `A value of the entity "${entity.name}" must be an object.`);
  }
  for (const [name, attribute] of Object.entries(value)) {
    const type = Object.hasOwn(entity.attributes, name) ? entity.attributes[name]?.type : undefined;
    if (type === undefined) {
      throw invalid('INVALID_ENTITY_ATTRIBUTE', `The entity "${entity.name}" declares no attribute "${name}".`);
    }
    if (!isOfType(attribute, type)) {
      throw invalid('INVALID_ENTITY_VALUE', `The attribute "${name}" of "${entity.name}" must be of type ${type}.`);
    }
  }
}

function invalid(code: string, message: string): StoreError {
  return new StoreError(400, code, message);
}

function isOfType(value: unknown, type: AttributeType): boolean {
  switch (type) {
    case 'any':
      return true;
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'float':
      return typeof value === 'number';
    case 'integer':
      return Number.isInteger(value) && Number(value) >= ENTITY_INTEGER.min && Number(value) <= ENTITY_INTEGER.max;
  }
}
