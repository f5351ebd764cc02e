/** One function for each kind of block; each leaves `document.y` below what it drew. */
import QRCode from 'qrcode';
import drawSvg from 'svg-to-pdfkit';
import { drawTable } from './draw-table.ts';
import type { Block } from './paper.ts';
import { colours, FLOOR, page, sizes, WIDTH } from './paper-look.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;
type Draw<K extends Block['kind']> = (document: PDFKit.PDFDocument, block: Of<K>) => void | Promise<void>;

const QR_POINTS = 76;

const draw: { [K in Block['kind']]: Draw<K> } = {
  heading(document, { text, isSmall = false }) {
    makeRoom(document, isSmall ? 44 : 60);
    document.moveDown(isSmall ? 0.4 : 0.8);
    document.font('bold').fontSize(isSmall ? sizes.small : sizes.heading).fillColor(isSmall ? colours.ink : colours.brand);
    document.text(text, page.left, document.y, { width: WIDTH });
    document.moveDown(0.25);
  },
  text(document, { text, isSoft = false }) {
    document.font('regular').fontSize(sizes.body).fillColor(isSoft ? colours.soft : colours.ink);
    document.text(text, page.left, document.y, { width: WIDTH, lineGap: 2.5 });
    document.moveDown(0.4);
  },
  list(document, { items }) {
    document.font('regular').fontSize(sizes.body).fillColor(colours.ink);
    for (const item of items) {
      makeRoom(document, 18);
      const top = document.y;
      document.circle(page.left + 3, top + 7.5, 1.4).fill(colours.brand);
      document.fillColor(colours.ink).text(item, page.left + 12, top, { width: WIDTH - 12, lineGap: 2.5 });
    }
    document.moveDown(0.4);
  },
  figures(document, { figures }) {
    makeRoom(document, 70);
    const top = document.y + 2;
    const each = WIDTH / figures.length;
    document.roundedRect(page.left, top, WIDTH, 62, 4).fill(colours.tint);
    figures.forEach(({ label, value, note }, place) => {
      const left = page.left + place * each + 12;
      const width = each - 18;
      document.font('regular').fontSize(sizes.foot).fillColor(colours.soft).text(label, left, top + 8, { width, lineBreak: false });
      document.font('bold').fontSize(sizes.figure).fillColor(colours.brand).text(value, left, top + 18, { width, lineBreak: false });
      if (note) document.font('regular').fontSize(sizes.foot).fillColor(colours.soft).text(note, left, top + 45, { width, height: 12, ellipsis: true });
    });
    document.y = top + 72;
  },
  facts(document, { facts }) {
    drawTable(document, [{ label: '', share: 26 }, { label: '', share: 74 }], facts, '');
  },
  table(document, { columns, rows, whenEmpty }) {
    drawTable(document, columns, rows, whenEmpty);
  },
  chart(document, { finding, svg, heightPoints }) {
    makeRoom(document, heightPoints + 30);
    document.font('bold').fontSize(sizes.body).fillColor(colours.ink).text(finding, page.left, document.y, { width: WIDTH });
    const top = document.y + 4;
    drawSvg(document, svg, page.left, top, { width: WIDTH, height: heightPoints, preserveAspectRatio: 'xMinYMin meet', fontCallback: (_family, bold) => (bold ? 'bold' : 'regular') });
    document.y = top + heightPoints + 8;
  },
  async verify(document, { address, text }) {
    makeRoom(document, QR_POINTS + 16);
    const top = document.y + 8;
    document.image(await QRCode.toBuffer(address, { margin: 0, width: 300 }), page.left, top, { width: QR_POINTS });
    const left = page.left + QR_POINTS + 14;
    document.font('regular').fontSize(sizes.body).fillColor(colours.ink).text(text, left, top + 4, { width: WIDTH - QR_POINTS - 14, lineGap: 2.5 });
    document.fillColor(colours.brand).text(address, left, document.y + 2, { width: WIDTH - QR_POINTS - 14, link: address });
    document.y = Math.max(document.y, top + QR_POINTS) + 10;
  },
};

export const drawBlock = async (document: PDFKit.PDFDocument, block: Block): Promise<void> =>
  (draw[block.kind] as Draw<Block['kind']>)(document, block as never);

/** A block that would be cut begins the next page. */
function makeRoom(document: PDFKit.PDFDocument, points: number): void {
  if (document.y + points > FLOOR) document.addPage();
}
