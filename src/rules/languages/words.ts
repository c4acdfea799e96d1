/** The words of a list that is written as one string, with spaces or line breaks between. */
export function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
