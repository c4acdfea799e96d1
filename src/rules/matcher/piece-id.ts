/** What one piece of a phrase is, as a small number: two pieces that match the same have the same one. */
export type PieceId = number;
