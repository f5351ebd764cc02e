import { mark } from '../search/hits.ts';

/** A text in pieces; `isHit` are the words that were searched for. */
export type Piece = { text: string; isHit: boolean };

/** `marked` is the same text with marks around its hits; absent where nothing was searched. */
export function pieces(text: string, marked?: string): Piece[] {
  if (!marked?.includes(mark.on)) return [{ text, isHit: false }];
  return marked
    .split(mark.on)
    .flatMap((part, place) => {
      if (place === 0) return [{ text: part, isHit: false }];
      const [hit = '', rest = ''] = part.split(mark.off);
      return [
        { text: hit, isHit: true },
        { text: rest, isHit: false },
      ];
    })
    .filter(({ text: piece }) => piece !== '');
}
