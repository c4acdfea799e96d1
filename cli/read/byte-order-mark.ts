/** A text without the mark that some editors and Windows tools put before it. */
export const withoutByteOrderMark = (text: string): string => text.replace(/^\uFEFF/, '');
