import type { AdfDocument } from '#issue';

/** Whether this is a document in Atlassian's format, as far as Jira looks before it stores one. */
export function isAdfDocument(value: unknown): value is AdfDocument {
  if (!isObject(value)) return false;
  return 'version' in value && value.version === 1 && 'type' in value && value.type === 'doc' && isNodeList(value);
}

/** Deep documents are checked without recursion: a hostile one must not exhaust the stack. */
function isNodeList(root: object): boolean {
  const open: object[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('type' in node) || typeof node.type !== 'string') return false;
    if ('text' in node && typeof node.text !== 'string') return false;
    if (!('content' in node)) continue;
    if (!Array.isArray(node.content)) return false;
    const content: readonly unknown[] = node.content;
    for (const child of content) {
      if (!isObject(child)) return false;
      open.push(child);
    }
  }
  return 'content' in root;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
