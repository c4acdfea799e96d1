/** A made-up id, unlike every other: letters and digits. */
export const newId = (): string => crypto.randomUUID().replaceAll('-', '');
