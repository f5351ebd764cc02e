/** What changed, field by field: what is gone is struck through, what is new is marked. Of a first version nothing is marked. */
import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReviewJson } from './shapes.ts';

type Difference = ReviewJson['differences'][number];
type Piece = Difference['pieces'][number];

/** Of a long unchanged passage only its ends are shown. */
const CONTEXT = 40;

export const Differences = ({ differences, isFirst }: { differences: Difference[]; isFirst: boolean }) => (
  <Flex tag="dl" direction="column" alignItems="stretch">
    {differences.map((difference, place) => (
      <Box key={place} paddingTop={3} paddingBottom={3} borderColor="neutral150" borderWidth="0 0 1px 0">
        <Typography tag="dt" variant="sigma" textColor="neutral600">
          {difference.label}
        </Typography>
        <Box tag="dd" paddingTop={1} margin={0}>
          {difference.isText ? <RunningText pieces={difference.pieces} /> : <Values pieces={isFirst ? difference.pieces.map(unmarked) : difference.pieces} />}
        </Box>
      </Box>
    ))}
  </Flex>
);

const RunningText = ({ pieces }: { pieces: Piece[] }) => (
  <Typography tag="p" style={{ whiteSpace: 'pre-wrap', lineHeight: 1.75 }}>
    {pieces.map((piece, place) => (
      <Marked key={place} piece={{ ...piece, text: piece.change === 'same' ? shorten(piece.text) : piece.text }} />
    ))}
  </Typography>
);

const Values = ({ pieces }: { pieces: Piece[] }) => (
  <Flex wrap="wrap" gap={2} alignItems="baseline">
    {pieces.map((piece, place) => (
      <Typography key={place} style={{ whiteSpace: 'pre-wrap' }}>
        <Marked piece={piece} />
      </Typography>
    ))}
  </Flex>
);

const looks = {
  added: { tag: 'ins', background: 'success100', color: 'success700', decoration: 'none', said: '新增：' },
  removed: { tag: 'del', background: 'danger100', color: 'danger700', decoration: 'line-through', said: '删除：' },
} as const;

function Marked({ piece: { text, change } }: { piece: Piece }) {
  if (change === 'same') return <>{text}</>;
  const { tag, background, color, decoration, said } = looks[change];
  return (
    <Box tag={tag} background={background} hasRadius paddingLeft={1} paddingRight={1} display="inline" title={said.slice(0, 2)} style={{ textDecoration: decoration }}>
      <Typography tag="span" textColor={color}>
        {text}
      </Typography>
    </Box>
  );
}

const unmarked = ({ text }: Piece): Piece => ({ text, change: 'same' });

const shorten = (text: string) => (text.length > CONTEXT * 3 ? `${text.slice(0, CONTEXT)} …… ${text.slice(-CONTEXT)}` : text);
