/** A part of the page is not to be had: a newer version of the app has replaced it, or the connection was lost. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';
}

/**
 * Loads a part of the page that is needed only now: `loadPart(() => import('#packs'))`.
 *
 * @throws PartMissing when it cannot be loaded
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    throw new PartMissing('A part of the page could not be loaded', { cause });
  }
}
