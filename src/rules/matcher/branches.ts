import type { PieceId } from './piece-id';

/** With more branches than this, looking them through takes longer than a map. */
const FEW = 8;

/** What may follow a node of the tree of phrases. Most nodes have one or two branches, for which a map would be large. */
export class Branches<Node> {
  private readonly pieces: PieceId[];
  private readonly nodes: Node[];
  private byPiece: Map<PieceId, Node> | undefined;

  constructor(piece: PieceId, node: Node) {
    this.pieces = [piece];
    this.nodes = [node];
  }

  get(piece: PieceId): Node | undefined {
    if (this.byPiece !== undefined) return this.byPiece.get(piece);
    const { pieces } = this;
    for (let at = 0; at < pieces.length; at += 1) if (pieces[at] === piece) return this.nodes[at];
    return undefined;
  }

  /** Adds a branch for a piece that has none. */
  add(piece: PieceId, node: Node): void {
    this.pieces.push(piece);
    this.nodes.push(node);
    if (this.byPiece !== undefined) this.byPiece.set(piece, node);
    else if (this.pieces.length > FEW) {
      this.byPiece = new Map();
      for (const [at, known] of this.nodes.entries()) this.byPiece.set(this.pieces[at] ?? piece, known);
    }
  }
}
