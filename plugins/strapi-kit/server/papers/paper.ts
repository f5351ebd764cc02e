/** What a paper of the platform says, before it is drawn: plain data, so that it can be made in a test and drawn elsewhere. */

export interface Column {
  label: string;
  /** Share of the width; the shares of a table add up to whatever they do. */
  share: number;
  isNumber?: boolean;
}

export type Block =
  | { kind: 'heading'; text: string; isSmall?: boolean }
  | { kind: 'text'; text: string; isSoft?: boolean }
  | { kind: 'list'; items: string[] }
  /** Two to four figures that one reads first. */
  | { kind: 'figures'; figures: { label: string; value: string; note?: string }[] }
  | { kind: 'facts'; facts: [label: string, value: string][] }
  | { kind: 'table'; columns: Column[]; rows: string[][]; whenEmpty: string }
  /** `svg` in units of points: 480 wide. */
  | { kind: 'chart'; finding: string; svg: string; heightPoints: number }
  /** Where anybody checks the paper; drawn as a QR code beside the sentence. */
  | { kind: 'verify'; address: string; text: string };

export interface Paper {
  title: string;
  number: string;
  /** Below the title: for whom, as of when. */
  subtitle: string;
  /** On every page's foot: what this paper is not. */
  foot: string;
  /** `2026-03-01T08:00:00.000Z`: in the file's own information, and the moment of the signature. */
  madeAt: string;
  blocks: Block[];
}
