/** A table that goes on over pages, its head repeated, no row cut in two. */
import type { Column } from './paper.ts';
import { colours, FLOOR, page, sizes, WIDTH } from './paper-look.ts';

const PAD = 4;

export function drawTable(document: PDFKit.PDFDocument, columns: Column[], rows: string[][], whenEmpty: string): void {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / whole) * WIDTH);
  const hasHead = columns.some(({ label }) => label !== '');
  if (rows.length === 0) return sayEmpty(document, whenEmpty);
  if (hasHead) drawHead(document, columns, widths);
  for (const row of rows) {
    const height = heightOf(document, row, widths);
    if (document.y + height > FLOOR) {
      document.addPage();
      if (hasHead) drawHead(document, columns, widths);
    }
    drawRow(document, row, { columns, widths, height, isFirstSoft: !hasHead });
  }
  document.moveDown(0.6);
}

function sayEmpty(document: PDFKit.PDFDocument, whenEmpty: string): void {
  document.font('regular').fontSize(sizes.body).fillColor(colours.soft).text(whenEmpty, page.left, document.y, { width: WIDTH });
  document.moveDown(0.6);
}

function drawHead(document: PDFKit.PDFDocument, columns: Column[], widths: number[]): void {
  const labels = columns.map(({ label }) => label);
  const height = heightOf(document, labels, widths);
  if (document.y + height + 24 > FLOOR) document.addPage();
  document.rect(page.left, document.y, WIDTH, height).fill(colours.tint);
  drawRow(document, labels, { columns, widths, height, isHead: true });
}

interface RowLook {
  columns: Column[];
  widths: number[];
  height: number;
  isHead?: boolean;
  /** The first cell is a label. */
  isFirstSoft?: boolean;
}

function drawRow(document: PDFKit.PDFDocument, cells: string[], { columns, widths, height, isHead = false, isFirstSoft = false }: RowLook): void {
  const top = document.y;
  let left = page.left;
  cells.forEach((cell, place) => {
    const width = widths[place] ?? 0;
    document.font('regular').fontSize(sizes.body).fillColor(isHead || (isFirstSoft && place === 0) ? colours.soft : colours.ink);
    const isNumber = columns[place]?.isNumber ?? false;
    // Figures keep their distance from the words that follow.
    document.text(cell, left + PAD, top + PAD, { width: width - (isNumber ? 4 : 2) * PAD, align: isNumber ? 'right' : 'left' });
    left += width;
  });
  document.moveTo(page.left, top + height).lineTo(page.left + WIDTH, top + height).lineWidth(0.5).stroke(colours.line);
  document.x = page.left;
  document.y = top + height;
}

function heightOf(document: PDFKit.PDFDocument, cells: string[], widths: number[]): number {
  document.font('regular').fontSize(sizes.body);
  return Math.max(...cells.map((cell, place) => document.heightOfString(cell || ' ', { width: (widths[place] ?? 0) - 2 * PAD }))) + 2 * PAD;
}
