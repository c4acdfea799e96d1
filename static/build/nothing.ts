/** Stands in for a part of a library that no page uses. */
export {};
