import postcss, { type ChildNode } from 'postcss';
import type { Plugin } from 'vite';

/** Atlaskit's one-declaration rules are named by a hash of eight characters. */
const ATOMIC = /^\._[a-z0-9]{8}/;
/** Later states must win over earlier ones, e.g. `:active` over `:hover`. */
const STATES = [':link', ':visited', ':focus-within', ':focus', ':focus-visible', ':hover', ':active'];
/** Declarations that set several others must come before those. */
const SHORTHAND =
  /^(all|animation|background|border|border-(top|right|bottom|left|block|inline|color|style|width|radius)|flex|font|gap|grid|inset|margin|outline|overflow|padding|transition)$/;

interface AtomicRule {
  readonly node: ChildNode;
  readonly rank: number;
}

/**
 * Puts Atlaskit's atomic CSS in order. Each component ships its own; put end to end, `:hover` can land behind `:active`
 * and a shorthand behind what it resets.
 */
export function sortAtomicCss(): Plugin {
  return {
    name: 'sort-atomic-css',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.endsWith('.css')) continue;
        asset.source = sorted(typeof asset.source === 'string' ? asset.source : new TextDecoder().decode(asset.source));
      }
    },
  };
}

function sorted(css: string): string {
  const root = postcss.parse(css);
  const atomic = new Map<string, AtomicRule>();
  for (const node of [...root.nodes]) {
    const rank = rankOf(node);
    if (rank === undefined) continue;
    node.remove();
    if (!atomic.has(node.toString())) atomic.set(node.toString(), { node, rank });
  }
  for (const { node } of [...atomic.values()].sort((a, b) => a.rank - b.rank)) root.append(node);
  return root.toString();
}

function rankOf(node: ChildNode): number | undefined {
  const isConditional = node.type === 'atrule' && /^(media|supports|container)$/.test(node.name);
  const rule = isConditional ? node.nodes?.[0] : node;
  if (rule?.type !== 'rule' || !ATOMIC.test(rule.selector)) return undefined;
  const isShorthand = rule.nodes.some((inner) => inner.type === 'decl' && SHORTHAND.test(inner.prop));
  const state = STATES.findIndex((name) => rule.selector.endsWith(name)) + 1;
  return (isConditional ? 1000 : 0) + (isShorthand ? 0 : 100) + state;
}
